import type { PollingArea } from '#domain/plan/area.ts';
import { assessForecast, outsideLineOf, type TargetVerdict } from '#domain/plan/assess-forecast.ts';
import type { AreaForecast, DayForecast } from '#domain/plan/forecast.ts';
import { StationKind } from '#domain/plan/layout.ts';
import { priorityShareOf } from '#domain/plan/pauses.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { VotingDay } from '#domain/plan/voting-day.ts';
import { formatNumber } from '#i18n/format.ts';
import { dash, heading, plain } from '#report/document/blocks.ts';
import type { Annex, Block, TableBlock } from '#report/document/model.ts';
import { stationWords } from '#report/drawing/words.ts';
import { clock, clockInCell, listed, lowerFirst } from '#report/election-plan/phrases.ts';
import { distanceOf } from '#report/voting-day/context.ts';
import { staleAreas } from '#report/voting-day/freshness.ts';
import { busiestFrom } from '#report/voting-day/outlook.ts';
import { hoursOf } from '#report/voting-day/timetable.ts';
import { spanInText } from '#report/voting-day/wording.ts';
import { simpleTable } from './simple-table.ts';

/** A forecast with the area it is for; `isStale` when the plan has changed since. */
type Forecasted = {
  readonly area: PollingArea;
  readonly forecast: AreaForecast;
  readonly isStale: boolean;
};

const minutesText = (value: number) => formatNumber(value, 'vi', 1);
const percent = (share: number) => `${formatNumber(share * 100, 'vi', 1)}%`;

/** The queue engine names stations as the layout does. */
function stationName(id: string): string {
  const kind = StationKind.safeParse(id);
  return kind.success ? stationWords[kind.data].name : id;
}

function targetWords(verdict: TargetVerdict, { targets }: VotingDay): string {
  switch (verdict.target) {
    case 'waitShare':
      return `${percent(verdict.value)} cử tri chờ không quá ${formatNumber(targets.waitMinutes)} phút`;
    case 'meanWait':
      return `chờ trung bình ${minutesText(verdict.value)} phút`;
    case 'utilisation':
      return `khâu ${lowerFirst(stationName(verdict.station ?? ''))} bận ${percent(verdict.value)} thời gian`;
    case 'lost':
      return `khoảng ${formatNumber(Math.ceil(verdict.value))} cử tri chưa kịp bỏ phiếu khi hết giờ`;
  }
}

/** "Đạt", or what is not met in figures. */
function verdictOf(plan: ElectionPlan, result: DayForecast): string {
  const missed = assessForecast(result, plan.votingDay.targets).filter(({ isMet }) => !isMet);
  return missed.length === 0
    ? 'Đạt'
    : `Chưa đạt: ${missed.map((verdict) => targetWords(verdict, plan.votingDay)).join('; ')}`;
}

function waitTable(plan: ElectionPlan, all: readonly Forecasted[]): TableBlock {
  const metres = distanceOf(plan) ?? 0;
  const lineOf = ({ area, forecast }: Forecasted) => outsideLineOf(forecast.result, metres, area.yardMetres);
  const { waitMinutes } = plan.votingDay.targets;
  return simpleTable(all, [
    {
      head: 'Khu vực số',
      align: 'center',
      cell: ({ area, isStale }) => `${area.number}${isStale ? ' (*)' : ''}`,
    },
    {
      head: 'Chờ trung bình (phút)',
      align: 'right',
      cell: ({ forecast }) => minutesText(forecast.result.wait.mean),
    },
    {
      head: '95% cử tri chờ không quá (phút)',
      align: 'right',
      cell: ({ forecast }) => minutesText(forecast.result.wait.p95),
    },
    {
      head: `Chờ quá ${formatNumber(waitMinutes)} phút`,
      align: 'right',
      cell: ({ forecast }) => {
        const share = forecast.result.wait.over[String(waitMinutes)];
        return share === undefined ? '' : percent(share);
      },
    },
    {
      head: 'Hàng ngoài lúc đông nhất (người)',
      align: 'right',
      cell: (one) => formatNumber(lineOf(one).people),
    },
    {
      head: 'Dài (m)',
      align: 'right',
      cell: (one) => (metres === 0 ? '' : formatNumber(lineOf(one).metres, 'vi', 0)),
    },
    {
      head: 'Sân (m)',
      align: 'right',
      cell: ({ area }) => (area.yardMetres === null ? 'chưa đo' : formatNumber(area.yardMetres)),
    },
    {
      head: 'Đông nhất từ',
      align: 'center',
      cell: ({ area, forecast }) => {
        const from = busiestFrom(forecast.result, hoursOf(plan, area).from);
        return from === undefined ? '' : clockInCell(from);
      },
    },
    { head: 'Mục tiêu', align: 'left', cell: ({ forecast }) => verdictOf(plan, forecast.result) },
  ]);
}

/** Share of the day each station is busy, one column a station. */
function loadTable(all: readonly Forecasted[]): TableBlock {
  const ids = [...new Set(all.flatMap(({ forecast }) => forecast.result.stations.map(({ id }) => id)))];
  return simpleTable(all, [
    { head: 'Khu vực số', align: 'center', cell: ({ area }) => area.number },
    ...ids.map((id) => ({
      head: stationName(id),
      align: 'right' as const,
      cell: ({ forecast }: Forecasted) => {
        const load = forecast.result.stations.find((station) => station.id === id);
        const servers = forecast.request.stations.find((station) => station.id === id)?.servers;
        return load === undefined || servers === undefined
          ? ''
          : `${percent(load.utilisation)} (${formatNumber(servers)} chỗ)`;
      },
    })),
  ]);
}

/** The assumptions a reader must know before trusting a figure, in plain words. */
function assumptions({ votingDay, election }: ElectionPlan): readonly Block[] {
  const { serviceMinutes: service, targets, earlyMinutes, noShowShare, cleaning } = votingDay;
  const writing = service.writing + service.writingPerBallot * election.ballots.length;
  const coming =
    noShowShare === 0
      ? 'mọi cử tri trong danh sách đều đến'
      : `${percent(1 - noShowShare)} cử tri trong danh sách đến`;
  return [
    dash(
      `Thời gian cho mỗi cử tri: không có số liệu chính thức của Việt Nam. Phương án giả định trung bình ${formatNumber(service.screening)} phút đo thân nhiệt, sát khuẩn; ${formatNumber(service.checkIn)} phút kiểm tra thẻ, phát phiếu; ${formatNumber(writing)} phút viết ${formatNumber(election.ballots.length)} phiếu; ${formatNumber(service.casting)} phút bỏ phiếu; ${formatNumber(service.stamp)} phút đóng dấu.`,
    ),
    dash(
      `Cử tri đến: ${coming}, theo khung giờ đã chia, sớm hơn trung bình ${formatNumber(earlyMinutes)} phút; nơi chưa chia khung giờ thì đến đông vào buổi sáng. Đây là giả định; ai cũng có thể đến vào giờ khác.`,
    ),
    dash(
      'Không tính việc cử tri thấy đông rồi bỏ về, nên thời gian chờ thực tế thường ngắn hơn dự báo. Hòm phiếu đóng đúng giờ quy định.',
    ),
    ...pauseAssumptions(votingDay),
    ...(cleaning === null
      ? []
      : [
          dash(
            `Cứ ${formatNumber(cleaning.everyVoters)} cử tri, phòng bỏ phiếu dừng ${formatNumber(cleaning.minutes)} phút để vệ sinh, khử khuẩn.`,
          ),
        ]),
    dash(
      `Mục tiêu (Việt Nam không quy định; theo kinh nghiệm nước ngoài và giả định của phần mềm): ${percent(targets.waitShare)} cử tri chờ không quá ${formatNumber(targets.waitMinutes)} phút, trung bình không quá ${formatNumber(targets.meanWaitMinutes)} phút, không khâu nào bận quá ${percent(targets.utilisation)} thời gian, không ai mất lượt vì hết giờ.`,
    ),
  ];
}

/** Who goes first, the ceremony and the lunch, as the forecast plays them. */
function pauseAssumptions(votingDay: ElectionPlan['votingDay']): readonly Block[] {
  const { ceremonyMinutes, lunch } = votingDay;
  const first = priorityShareOf(votingDay);
  return [
    ...(first === 0
      ? []
      : [dash(`${percent(first)} cử tri thuộc diện ưu tiên, được mời vào trước; tỷ lệ này là giả định.`)]),
    ...(ceremonyMinutes === 0
      ? []
      : [
          dash(
            `${formatNumber(ceremonyMinutes)} phút đầu dành cho khai mạc, kiểm tra hòm phiếu, chưa ai bỏ phiếu.`,
          ),
        ]),
    ...(lunch === null
      ? []
      : [
          dash(
            `Tổ bầu cử thay nhau nghỉ trưa ${spanInText(lunch)}, còn ${percent(lunch.staffShare)} số người làm việc; việc bỏ phiếu không dừng.`,
          ),
        ]),
  ];
}

const numbersOf = (areas: readonly PollingArea[]) => listed(areas.map(({ number }) => number));

function notes(plan: ElectionPlan, stale: readonly PollingArea[]): readonly Block[] {
  const without = plan.areas.filter(({ forecast }) => forecast === null);
  const note = (text: string) => plain([{ text, italic: true }]);
  return [
    ...(stale.length === 0
      ? []
      : [
          note(
            `(*) Dự báo của khu vực bỏ phiếu số ${numbersOf(stale)} được tính trước khi số liệu của phương án thay đổi; cần tính lại trước khi ban hành.`,
          ),
        ]),
    ...(without.length === 0 ? [] : [note(`Khu vực bỏ phiếu số ${numbersOf(without)} chưa có dự báo.`)]),
  ];
}

/** Annex of the forecast of waits and lines; undefined while no area has one. */
export function forecastAnnex(plan: ElectionPlan): Annex | undefined {
  const stale = staleAreas(plan, 'forecast');
  const all = plan.areas.flatMap((area): readonly Forecasted[] =>
    area.forecast === null ? [] : [{ area, forecast: area.forecast, isStale: stale.includes(area) }],
  );
  const [first] = all;
  if (first === undefined) return undefined;
  const days = formatNumber(first.forecast.request.replications);
  return {
    title: 'Dự báo thời gian chờ và hàng chờ',
    orientation: 'landscape',
    blocks: [
      plain(
        `Mỗi khu vực được tính thử ${days} ngày bỏ phiếu trên máy, từ ${clock(hoursOf(plan, first.area).from)}, với số bàn, số chỗ viết phiếu và sức chứa của phòng trong phương án. Số liệu để bố trí người, bàn và chỗ xếp hàng, không phải là cam kết.`,
      ),
      heading('Thời gian chờ và hàng bên ngoài'),
      waitTable(plan, all),
      ...notes(plan, stale),
      heading('Mức bận của từng khâu trong ngày'),
      loadTable(all),
      heading('Các giả định của dự báo'),
      ...assumptions(plan),
    ],
  };
}
