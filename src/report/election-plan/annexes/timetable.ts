import type { PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import { heading, plain } from '#report/document/blocks.ts';
import type { Annex, Block, Cell, TableBlock, TableRowContent } from '#report/document/model.ts';
import { counted, listed, sumOf, upperFirst } from '#report/election-plan/phrases.ts';
import { hamletWords } from '#report/election-plan/words.ts';
import { staleAreas } from '#report/voting-day/freshness.ts';
import { pauseLines } from '#report/voting-day/pauses.ts';
import {
  type AreaTimes,
  type HamletTimes,
  hamletTimes,
  type Span,
  timetables,
} from '#report/voting-day/timetable.ts';
import { divisionBasis, partName, rightToVote, spanInCell } from '#report/voting-day/wording.ts';
import { simpleTable } from './simple-table.ts';

/** An area with this many slots may be parted between two pages; smaller ones are not. */
const MOST_SLOTS_KEPT_TOGETHER = 12;

const cell = (content: string): Cell => ({ content });

function areaRows(times: AreaTimes, isStale: boolean): readonly TableRowContent[] {
  const { area, rows, reserve } = times;
  const slots = rows.map((row) => [
    cell(spanInCell(row)),
    cell(row.parts.map(partName).join('; ')),
    cell(formatNumber(row.load)),
    cell(formatNumber(row.capacity)),
  ]);
  const late =
    reserve === undefined
      ? []
      : [
          [
            cell(spanInCell(reserve)),
            cell('Cử tri chưa đến được trong khung giờ của mình'),
            cell(''),
            cell(''),
          ],
        ];
  const all = [...slots, ...late];
  const isKept = all.length <= MOST_SLOTS_KEPT_TOGETHER;
  const name = { content: `${area.number}${isStale ? ' (*)' : ''}`, rows: all.length };
  return all.map((cells, at) => ({
    staysWithNext: isKept && at < all.length - 1,
    cells: at === 0 ? [name, ...cells] : cells,
  }));
}

function byArea(plan: ElectionPlan, all: readonly AreaTimes[], stale: readonly PollingArea[]): TableBlock {
  const heads = [
    'Khu vực bỏ phiếu số',
    'Khung giờ',
    upperFirst(hamletWords(plan).hamlet),
    'Số cử tri',
    'Sức chứa khung giờ',
  ];
  return {
    kind: 'table',
    columns: ['center', 'center', 'left', 'right', 'right'],
    head: [heads.map((content) => ({ content }))],
    rows: all.flatMap((times) => areaRows(times, stale.includes(times.area))),
  };
}

/** "07 giờ 00 - 17 giờ 00 (20 khung giờ)": slots one after the other are told as one stretch. */
function stretches(slots: readonly Span[]): string {
  const joined = slots.reduce<(Span & { readonly count: number })[]>((made, { from, to }) => {
    const last = made.at(-1);
    if (last?.to === from) made.splice(-1, 1, { ...last, to, count: last.count + 1 });
    else made.push({ from, to, count: 1 });
    return made;
  }, []);
  return joined
    .map((one) =>
      one.count === 1 ? spanInCell(one) : `${spanInCell(one)} (${counted(one.count)} khung giờ)`,
    )
    .join('; ');
}

/** Who of a divided hamlet comes when is in the table above; here is when its voters begin and end. */
function byHamlet(plan: ElectionPlan, all: readonly AreaTimes[]): TableBlock {
  const hamlets = all.flatMap((times) => hamletTimes(times));
  const votersOf = ({ slots }: HamletTimes) => sumOf(slots.map(({ voters }) => voters));
  return simpleTable(hamlets, [
    { head: upperFirst(hamletWords(plan).hamlet), align: 'left', cell: ({ hamlet }) => hamlet.name },
    { head: 'Khung giờ', align: 'center', cell: ({ slots }) => stretches(slots) },
    {
      head: 'Số cử tri',
      align: 'right',
      cell: (times) => formatNumber(votersOf(times)),
      total: formatNumber(sumOf(hamlets.map(votersOf))),
    },
    { head: 'Khu vực bỏ phiếu số', align: 'center', cell: ({ times }) => times.area.number },
    { head: 'Địa điểm bỏ phiếu', align: 'left', cell: ({ times }) => times.area.venue },
  ]);
}

const numbersOf = (areas: readonly PollingArea[]) => listed(areas.map(({ number }) => number));

/** What the tables do not say of themselves: the right to vote, areas without slots, slots made from older figures. */
function notes(
  plan: ElectionPlan,
  all: readonly AreaTimes[],
  stale: readonly PollingArea[],
): readonly Block[] {
  const without = plan.areas.filter((area) => area.slots === null);
  const [first] = all;
  const note = (text: string) => plain([{ text, italic: true }]);
  const hours =
    first === undefined || all.some((times) => times.area.hours !== null) ? undefined : first.hours;
  return [
    plain(
      `Việc chia khung giờ theo ${hamletWords(plan).hamlet}${divisionBasis(plan)} nhằm không để cử tri tập trung đông cùng một lúc. ${
        hours === undefined
          ? 'Cử tri không đến được trong khung giờ của mình vẫn được bỏ phiếu vào giờ khác, trong thời gian bỏ phiếu của khu vực.'
          : rightToVote(hours)
      } Việc bỏ phiếu không kết thúc sớm vì các khung giờ đã hết.`,
    ),
    ...pauseNotes(plan, all).map(plain),
    ...(stale.length === 0
      ? []
      : [
          note(
            `(*) Khung giờ của khu vực bỏ phiếu số ${numbersOf(stale)} được chia trước khi số liệu của phương án thay đổi; cần chia lại trước khi ban hành.`,
          ),
        ]),
    ...(without.length === 0
      ? []
      : [note(`Khu vực bỏ phiếu số ${numbersOf(without)} chưa chia khung giờ trong phương án này.`)]),
  ];
}

/** What the areas have in common is said once; where their hours differ, area by area. */
function pauseNotes(plan: ElectionPlan, all: readonly AreaTimes[]): readonly string[] {
  const lines = all.map(({ area }) => ({ area, text: pauseLines(plan, area).join(' ') }));
  const texts = new Set(lines.map(({ text }) => text));
  return [...texts].flatMap((text) => {
    if (text === '') return [];
    const numbers = lines.filter((line) => line.text === text).map(({ area }) => area);
    return [texts.size === 1 ? text : `Khu vực bỏ phiếu số ${numbersOf(numbers)}: ${text}`];
  });
}

/** Annex of the time slots, by polling area and by hamlet; undefined while no area has any. */
export function timetableAnnex(plan: ElectionPlan): Annex | undefined {
  const all = timetables(plan);
  if (all.length === 0) return undefined;
  const stale = staleAreas(plan, 'slots');
  return {
    title: 'Khung giờ bỏ phiếu',
    orientation: 'portrait',
    blocks: [
      ...notes(plan, all, stale),
      heading('Khung giờ theo khu vực bỏ phiếu'),
      byArea(plan, all, stale),
      heading(`Khung giờ theo ${hamletWords(plan).hamlet}`),
      byHamlet(plan, all),
    ],
  };
}
