import { Button } from '@mantine/core';
import {
  IconCalendarEvent,
  IconFileSpreadsheet,
  IconFileTypeDocx,
  IconListDetails,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '#contract/contract.ts';
import type { Household } from '#domain/household.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { HouseholdReading } from '#intake/read-households.ts';
import { listReports, missingFor, type ReportDescription } from '#report/report-list.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { problemWords } from '#ui/state/problem-words.ts';
import { useServices } from '#ui/state/services.tsx';
import { usePlan, useSession } from '#ui/state/session.tsx';
import looks from './export.module.css';
import { HouseholdDoubts } from './HouseholdDoubts.tsx';

type DocumentListProps = {
  readonly onSaved: (answer: Answer<'saveFile'>) => void;
  readonly onProblem: (problem: Problem) => void;
};

/** Every document the plan can become; for those it has not the data for, what is missing. */
export function DocumentList({ onSaved, onProblem }: DocumentListProps) {
  const { text } = useSpeech();
  const words = text.paper;
  const plan = usePlan((current) => current);
  const { isMaking, doubts, make, makeAnyway, cancel } = useMaking({ onSaved, onProblem });
  if (doubts !== null) {
    return <HouseholdDoubts questions={doubts.reading.questions} onGoOn={makeAnyway} onStop={cancel} />;
  }
  if (isMaking) return <BusyState label={words.making} onCancel={cancel} />;
  const reports = listReports(plan.kind);
  if (reports.length === 0) return <p className={looks.help}>{words.noDocuments}</p>;
  return (
    <ul className={looks.documents}>
      {reports.map((report, at) => (
        <DocumentRow
          key={report.kind}
          report={report}
          isMain={at === 0}
          missing={missingFor(plan, report.kind)}
          onMake={() => void make(report)}
        />
      ))}
    </ul>
  );
}

type DocumentRowProps = {
  readonly report: ReportDescription;
  readonly isMain: boolean;
  readonly missing: Problem | undefined;
  readonly onMake: () => void;
};

const FORMAT_ICONS = { docx: IconFileTypeDocx, xlsx: IconFileSpreadsheet, ics: IconCalendarEvent };

function DocumentRow({ report: { kind, needs, format }, isMain, missing, onMake }: DocumentRowProps) {
  const { text } = useSpeech();
  const words = text.paper;
  const title = text.report.kinds[kind];
  const Icon = needs === undefined ? FORMAT_ICONS[format ?? 'docx'] : IconListDetails;
  if (missing !== undefined) {
    const { title: what, remedy } = problemWords(text, missing);
    return (
      <li className={looks.document}>
        <span>{title}</span>
        <span className={looks.missing}>
          {what} {remedy}
        </span>
      </li>
    );
  }
  return (
    <li className={looks.document}>
      <span>
        {title}
        {needs === undefined ? null : <span className={looks.note}>{words.householdsHelp}</span>}
      </span>
      <Button
        variant={isMain ? 'filled' : 'default'}
        leftSection={<Icon size={17} aria-hidden />}
        // One button says it in full; the others name their paper, so that nobody hears six times the same.
        {...(isMain ? { 'data-autofocus': true } : {})}
        {...(isMain || needs !== undefined ? {} : { 'aria-label': words.savePaperOf(title) })}
        onClick={onMake}
      >
        {isMain ? words.saveWord : needs === undefined ? words.savePaper : words.chooseHouseholds}
      </Button>
    </li>
  );
}

/** A list with unclear cells, until the user says whether to print from it. */
type Doubts = { readonly report: ReportDescription; readonly reading: HouseholdReading };

/** Makes and saves one document at a time; making can be stopped. */
function useMaking({ onSaved, onProblem }: DocumentListProps) {
  const { engines, machine, now } = useServices();
  const session = useSession();
  const [isMaking, setMaking] = useState(false);
  const [doubts, setDoubts] = useState<Doubts | null>(null);
  const making = useRef<AbortController | null>(null);
  const readHouseholds = useHouseholdList();
  useEffect(() => () => making.current?.abort(), []);
  const write = async (
    { kind, format }: ReportDescription,
    signal: AbortSignal,
    households: readonly Household[] | null,
  ) => {
    const list = households === null ? {} : { households };
    const made = await engines.generateReport(
      { plan: session.plan(), kind, now: now(), ...list },
      { signal },
    );
    if (!made.ok) {
      onProblem(made.problem);
      return;
    }
    const { fileName, bytes } = made.value;
    onSaved(
      await machine.saveFile({
        kind: format ?? 'docx',
        suggestedName: fileName,
        bytes: new Uint8Array(bytes),
      }),
    );
  };
  /** With a list, or after asking for one where the paper needs it. */
  const make = async (report: ReportDescription, known: HouseholdReading | null = null) => {
    const controller = new AbortController();
    making.current = controller;
    const { signal } = controller;
    setMaking(true);
    try {
      if (report.needs === undefined || known !== null) {
        await write(report, signal, known?.households ?? null);
        return;
      }
      const list = await readHouseholds(signal);
      if (list === 'cancelled') return;
      if (!list.ok) onProblem(list.problem);
      else if (list.value.questions.length > 0) setDoubts({ report, reading: list.value });
      else await write(report, signal, list.value.households);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      setMaking(false);
    }
  };
  return {
    isMaking,
    doubts,
    make,
    makeAnyway: () => {
      setDoubts(null);
      if (doubts !== null) void make(doubts.report, doubts.reading);
    },
    cancel: () => {
      setDoubts(null);
      making.current?.abort();
    },
  };
}

/** Asks for a list of households and reads it; it goes into the one document and is kept nowhere. */
function useHouseholdList() {
  const { engines, machine } = useServices();
  return async (signal: AbortSignal): Promise<Result<HouseholdReading> | 'cancelled'> => {
    const answer = await machine.openFiles({ kinds: ['xlsx', 'csv'], multiple: false });
    if (answer.status === 'failed') return { ok: false, problem: { code: answer.code } };
    const file = answer.status === 'opened' ? answer.files[0] : undefined;
    return file === undefined ? 'cancelled' : engines.readHouseholds(file.bytes, file.name, { signal });
  };
}
