import { Button, Checkbox, Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { ReadBackup, RestorablePlan, RestoreChoice } from '#storage/storage.ts';
import { Dialog } from '#ui/parts/Dialog.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { type Look, StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { sayDone, sayProblem } from '#ui/state/toast.tsx';

const STATE_LOOK: Record<RestorablePlan['state'], Look> = {
  new: 'ok',
  same: 'neutral',
  different: 'warning',
  newer: 'note',
  broken: 'error',
};

/** What is chosen until the user says otherwise: nothing here is ever replaced unasked. */
function firstChoice(plan: RestorablePlan): RestoreChoice {
  switch (plan.state) {
    case 'new':
    case 'broken':
      return 'replace';
    case 'different':
      return 'keep-both';
    case 'same':
    case 'newer':
      return 'skip';
  }
}

/** What a backup holds, compared with what is here, and what of it to take. */
export function RestoreDialog({
  backup,
  onClose,
}: {
  readonly backup: ReadBackup;
  readonly onClose: () => void;
}) {
  const { text, number, moment } = useSpeech();
  const words = text.start;
  const { storage } = useServices();
  const { plans, createdAt, appVersion } = backup.preview;
  const [choices, setChoices] = useState<Readonly<Record<string, RestoreChoice>>>(() =>
    Object.fromEntries(plans.map((plan) => [plan.id, firstChoice(plan)])),
  );
  const [withSettings, setWithSettings] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const restore = async () => {
    setBusy(true);
    const done = await storage.restoreBackup(backup.contents, {
      choices,
      withSettings,
      copyTitle: words.copyTitle,
    });
    setBusy(false);
    if (!done.ok) {
      sayProblem(text, done.problem);
      return;
    }
    sayDone(words.restored(number(done.value.added), number(done.value.replaced)));
    onClose();
  };
  const isNothing = !withSettings && Object.values(choices).every((choice) => choice === 'skip');
  return (
    <Dialog onClose={onClose} title={words.restoreTitle} size="xl">
      <p style={{ marginTop: 0 }}>{words.restoreFrom(moment(createdAt), appVersion)}</p>
      {plans.length === 0 ? (
        <p>{words.restoreEmpty}</p>
      ) : (
        <div className={partsLooks.box}>
          <table className={partsLooks.table}>
            <thead>
              <tr>
                <th scope="col">{words.columns.title}</th>
                <th scope="col">{words.columns.updated}</th>
                <th scope="col">{words.restore}</th>
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <tr key={plan.id}>
                  <td>
                    {plan.title === '' ? words.untitled : plan.title}
                    <div>
                      <StatusChip look={STATE_LOOK[plan.state]}>{words.restoreState[plan.state]}</StatusChip>
                    </div>
                  </td>
                  <td>{moment(plan.updatedAt)}</td>
                  <td>
                    <ChoiceOf
                      plan={plan}
                      value={choices[plan.id] ?? 'skip'}
                      onChange={(choice) => {
                        setChoices({ ...choices, [plan.id]: choice });
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Checkbox
        mt="md"
        label={words.restoreSettings}
        checked={withSettings}
        onChange={(event) => {
          setWithSettings(event.currentTarget.checked);
        }}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {text.common.cancel}
        </Button>
        <Button disabled={isNothing} loading={isBusy} onClick={() => void restore()}>
          {words.restoreDeed}
        </Button>
      </Group>
    </Dialog>
  );
}

type ChoiceOfProps = {
  readonly plan: RestorablePlan;
  readonly value: RestoreChoice;
  readonly onChange: (choice: RestoreChoice) => void;
};

function ChoiceOf({ plan, value, onChange }: ChoiceOfProps) {
  const words = useSpeech().text.start;
  if (plan.state === 'newer' || plan.state === 'same') return <>{words.restoreChoice.skip}</>;
  const isHere = plan.present !== null;
  const data: { value: RestoreChoice; label: string }[] = isHere
    ? [
        { value: 'skip', label: words.restoreChoice.skip },
        { value: 'keep-both', label: words.restoreChoice['keep-both'] },
        { value: 'replace', label: words.restoreChoice.replace },
      ]
    : [
        { value: 'skip', label: words.restoreChoice.skip },
        { value: 'replace', label: words.restoreChoice.add },
      ];
  return (
    <Select
      aria-label={words.restoreChoiceFor(plan.title)}
      data={data}
      value={value}
      onChange={(next) => {
        const chosen = data.find((choice) => choice.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}
