import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { IsoDate } from '#domain/time.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { DateField } from '#ui/parts/DateField.tsx';
import { Dialog } from '#ui/parts/Dialog.tsx';
import { ChoiceField, TextField } from '#ui/parts/fields.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { affectedBy, joinedFromHome, type Situation } from './situation.ts';
import { useChoices } from './use-choices.ts';
import { useDesk } from './use-contact-desk.ts';
import { type Repaired, useRepair } from './use-repair.ts';
import looks from './voter-contact.module.css';

const KINDS = ['point', 'hamlet', 'candidate'] as const;

/** What closes and when; then the schedule repaired, with whom to tell, to be taken or left. */
export function ChangeDialog({ onClose }: { readonly onClose: () => void }) {
  const { text } = useSpeech();
  const words = text.contact.change;
  const { state, repair, stop, accept } = useRepair();
  return (
    <Dialog title={words.title} size="xl" onClose={onClose}>
      {state.kind === 'done' ? (
        <RepairedSchedule
          repaired={state.repaired}
          onAccept={() => {
            if (accept(state.repaired)) onClose();
          }}
          onDiscard={onClose}
        />
      ) : (
        <>
          <p className={looks.dialogLead}>{words.lead}</p>
          {state.kind === 'failed' ? <ProblemPanel problem={state.problem} /> : null}
          {state.kind === 'lost' ? <Notice look="warning" title={words.lost} /> : null}
          {state.kind === 'busy' ? (
            <BusyState label={words.repairing} onCancel={stop} />
          ) : (
            <SituationForm onRepair={(situation) => void repair(situation)} />
          )}
        </>
      )}
    </Dialog>
  );
}

type RepairedScheduleProps = {
  readonly repaired: Repaired;
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
};

/** What would change and whom to tell, to be taken or left. */
function RepairedSchedule({ repaired, onAccept, onDiscard }: RepairedScheduleProps) {
  const words = useSpeech().text.contact.change;
  const deed = useRef<HTMLButtonElement>(null);
  // The form that had the keyboard is gone: it goes on with what can be done next.
  useEffect(() => {
    deed.current?.focus();
  }, []);
  return (
    <>
      <ChangeTable planning={repaired.planning} situation={repaired.situation} />
      <div className={looks.deeds}>
        <Button ref={deed} onClick={onAccept}>
          {words.accept}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </>
  );
}

/** The first day somebody would close a place on: today, or the first with a session. */
function useFirstDay(): IsoDate {
  const { planned, today, plan } = useDesk();
  const days = planned.map(({ date }) => date).sort();
  return days.find((day) => day >= today) ?? days[0] ?? plan.election.date;
}

function SituationForm({ onRepair }: { readonly onRepair: (situation: Situation) => void }) {
  const { text, number } = useSpeech();
  const words = text.contact.change;
  const desk = useDesk();
  const choices = useChoices(desk);
  const { newId } = useServices();
  const first = useFirstDay();
  const [kind, setKind] = useState<Situation['kind']>('point');
  const [chosen, setChosen] = useState<string | null>(null);
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(first);
  const [reason, setReason] = useState('');
  const offered = { point: choices.points, hamlet: choices.hamlets, candidate: choices.candidates }[kind];
  const id = offered.find(({ value }) => value === chosen)?.value ?? offered[0]?.value ?? null;
  const situation: Situation | null =
    id === null || to < from ? null : { kind, id, absence: { id: newId('absence'), from, to, reason } };
  const affected = situation === null ? [] : affectedBy(desk.plan, desk.planned, situation);
  const fromHome =
    situation === null
      ? []
      : joinedFromHome(desk.planned, situation).filter((session) => !affected.includes(session));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (situation !== null) onRepair(situation);
      }}
    >
      <div className={partsLooks.fields}>
        <ChoiceField
          label={words.subject}
          look="buttons"
          value={kind}
          choices={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={setKind}
        />
        {id === null ? null : (
          <ChoiceField
            label={words[kind]}
            value={id}
            choices={offered}
            {...(kind === 'hamlet' ? { help: words.hamletText } : {})}
            onChange={setChosen}
          />
        )}
        <DateField
          label={words.from}
          value={from}
          onChange={(day) => {
            if (day === null) return;
            setFrom(day);
            if (to < day) setTo(day);
          }}
        />
        <DateField
          label={words.to}
          value={to}
          error={to < from ? text.contact.absence.backwards : null}
          onChange={(day) => {
            if (day !== null) setTo(day);
          }}
        />
        <TextField
          label={words.reason}
          placeholder={words.reasonPlaceholder}
          value={reason}
          onChange={setReason}
        />
      </div>
      <div className={looks.deeds}>
        <Button type="submit" disabled={situation === null}>
          {words.repair}
        </Button>
        <span className={looks.muted}>
          {words.affected(number(affected.length), fromHome.length === 0 ? null : number(fromHome.length))}
        </span>
      </div>
    </form>
  );
}
