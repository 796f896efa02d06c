import { areaVoters, type PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import { dash, heading } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import type { PlanContext } from '#report/election-plan/context.ts';
import {
  clock,
  counted,
  dayInText,
  isFilled,
  listed,
  placeInSentence,
  sumOf,
} from '#report/election-plan/phrases.ts';
import { areaKindNames, ballotNames, siteKindNames } from '#report/election-plan/words.ts';

/** "số 05 (ấp Long Thạnh)". */
function areaInWords(area: PollingArea): string {
  const names = area.hamlets.map((hamlet) => hamlet.name.trim()).filter(isFilled);
  return names.length === 1
    ? `số ${area.number} (${names.map(placeInSentence).join('')})`
    : `số ${area.number}`;
}

function sizeRange(areas: readonly PollingArea[]): readonly TextBlock[] {
  const known = areas.filter((area) => areaVoters(area) > 0);
  const sorted = [...known].sort((a, b) => areaVoters(a) - areaVoters(b));
  const [smallest] = sorted;
  const largest = sorted.at(-1);
  if (smallest === undefined || largest === undefined || areaVoters(smallest) === areaVoters(largest))
    return [];
  return [
    dash(
      `Khu vực bỏ phiếu đông cử tri nhất là khu vực ${areaInWords(largest)} với ${counted(areaVoters(largest))} cử tri; ít cử tri nhất là khu vực ${areaInWords(smallest)} với ${counted(areaVoters(smallest))} cử tri.`,
    ),
  ];
}

function specialAreas(areas: readonly PollingArea[]): readonly TextBlock[] {
  const special = areas.flatMap((area) =>
    area.kind === 'ordinary' ? [] : [`số ${area.number} (${areaKindNames[area.kind]})`],
  );
  return special.length === 0 ? [] : [dash(`Khu vực bỏ phiếu có đặc điểm riêng: ${listed(special)}.`)];
}

function votersPart({ plan, commune, statedVoters, refer }: PlanContext): readonly TextBlock[] {
  const { areas } = plan;
  if (areas.length === 0) return [];
  const mean = Math.round(statedVoters / areas.length);
  const voters =
    statedVoters === 0
      ? ''
      : ` với ${counted(statedVoters)} cử tri${areas.length > 1 ? `, bình quân ${counted(mean)} cử tri một khu vực` : ''}`;
  return [
    heading('Khu vực bỏ phiếu và cử tri'),
    dash(`Toàn ${commune} có ${counted(areas.length)} khu vực bỏ phiếu${voters}${refer('polling-areas')}.`),
    ...sizeRange(areas),
    ...specialAreas(areas),
  ];
}

function ownHours(plan: ElectionPlan): string {
  const own = plan.areas.flatMap((area) =>
    area.hours === null
      ? []
      : [`khu vực số ${area.number} từ ${clock(area.hours.open)} đến ${clock(area.hours.close)}`],
  );
  return own.length === 0 ? '' : `; riêng ${listed(own)}`;
}

function ballotsPart(plan: ElectionPlan): readonly TextBlock[] {
  const { ballots } = plan.election;
  const fewer = plan.areas.flatMap((area) =>
    area.ballots === null ? [] : [`khu vực số ${area.number}: ${counted(area.ballots.length)} loại`],
  );
  const exception = fewer.length === 0 ? '' : ` Riêng ${listed(fewer)}.`;
  return [
    dash(
      `Cử tri nhận tối đa ${counted(ballots.length)} loại phiếu bầu: ${listed(ballots.map((ballot) => ballotNames[ballot]))}.${exception}`,
    ),
  ];
}

function votingDay({ plan }: PlanContext): readonly TextBlock[] {
  const { date, open, close } = plan.election;
  return [
    heading('Thời gian bỏ phiếu và phiếu bầu'),
    dash(`Bỏ phiếu từ ${clock(open)} đến ${clock(close)} ${dayInText(date)}${ownHours(plan)}.`),
    ...ballotsPart(plan),
  ];
}

function needsOwnWay({ plan, refer }: PlanContext): readonly TextBlock[] {
  const atHome = sumOf(plan.areas.flatMap((area) => area.hamlets.map((hamlet) => hamlet.homeQuarantined)));
  const kinds = (Object.keys(siteKindNames) as (keyof typeof siteKindNames)[]).flatMap((kind) => {
    const sites = plan.specialSites.filter((site) => site.kind === kind);
    const voters = sumOf(sites.map((site) => site.voters));
    if (sites.length === 0) return [];
    const people = voters === 0 ? '' : `, ${counted(voters)} cử tri`;
    return [dash(`${siteKindNames[kind]}: ${counted(sites.length)} điểm${people}.`)];
  });
  if (atHome === 0 && kinds.length === 0) return [];
  return [
    heading(`Cử tri cần bố trí bỏ phiếu riêng${refer('auxiliary-boxes')}`),
    ...(atHome === 0
      ? []
      : [
          dash(
            `Cử tri đang cách ly tại nhà theo danh sách của các khu vực bỏ phiếu: ${counted(atHome)} người.`,
          ),
        ]),
    ...kinds,
  ];
}

function floorArea({ room }: PollingArea): number | null {
  return room.lengthMetres === null || room.widthMetres === null
    ? null
    : room.lengthMetres * room.widthMetres;
}

function roomsPart({ plan, refer }: PlanContext): readonly TextBlock[] {
  const sizes = plan.areas.map(floorArea).filter((size) => size !== null);
  if (sizes.length === 0) return [];
  const square = (size: number) => `${formatNumber(size, 'vi', 1)} m²`;
  const least = Math.min(...sizes);
  const most = Math.max(...sizes);
  const range =
    least === most ? `diện tích ${square(least)}` : `diện tích từ ${square(least)} đến ${square(most)}`;
  const missing = plan.areas.length - sizes.length;
  const oneDoor = plan.areas.filter((area) => area.room.doorCount === 1).map((area) => `số ${area.number}`);
  const airless = plan.areas
    .filter((area) => area.room.ventilated === false)
    .map((area) => `số ${area.number}`);
  return [
    heading('Phòng bỏ phiếu'),
    dash(
      `Đã khảo sát ${counted(sizes.length)}/${counted(plan.areas.length)} phòng bỏ phiếu, ${range}${refer('rooms')}.`,
    ),
    ...(missing === 0
      ? []
      : [dash(`Còn ${counted(missing)} phòng chưa có kích thước; Tổ bầu cử đo đạc và báo cáo bổ sung.`)]),
    ...(oneDoor.length === 0
      ? []
      : [
          dash(
            `Phòng chỉ có một cửa (khu vực ${listed(oneDoor)}): đặt dải phân cách để tách lối vào và lối ra, phân luồng cử tri ngay từ cổng.`,
          ),
        ]),
    ...(airless.length === 0
      ? []
      : [
          dash(
            `Phòng kém thông thoáng (khu vực ${listed(airless)}): bổ sung quạt, mở hết cửa hoặc chuyển sang địa điểm khác.`,
          ),
        ]),
  ];
}

/** II. Đánh giá tình hình: only what the plan's data says. */
export function situationSection(context: PlanContext): readonly TextBlock[] {
  return [...votersPart(context), ...votingDay(context), ...needsOwnWay(context), ...roomsPart(context)];
}
