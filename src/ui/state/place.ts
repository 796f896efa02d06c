import type { PlanKind } from '#domain/plan/plan.ts';
import type { SectionId } from '#editing/sections.ts';

/** Which section of the window edits which part of a plan. */
const SECTION_OF: Readonly<Record<string, SectionId>> = {
  title: 'unit',
  locality: 'unit',
  issuer: 'unit',
  profile: 'election',
  document: 'document',
  election: 'election',
  school: 'school',
  areas: 'areas',
  specialSites: 'special-sites',
  scenarios: 'scenarios',
  supplies: 'supplies',
  supplyPlan: 'supplies',
  voterContact: 'voter-contact',
  checkInPoints: 'check-in',
  responsibilities: 'responsibilities',
  drills: 'drills',
  reporting: 'reporting',
  contacts: 'contacts',
  totalMismatches: 'areas',
  sectionTexts: 'text',
  classes: 'classes',
  rooms: 'rooms',
  events: 'events',
  criteria: 'criteria',
};

/** The assumptions of the voting day that the timetable rests on; the others are the forecast's. */
const DIVIDES_TIME: ReadonlySet<string> = new Set(['slotMinutes', 'reserve', 'split', 'objective']);

/** Where a finding or a missing field can be mended. `path` as in `Finding`: ids, not positions. */
export function sectionOf(path: readonly string[], kind: PlanKind): SectionId {
  const [part = '', second = '', field] = path;
  if (part === 'rooms' && (field === 'seating' || field === 'seatingWishes')) return 'seating';
  if (part === 'areas' && field === 'room') return 'rooms';
  if (part === 'areas' && (field === 'layout' || field === 'otherLayouts')) return 'layouts';
  if (part === 'areas' && field === 'staff') return 'staff';
  if (part === 'areas' && field === 'slots') return 'timetable';
  if (part === 'areas' && (field === 'forecast' || field === 'yardMetres')) return 'forecast';
  if (part === 'votingDay') return DIVIDES_TIME.has(second) ? 'timetable' : 'forecast';
  if (part === 'profile' && kind === 'school') return 'school';
  if (part === 'totalMismatches' && kind === 'school') return 'classes';
  return SECTION_OF[part] ?? (kind === 'election' ? 'election' : 'school');
}

/** The element that shows a place, or the nearest thing that holds it; null if the page shows neither. */
export function elementAt(root: ParentNode, place: string): HTMLElement | null {
  const steps = place.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const wanted = CSS.escape(steps.slice(0, length).join('.'));
    const found = root.querySelector<HTMLElement>(`[data-place="${wanted}"]`);
    if (found !== null) return found;
  }
  return null;
}
