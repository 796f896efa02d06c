import { areaVoters, type PollingArea } from '#domain/plan/area.ts';
import type { SpecialSite } from '#domain/plan/parts.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { floorAreaOf } from '#domain/plan/room.ts';
import { SupplyScope, type SupplyView } from '#domain/plan/supplies.ts';
import type { PlaceTerms } from '#domain/plan/supply-report.ts';
import { minutesOfClock } from '#domain/time.ts';
import type { Terms } from './evaluate-formula.ts';
import { type Dimension, PLAIN, type Quantity } from './quantity.ts';

/** Where supplies are used. `id` is the area's or the site's; `commune` for what is needed once. */
export type Place = {
  readonly id: string;
  readonly scope: SupplyScope;
  /** Number and venue of an area, name of a site; empty for the commune. */
  readonly name: string;
  readonly terms: (view: SupplyView) => Terms;
};

const LENGTH: Dimension = [0, 0, 1];
const VOLUME: Dimension = [1, 0, 0];
const AREA: Dimension = [0, 0, 2];

function count(amount: number | null): Quantity | null {
  return amount === null ? null : { amount, dimension: PLAIN };
}

/** Terms every place knows. */
function sharedTerms(plan: ElectionPlan, view: SupplyView): [string, Quantity | null][] {
  const { shifts, preparationDays, disinfectantLitres, elderlyShare, spareMaskShare } =
    plan.supplyPlan.settings;
  return [
    ['số_ca', count(shifts)],
    ['số_ngày_chuẩn_bị', count(preparationDays)],
    ['lít_dung_dịch_khử_khuẩn', { amount: disinfectantLitres * 1000, dimension: VOLUME }],
    ['tỷ_lệ_người_cao_tuổi', count(elderlyShare[view])],
    ['tỷ_lệ_khẩu_trang', count(spareMaskShare[view])],
    ['số_khu_vực', count(plan.areas.length)],
    ['số_phiếu', count(plan.election.ballots.length)],
  ];
}

/** People on duty; null while none of the three figures is known. */
function workersOf({ staff }: PollingArea): number | null {
  const known = [staff.pollingTeam, staff.healthWorkers, staff.communityTeam].filter(
    (figure) => figure !== null,
  );
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
}

/**
 * Voters who come to the room: those on the list of the area times turnout, less
 * those of its special sites, to whom a box is carried with pens of its own.
 */
export function comingVoters(plan: ElectionPlan, area: PollingArea, view: SupplyView): number {
  const elsewhere = plan.specialSites
    .filter(({ areaId }) => areaId === area.id)
    .reduce((sum, { voters }) => sum + (voters ?? 0), 0);
  return Math.ceil(Math.max(0, areaVoters(area) - elsewhere) * plan.supplyPlan.settings.turnout[view]);
}

function areaTerms(plan: ElectionPlan, area: PollingArea, view: SupplyView): Terms {
  const layout = area.layout?.result;
  const households = area.hamlets.reduce((sum, hamlet) => sum + (hamlet.households ?? 0), 0);
  const quarantined = area.hamlets.reduce((sum, hamlet) => sum + (hamlet.homeQuarantined ?? 0), 0);
  const hours = area.hours ?? plan.election;
  const floor = floorAreaOf(area.room);
  return new Map([
    ...sharedTerms(plan, view),
    ['cử_tri', count(comingVoters(plan, area, view))],
    ['cử_tri_cách_ly', count(quarantined)],
    ['số_hộ', count(households)],
    ['người_phục_vụ', count(workersOf(area))],
    ['nhân_viên_y_tế', count(area.staff.healthWorkers)],
    ['số_giờ', count((minutesOfClock(hours.close) - minutesOfClock(hours.open)) / 60)],
    ['diện_tích', floor === null ? null : { amount: floor, dimension: AREA }],
    ['nơi_viết_phiếu', count(layout?.counts.writing ?? null)],
    ['số_nhãn_dán', count(layout === undefined ? null : standingPlaces(layout))],
    ['mét_lối_đi', layout === undefined ? null : { amount: routeLength(layout.route), dimension: LENGTH }],
  ]);
}

type LayoutResult = NonNullable<PollingArea['layout']>['result'];

/** Places of voters that are marked on the floor. */
function standingPlaces({ items }: LayoutResult): number {
  return items.reduce((sum, { people }) => sum + people.filter(({ role }) => role === 'voter').length, 0);
}

function routeLength(route: LayoutResult['route']): number {
  return route.reduce(
    (sum, { points }) =>
      sum +
      points.reduce((length, [x, y], at) => {
        const [nextX, nextY] = points[at + 1] ?? [x, y];
        return length + Math.hypot(nextX - x, nextY - y);
      }, 0),
    0,
  );
}

function siteTerms(plan: ElectionPlan, site: SpecialSite, view: SupplyView): Terms {
  return new Map([
    ...sharedTerms(plan, view),
    ['cử_tri', count(site.voters)],
    ['hòm_phiếu_phụ', count(site.auxiliaryBoxes)],
    ['người_mang_hòm_phiếu', count(site.carriers)],
    // One trip a box. The plan names one time of leaving for each site.
    ['số_chuyến', count(site.auxiliaryBoxes)],
  ]);
}

function communeTerms(plan: ElectionPlan, view: SupplyView): Terms {
  const voters = plan.areas.reduce((sum, area) => sum + comingVoters(plan, area, view), 0);
  const workers = plan.areas.map(workersOf).filter((figure) => figure !== null);
  return new Map([
    ...sharedTerms(plan, view),
    ['cử_tri', count(voters)],
    ['người_phục_vụ', count(workers.length === 0 ? null : workers.reduce((sum, each) => sum + each, 0))],
  ]);
}

/** Sixty formulas ask each place for its terms; they are gathered once for each view. */
function onceByView(termsOf: (view: SupplyView) => Terms): Place['terms'] {
  const gathered = new Map<SupplyView, Terms>();
  return (view) => {
    const terms = gathered.get(view) ?? termsOf(view);
    gathered.set(view, terms);
    return terms;
  };
}

/** The identity of the one place of what is needed once. */
export const COMMUNE = 'commune';

/** Every place of a scope, in the plan's order. */
export function placesOf(plan: ElectionPlan, scope: SupplyScope): readonly Place[] {
  switch (scope) {
    case 'area':
      return plan.areas.map((area) => ({
        id: area.id,
        scope,
        name: [area.number, area.venue].filter((part) => part !== '').join(' - '),
        terms: onceByView((view) => areaTerms(plan, area, view)),
      }));
    case 'site':
      return plan.specialSites.map((site) => ({
        id: site.id,
        scope,
        name: site.name,
        terms: onceByView((view) => siteTerms(plan, site, view)),
      }));
    case 'commune':
      return [{ id: COMMUNE, scope, name: '', terms: onceByView((view) => communeTerms(plan, view)) }];
  }
}

/** What every term means at every place on the day the plan reckons with: the words users' formulas are written with. */
export function termsOfPlaces(plan: ElectionPlan): readonly PlaceTerms[] {
  const { view } = plan.supplyPlan;
  return SupplyScope.options.flatMap((scope) =>
    placesOf(plan, scope).map(({ id, name, terms }) => ({
      scope,
      placeId: id,
      place: name,
      terms: [...terms(view)].map(([term, value]) => ({ term, value })),
    })),
  );
}
