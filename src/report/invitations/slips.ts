import type { Household } from '#domain/household.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { type ClockTime, splitDate } from '#domain/time.ts';
import { formatNumber } from '#i18n/format.ts';
import { cleanLine, toCapitals } from '#report/document/text.ts';
import { isFilled, longDay, shortDate } from '#report/election-plan/phrases.ts';
import { distanceOf, issuerOf } from '#report/voting-day/context.ts';
import {
  type HamletTimes,
  hamletTimes,
  type SlotPart,
  type Span,
  timetables,
} from '#report/voting-day/timetable.ts';
import { rightToVote, spanInCell } from '#report/voting-day/wording.ts';
import type { PlacedHousehold } from './place-households.ts';

/** The lines of one invitation, a quarter of a sheet, in order from the top. */
export const SLIP_LINES = [
  'issuer',
  'title',
  'to',
  'about',
  'call',
  'span',
  'day',
  'area',
  'venue',
  'note',
] as const;
export type SlipLine = (typeof SLIP_LINES)[number];

/** One invitation: what is printed, and what its code holds. */
export type Slip = { readonly lines: Readonly<Record<SlipLine, string>>; readonly code: string };

/** The longest text a line may have; longer ones are cut with an ellipsis, since the paper ends. */
const LONGEST = 150;

function cut(text: string): string {
  const clean = cleanLine(text);
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1)}…`;
}

const numeric = (time: ClockTime) => time.replace(/^0/u, '');

type Invited = {
  readonly plan: ElectionPlan;
  readonly times: HamletTimes;
  readonly slot: Span & SlotPart;
};

/** What stays the same for all invitations to one slot of one hamlet. */
function commonLines({ plan, times, slot }: Invited) {
  const { area, hours } = times.times;
  const metres = distanceOf(plan);
  const apart = metres === undefined ? 'giữ khoảng cách' : `giữ khoảng cách ${formatNumber(metres)} m`;
  return {
    issuer: cut(toCapitals(issuerOf(plan))),
    title: 'GIẤY BÁO GIỜ BỎ PHIẾU',
    call: 'Kính mời cử tri trong hộ đến bỏ phiếu',
    span: spanInCell(slot),
    day: longDay(plan.election.date),
    area: cut(`Khu vực bỏ phiếu số ${area.number}`),
    venue: cut(area.venue),
    note: `${rightToVote(hours)} Mang theo thẻ cử tri, đeo khẩu trang, ${apart}. Mã bên cạnh chỉ chứa nội dung giấy báo, không mở trang nào.`,
  };
}

/** The invitation as plain text for its code. Names of people stay out: a code is easily photographed and passed on. */
function codeText({ plan, times, slot }: Invited): (about: readonly string[]) => string {
  const { area, hours } = times.times;
  const { year } = splitDate(plan.election.date);
  const above = [
    `Khung giờ bỏ phiếu ${year}: ${numeric(slot.from)}-${numeric(slot.to)} ngày ${shortDate(plan.election.date)}`,
    [`Khu vực bỏ phiếu số ${area.number}`, area.venue].filter(isFilled).map(cut).join(', '),
  ];
  const below = [
    `Bỏ phiếu được cả vào giờ khác, ${numeric(hours.from)}-${numeric(hours.to)}`,
    cut(issuerOf(plan)),
  ];
  return (about) => [...above, about.filter(isFilled).map(cut).join(', '), ...below].join('\n');
}

/** Writes the invitations of one slot of one hamlet, by household. */
function slipWriter(invited: Invited): (household: Household) => Slip {
  const common = commonLines(invited);
  const codeOf = codeText(invited);
  const { name } = invited.times.hamlet;
  return ({ code, head, voters }) => {
    const number = code === '' ? '' : `Hộ số ${code}`;
    const count = voters === null ? '' : `${voters} cử tri`;
    return {
      lines: {
        ...common,
        to: cut(`Kính gửi: ${head === '' ? number || 'Hộ gia đình' : `Hộ ông (bà) ${head}`}`),
        about: cut([name, head === '' ? '' : number, count].filter(isFilled).join(' - ')),
      },
      code: codeOf([name, number, count]),
    };
  };
}

/** An invitation for every placed household, in order. */
export function householdSlips(plan: ElectionPlan, placed: readonly PlacedHousehold[]): readonly Slip[] {
  const writers = new Map<PlacedHousehold['slot'], (household: Household) => Slip>();
  return placed.map(({ household, times, slot }) => {
    const write = writers.get(slot) ?? slipWriter({ plan, times, slot });
    writers.set(slot, write);
    return write(household);
  });
}

const WRITE_HERE = '…………………………………';

/** The invitation of one slot of a hamlet with blanks, to copy and fill in by hand where no list of households is at hand. */
export function groupSlip(plan: ElectionPlan, times: HamletTimes, slot: Span & SlotPart): Slip {
  const invited = { plan, times, slot };
  const part = slot.parts === 1 ? '' : `phần ${slot.part}/${slot.parts}`;
  return {
    lines: {
      ...commonLines(invited),
      to: `Kính gửi: Hộ ông (bà) ${WRITE_HERE}`,
      about: cut([times.hamlet.name, part, 'Số cử tri: ……'].filter(isFilled).join(' - ')),
    },
    code: codeText(invited)([times.hamlet.name, part]),
  };
}

/** A slot of a hamlet, with how many households it has, where the plan knows. */
export type GroupSheet = Invited & { readonly households: number | null };

/** Every slot of every hamlet: each has a sheet of invitations with blanks. */
export function groupSheets(plan: ElectionPlan): readonly GroupSheet[] {
  return timetables(plan).flatMap((area) =>
    hamletTimes(area).flatMap((times) =>
      times.slots.map((slot) => ({ plan, times, slot, households: householdsIn(times, slot) })),
    ),
  );
}

/** Households of a slot: as listed, or the hamlet's count shared by voters. */
function householdsIn({ hamlet, slots }: HamletTimes, slot: SlotPart): number | null {
  if (slot.households !== undefined) return slot.households.length;
  if (hamlet.households === null) return null;
  const voters = slots.reduce((sum, one) => sum + one.voters, 0);
  return voters === 0 ? hamlet.households : Math.ceil((hamlet.households * slot.voters) / voters);
}
