import type { Scenario, ScenarioKind, SpecialSite } from '#domain/plan/parts.ts';
import { formatNumber } from '#i18n/format.ts';
import { dash, heading, point } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import { areaById, type PlanContext } from '#report/election-plan/context.ts';
import {
  clock,
  counted,
  isFilled,
  lowerFirst,
  mentions,
  placeInSentence,
  sentence,
  withoutEnd,
} from '#report/election-plan/phrases.ts';
import { scenarioTitles } from '#report/election-plan/words.ts';

/** Order of the document: states of the whole locality first, then single sites. */
const order: readonly ScenarioKind[] = [
  'normal',
  'distancing',
  'lockdown',
  'central-quarantine',
  'home-quarantine',
  'treatment-site',
];

function limits({ distanceMetres, roomCap, squareMetresPerPerson }: Scenario): readonly TextBlock[] {
  const limitTexts = [
    distanceMetres > 0
      ? `Giữ khoảng cách tối thiểu ${formatNumber(distanceMetres)} m giữa người với người`
      : '',
    roomCap === null ? '' : `Không quá ${counted(roomCap)} người trong phòng bỏ phiếu cùng một lúc`,
    squareMetresPerPerson === null
      ? ''
      : `Mỗi người trong phòng bỏ phiếu có ít nhất ${formatNumber(squareMetresPerPerson)} m²`,
  ];
  const [first, ...others] = limitTexts.filter(isFilled);
  return first === undefined ? [] : [point(sentence([first, ...others.map(lowerFirst)].join('; ')))];
}

function measures(scenario: Scenario): readonly TextBlock[] {
  return scenario.measures
    .filter((measure) => measure.enabled && isFilled(measure.text))
    .map((measure) => point(sentence(measure.text)));
}

/** One line a site: who, on whose list, which box, when and by which way. */
function siteLine({ plan }: PlanContext, site: SpecialSite): TextBlock {
  const area = areaById(plan, site.areaId);
  const place =
    isFilled(site.address) && !mentions(site.name, site.address)
      ? ` (${placeInSentence(site.address.trim())})`
      : '';
  const details = [
    site.voters === null ? '' : `${counted(site.voters)} cử tri`,
    area === undefined ? '' : `thuộc danh sách khu vực bỏ phiếu số ${area.number}`,
    site.auxiliaryBoxes === null ? '' : `${counted(site.auxiliaryBoxes)} hòm phiếu phụ`,
    site.carriers === null ? '' : `${counted(site.carriers)} người phục vụ`,
    site.leavesAt === null ? '' : `xuất phát lúc ${clock(site.leavesAt)}`,
    isFilled(site.route) ? `lộ trình: ${withoutEnd(site.route)}` : '',
  ].filter(isFilled);
  return dash(sentence([`${withoutEnd(site.name)}${place}`, details.join('; ')].filter(isFilled).join(': ')));
}

function siteLines(context: PlanContext, kinds: readonly SpecialSite['kind'][]): readonly TextBlock[] {
  return context.plan.specialSites
    .filter((site) => kinds.includes(site.kind))
    .map((site) => siteLine(context, site));
}

function isSiteKind(kind: ScenarioKind): kind is ScenarioKind & SpecialSite['kind'] {
  return kind === 'central-quarantine' || kind === 'home-quarantine' || kind === 'treatment-site';
}

function scenarioPart(context: PlanContext, kind: ScenarioKind): readonly TextBlock[] {
  const scenario = context.plan.scenarios.find((candidate) => candidate.kind === kind && candidate.enabled);
  const sites = isSiteKind(kind) ? siteLines(context, [kind]) : [];
  const content = [...(scenario ? [...limits(scenario), ...measures(scenario)] : []), ...sites];
  return content.length === 0 ? [] : [heading(scenarioTitles[kind]), ...content];
}

/** Boxes that go out whatever the epidemic does. */
function otherSites(context: PlanContext): readonly TextBlock[] {
  const sites = siteLines(context, ['frail', 'custody', 'cut-off']);
  if (sites.length === 0) return [];
  return [
    heading('Hòm phiếu phụ phục vụ cử tri không thể đến phòng bỏ phiếu'),
    point(
      'Hòm phiếu phụ được kiểm tra, niêm phong cùng hòm phiếu chính, đưa đến nơi cử tri ở hoặc điều trị theo lộ trình đã định và mang ngay về phòng bỏ phiếu sau khi hoàn thành.',
    ),
    ...sites,
  ];
}

/** IV. Phương án theo từng tình huống: enabled scenarios with their enabled measures, and every special site. */
export function scenariosSection(context: PlanContext): readonly TextBlock[] {
  return [...order.flatMap((kind) => scenarioPart(context, kind)), ...otherSites(context)];
}
