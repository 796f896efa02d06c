import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedFile } from '#contract/contract.ts';
import type { PlanKind } from '#domain/plan/plan.ts';
import type { ProfileId } from '#domain/profile.ts';
import type { Problem } from '#domain/result.ts';
import type { Mapping } from '#intake/mapping.ts';
import type { Reading } from '#intake/reading.ts';
import type { UnitAnswers } from '#intake/suggested-unit.ts';
import { useServices } from '#ui/state/services.tsx';
import type { OpenedWorkbook } from '#workers/workbook-desk.ts';
import type { TotalChoices } from './make-plan.ts';

export type StepId = 'kind' | 'unit' | 'workbook' | 'mapping' | 'totals' | 'done';

export type WorkbookState =
  | { readonly state: 'none' }
  | { readonly state: 'opening'; readonly share: number | null; readonly cancel: () => void }
  | { readonly state: 'refused'; readonly problem: Problem; readonly fileName: string }
  | { readonly state: 'open'; readonly opened: OpenedWorkbook };

export type ReadingState =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly share: number | null; readonly last: Reading | null }
  | { readonly state: 'read'; readonly reading: Reading }
  | { readonly state: 'refused'; readonly problem: Problem };

/** Quiet time before a corrected mapping is read again, milliseconds. Our choice. */
const READ_AFTER_MS = 150;

/** The workbook of the wizard: opening it, its mapping, and what is read by that mapping for a plan with these hamlets. */
export function useWorkbook(knownHamlets: readonly string[]) {
  const { engines } = useServices();
  const [file, setFile] = useState<WorkbookState>({ state: 'none' });
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [reading, setReading] = useState<ReadingState>({ state: 'none' });
  const opening = useRef<AbortController | null>(null);
  const opened = file.state === 'open' ? file.opened : null;

  const forget = useCallback(() => {
    opening.current?.abort();
    setFile({ state: 'none' });
    setMapping(null);
    setReading({ state: 'none' });
  }, []);

  const open = useCallback(
    async ({ bytes, name }: OpenedFile): Promise<boolean> => {
      opening.current?.abort();
      const control = new AbortController();
      opening.current = control;
      const cancel = () => {
        control.abort();
        setFile({ state: 'none' });
      };
      setFile({ state: 'opening', share: null, cancel });
      setReading({ state: 'none' });
      try {
        const answer = await engines.openWorkbook(bytes, name, {
          signal: control.signal,
          onProgress: (share) => setFile({ state: 'opening', share, cancel }),
        });
        if (control.signal.aborted) return false;
        if (!answer.ok) {
          setFile({ state: 'refused', problem: answer.problem, fileName: name });
          return false;
        }
        setFile({ state: 'open', opened: answer.value });
        setMapping(answer.value.guess);
        return true;
      } catch (failure) {
        // Aborting rejects; whoever aborted has said what comes next.
        if (control.signal.aborted) return false;
        throw failure;
      }
    },
    [engines],
  );

  useEffect(() => () => opened?.close(), [opened]);
  useEffect(() => {
    if (opened === null || mapping === null) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      setReading((before) => ({
        state: 'reading',
        share: null,
        last: before.state === 'read' ? before.reading : null,
      }));
      opened.read(mapping, knownHamlets, { signal: control.signal }).then(
        (answer) => {
          if (control.signal.aborted) return;
          setReading(
            answer.ok
              ? { state: 'read', reading: answer.value }
              : { state: 'refused', problem: answer.problem },
          );
        },
        () => undefined,
      );
    }, READ_AFTER_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [opened, mapping, knownHamlets]);

  return { file, opened, mapping, setMapping, reading, open, forget };
}

export type WizardWorkbook = ReturnType<typeof useWorkbook>;

/** Everything else the user answers. */
export type Answers = {
  readonly kind: PlanKind;
  /** Null: not chosen; the election day in the workbook may tell. */
  readonly profile: ProfileId | null;
  /** What was typed; the workbook's heading fills in the rest. */
  readonly unit: Partial<UnitAnswers>;
  readonly choices: TotalChoices;
  /** Null: the proposed one. */
  readonly title: string | null;
  readonly importMode: 'update' | 'replace';
};

export function firstAnswers(kind: PlanKind): Answers {
  return {
    kind,
    profile: null,
    unit: {},
    choices: [],
    title: null,
    importMode: 'update',
  };
}
