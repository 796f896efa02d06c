import { useMemo } from 'react';
import type { Finding } from '#domain/finding.ts';
import { describeFinding } from '#i18n/describe-finding.ts';
import type { CellMark } from '#ui/parts/grid/columns.ts';
import type { GridJump } from '#ui/parts/grid/DataGrid.tsx';
import { useText } from '#ui/state/language.tsx';
import { useRefusals } from '#ui/state/refused-cells.ts';
import { useRoute } from '#ui/state/route.ts';
import { useIsReadOnly, useSession, useSessionState } from '#ui/state/session.tsx';

/** The cell that shows a path of the plan; null when the table does not. Without a column: the whole row. */
export type CellOfPath = (path: readonly string[]) => {
  readonly rowId: string;
  readonly columnId: string | null;
} | null;

/** For a table no finding speaks of. */
export function noCell(): null {
  return null;
}

function marksOf(
  findings: readonly Finding[],
  cellOf: CellOfPath,
  say: (finding: Finding) => string,
): CellMark[] {
  return findings.flatMap((finding) => {
    const cell = cellOf(finding.path);
    return cell === null ? [] : [{ ...cell, look: finding.severity, message: say(finding) }];
  });
}

/**
 * What every table of the plan has in common: its findings, the jump the
 * address asks for, what its cells refused, undo. Spread it onto the grid.
 */
export function useTable(name: string, cellOf: CellOfPath) {
  const session = useSession();
  const text = useText();
  const route = useRoute();
  const findings = useSessionState((state) => state.checks.findings);
  const [refusals, onRefusals] = useRefusals(name);
  const isReadOnly = useIsReadOnly();
  const marks = useMemo(
    () => marksOf(findings, cellOf, (finding) => describeFinding(text, finding).sentence),
    [findings, cellOf, text],
  );
  const place = route.screen === 'plan' ? route.place : '';
  const cell = place === '' ? null : cellOf(place.split('.'));
  const jump: GridJump | null = cell === null ? null : { key: place, ...cell };
  return {
    refusals,
    onRefusals,
    isReadOnly,
    marks,
    jump,
    onUndo: () => {
      session.undo();
    },
    onRedo: () => {
      session.redo();
    },
  };
}
