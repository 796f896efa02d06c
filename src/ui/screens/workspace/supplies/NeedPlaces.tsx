import { useMemo } from 'react';
import type { SupplyView } from '#domain/plan/supplies.ts';
import type { PlaceNeed, SupplyLine } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { setSupplyFigure } from '#editing/supplies.ts';
import { editTogether, step } from '#editing/together.ts';
import {
  type CellMark,
  type EditOutcome,
  type GridColumn,
  type GridEdit,
  TEXT,
} from '#ui/parts/grid/columns.ts';
import { DataGrid } from '#ui/parts/grid/DataGrid.tsx';
import { noCell, useTable } from '#ui/screens/workspace/tables/table-state.ts';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import { useSession } from '#ui/state/session.tsx';
import { AMOUNT } from './figure-kinds.ts';
import { ownFigures } from './own-figures.ts';
import looks from './supplies.module.css';

function idOf({ placeId }: PlaceNeed): string {
  return placeId;
}

function columnsOf(speech: Speech, unit: string, view: SupplyView): readonly GridColumn<PlaceNeed>[] {
  const words = speech.text.supplies;
  const names = words.places;
  const shown = (id: string, label: string, width: number, value: (place: PlaceNeed) => string) => ({
    id,
    label,
    kind: TEXT,
    width,
    grows: true,
    locked: true,
    value,
  });
  const figure = (
    id: string,
    label: string,
    value: (place: PlaceNeed) => number | null,
  ): GridColumn<PlaceNeed> => ({
    id,
    label,
    kind: AMOUNT,
    width: 120,
    locked: true,
    computed: true,
    value,
    total: (places) => tidyAmount(places.reduce((sum, place) => sum + (value(place) ?? 0), 0)),
  });
  const told = (amount: number | null) => (amount === null ? words.unknown : speech.number(amount, 3));
  return [
    shown('place', names.place, 190, ({ place }) => (place === '' ? words.wholeCommune : place)),
    figure('default', names.default, (place) => place.default?.[view] ?? null),
    {
      id: 'own',
      label: names.own,
      kind: AMOUNT,
      width: 116,
      value: (place) => place.override?.amount ?? null,
    },
    {
      id: 'reason',
      label: names.reason,
      kind: TEXT,
      width: 180,
      grows: true,
      locked: ({ override }) => override === null,
      value: ({ override }) => override?.reason ?? '',
    },
    figure('need', `${names.need}, ${unit}`, ({ need }) => need?.[view] ?? null),
    figure('stock', names.stock, ({ stock }) => stock),
    shown('inputs', names.inputs, 260, ({ inputs }) =>
      inputs.map(({ term, amount }) => `${term} = ${told(amount)}`).join('; '),
    ),
  ];
}

function marksOf({ text }: Speech, places: readonly PlaceNeed[]): readonly CellMark[] {
  return places.flatMap(({ placeId, override }) =>
    override?.reason.trim() === ''
      ? [
          {
            rowId: placeId,
            columnId: 'reason',
            look: 'warning' as const,
            message: text.supplies.own.noReason,
          },
        ]
      : [],
  );
}

/** One kind place by place: what its formula gives there, the user's own figure and its reason, the need. */
export function NeedPlaces({ line, view }: { readonly line: SupplyLine; readonly view: SupplyView }) {
  const speech = useSpeech();
  const session = useSession();
  const { needId, places, unit } = line;
  const table = useTable(`supply-places/${needId}`, noCell);
  const columns = useMemo(() => columnsOf(speech, unit, view), [speech, unit, view]);
  const marks = useMemo(() => marksOf(speech, places), [speech, places]);
  const onEdit = ({ changes }: GridEdit): EditOutcome => {
    const current = new Map(places.map(({ placeId, override }) => [placeId, override]));
    const steps = ownFigures(current, changes).map(({ rowId: placeId, amount, reason }) =>
      step(setSupplyFigure, { needId, placeId, amount, reason }),
    );
    return session.apply(editTogether, { steps })
      ? { ok: true, newRowIds: [] }
      : { ok: false, message: speech.text.grid.notDone };
  };
  return (
    <div className={looks.placesGrid} data-few={places.length <= FEW || undefined}>
      <DataGrid
        {...table}
        marks={marks}
        label={`${speech.text.supplies.detailsTitle}: ${line.name}`}
        rows={places}
        rowId={idOf}
        columns={columns}
        onEdit={onEdit}
      />
    </div>
  );
}

/** So many rows need no high table. */
const FEW = 3;
