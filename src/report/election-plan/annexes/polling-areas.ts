import { areaVoters, type Hamlet, type PollingArea } from '#domain/plan/area.ts';
import type { TotalMismatch } from '#domain/plan/parts.ts';
import { type ElectionPlan, statedVoters, summedVoters } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import { plain } from '#report/document/blocks.ts';
import type { Annex, Block, CellAlignment, TableBlock } from '#report/document/model.ts';
import { clockInCell, isFilled, sumOf, upperFirst } from '#report/election-plan/phrases.ts';
import { areaKindNames, hamletWords } from '#report/election-plan/words.ts';
import { totalRow } from './simple-table.ts';

type Shared = { readonly head: string; readonly align: CellAlignment; readonly total?: string };
/** Of the area: one cell beside all its hamlets. Of the hamlet: one cell each. */
type AreaColumn = Shared & {
  readonly of: 'area';
  readonly cell: (area: PollingArea, index: number) => string;
};
type HamletColumn = Shared & { readonly of: 'hamlet'; readonly cell: (hamlet: Hamlet) => string };
type AreaTableColumn = AreaColumn | HamletColumn;

const figure = (value: number | null) => (value === null ? '' : formatNumber(value));

function areaNote(area: PollingArea): string {
  const kind = area.kind === 'ordinary' ? '' : areaKindNames[area.kind];
  return [kind, area.note.trim()].filter(isFilled).join('; ');
}

function hoursOf(area: PollingArea): string {
  return area.hours === null ? '' : `${clockInCell(area.hours.open)} - ${clockInCell(area.hours.close)}`;
}

/** Mismatches about today's rows; once the rows changed, an older one no longer speaks of them. */
function openMismatches(plan: ElectionPlan): readonly TotalMismatch[] {
  const sum = summedVoters(plan);
  return plan.totalMismatches.filter(
    ({ subject, areaId, computed }) => subject === 'voters' && areaId === null && computed === sum,
  );
}

/** Marks the total that is not the sum of the rows; explained under the table. */
function totalOfVoters(plan: ElectionPlan): string {
  return `${formatNumber(statedVoters(plan))}${openMismatches(plan).length > 0 ? ' (*)' : ''}`;
}

function columnsOf(plan: ElectionPlan): readonly AreaTableColumn[] {
  const hamlets = plan.areas.flatMap((area) => area.hamlets);
  const severalHamlets = plan.areas.some((area) => area.hamlets.length > 1);
  const total = (values: readonly (number | null)[]) => formatNumber(sumOf(values));
  const columns: readonly AreaTableColumn[] = [
    { of: 'area', head: 'STT', align: 'center', cell: (_, index) => String(index + 1) },
    { of: 'area', head: 'Khu vực bỏ phiếu số', align: 'center', cell: (area) => area.number },
    {
      of: 'hamlet',
      head: upperFirst(hamletWords(plan).hamlet),
      align: 'left',
      cell: (hamlet) => hamlet.name,
    },
    {
      of: 'hamlet',
      head: 'Số hộ',
      align: 'right',
      cell: (hamlet) => figure(hamlet.households),
      total: total(hamlets.map((hamlet) => hamlet.households)),
    },
    {
      of: 'hamlet',
      head: 'Số cử tri',
      align: 'right',
      cell: (hamlet) => figure(hamlet.voters),
      total: severalHamlets ? formatNumber(summedVoters(plan)) : totalOfVoters(plan),
    },
    {
      of: 'hamlet',
      head: 'Trong đó cách ly tại nhà',
      align: 'right',
      cell: (hamlet) => (hamlet.homeQuarantined === 0 ? '' : figure(hamlet.homeQuarantined)),
      total: total(hamlets.map((hamlet) => hamlet.homeQuarantined)),
    },
    {
      of: 'area',
      head: 'Cử tri của khu vực',
      align: 'right',
      cell: (area) => (severalHamlets ? formatNumber(areaVoters(area)) : ''),
      total: totalOfVoters(plan),
    },
    { of: 'area', head: 'Địa điểm bỏ phiếu', align: 'left', cell: (area) => area.venue },
    { of: 'area', head: 'Giờ bỏ phiếu riêng', align: 'center', cell: hoursOf },
    { of: 'area', head: 'Ghi chú', align: 'left', cell: areaNote },
  ];
  return columns.filter((column) =>
    column.of === 'area'
      ? plan.areas.some((area, index) => column.cell(area, index).trim() !== '')
      : hamlets.some((hamlet) => column.cell(hamlet).trim() !== ''),
  );
}

/** An area this large may be parted between two pages; smaller ones are not. */
const MOST_HAMLETS_KEPT_TOGETHER = 12;

function areaRows(area: PollingArea, index: number, columns: readonly AreaTableColumn[]): TableBlock['rows'] {
  const [first, ...others] = area.hamlets;
  const count = Math.max(1, area.hamlets.length);
  const isKept = count <= MOST_HAMLETS_KEPT_TOGETHER;
  return [
    {
      staysWithNext: isKept && count > 1,
      cells: columns.map((column) =>
        column.of === 'area'
          ? { content: column.cell(area, index), rows: count }
          : { content: first === undefined ? '' : column.cell(first) },
      ),
    },
    ...others.map((hamlet, position) => ({
      staysWithNext: isKept && position < others.length - 1,
      cells: columns.flatMap((column) => (column.of === 'hamlet' ? [{ content: column.cell(hamlet) }] : [])),
    })),
  ];
}

/** The printed total and the sum both stay visible; the user's choice decides which one counts. */
function mismatchNotes(plan: ElectionPlan): readonly Block[] {
  return openMismatches(plan).map(({ printed, computed, choice }) => {
    const both = `số tổng cộng ghi tại biểu tổng hợp là ${formatNumber(printed)} cử tri, cộng các dòng là ${formatNumber(computed)} cử tri (chênh lệch ${formatNumber(Math.abs(printed - computed))} cử tri)`;
    const counts = {
      printed: 'lấy số ghi tại biểu tổng hợp',
      computed: 'lấy số cộng các dòng',
      undecided: 'đang tiếp tục rà soát, đối chiếu với danh sách cử tri',
    }[choice ?? 'undecided'];
    return plain([{ text: `(*) Ghi chú: ${both}; ${counts}.`, italic: true }]);
  });
}

/** Annex of the polling areas with their hamlets; undefined while there are none. */
export function pollingAreasAnnex(plan: ElectionPlan): Annex | undefined {
  if (plan.areas.length === 0) return undefined;
  const columns = columnsOf(plan);
  return {
    title: 'Danh sách khu vực bỏ phiếu',
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: columns.map((column) => column.align),
        head: [columns.map((column) => ({ content: column.head }))],
        rows: [
          ...plan.areas.flatMap((area, index) => areaRows(area, index, columns)),
          ...(plan.areas.length > 1 ? totalRow(columns) : []),
        ],
      },
      ...mismatchNotes(plan),
    ],
  };
}
