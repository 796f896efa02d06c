import { Button } from '@mantine/core';
import { columnLetters } from '#domain/column.ts';
import type { TotalMismatch } from '#domain/plan/parts.ts';
import { currentTotal, totalState } from '#domain/plan/totals.ts';
import { chooseTotal } from '#editing/choices.ts';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly, usePlan, useSession } from '#ui/state/session.tsx';
import looks from './tables.module.css';

const LOOKS = {
  undecided: 'warning',
  stale: 'warning',
  printed: 'note',
  computed: 'note',
  resolved: 'ok',
} as const;

/**
 * Totals printed in the clerk's list that its rows do not add up to. Both
 * figures are shown, with the place in the file, and the user says which counts.
 */
export function TotalsPanel({ subjects }: { readonly subjects: readonly TotalMismatch['subject'][] }) {
  const mismatches = usePlan((plan) => plan.totalMismatches);
  const ours = mismatches.filter((mismatch) => subjects.includes(mismatch.subject));
  if (ours.length === 0) return null;
  return (
    <div className={`${looks.totals} pa-no-print`}>
      {ours.map((mismatch) => (
        <TotalNotice key={mismatch.id} mismatch={mismatch} />
      ))}
    </div>
  );
}

function TotalNotice({ mismatch }: { readonly mismatch: TotalMismatch }) {
  const { text, number } = useSpeech();
  const words = text.tables.totals;
  const session = useSession();
  const isReadOnly = useIsReadOnly();
  const plan = usePlan((each) => each);
  const state = totalState(plan, mismatch);
  const current = currentTotal(plan, mismatch);
  const areaNumber =
    plan.kind === 'election' ? plan.areas.find((area) => area.id === mismatch.areaId)?.number : undefined;
  const subject = words.subjects[mismatch.subject];
  const printed = number(mismatch.printed);
  const sum = number(current ?? mismatch.computed);
  const choose = (choice: TotalMismatch['choice']) => {
    session.apply(chooseTotal, { mismatchId: mismatch.id, choice });
  };
  const canChoose = !isReadOnly && (state === 'undecided' || state === 'printed' || state === 'computed');
  return (
    <div data-place={`totalMismatches.${mismatch.id}`} tabIndex={-1}>
      <Notice
        look={LOOKS[state]}
        title={areaNumber === undefined ? words.title(subject) : words.titleOfArea(subject, areaNumber)}
        {...(canChoose
          ? {
              actions: (
                <>
                  <Button
                    size="compact-sm"
                    variant={state === 'computed' ? 'filled' : 'default'}
                    aria-pressed={state === 'computed'}
                    onClick={() => {
                      choose(state === 'computed' ? null : 'computed');
                    }}
                  >
                    {words.takeSum(number(mismatch.computed))}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant={state === 'printed' ? 'filled' : 'default'}
                    aria-pressed={state === 'printed'}
                    onClick={() => {
                      choose(state === 'printed' ? null : 'printed');
                    }}
                  >
                    {words.takePrinted(printed)}
                  </Button>
                </>
              ),
            }
          : {})}
      >
        {words.figures(sum, printed)}{' '}
        {words.place(mismatch.fileName, mismatch.sheet, `${columnLetters(mismatch.column)}${mismatch.row}`)}{' '}
        {words.states[state]}
      </Notice>
    </div>
  );
}
