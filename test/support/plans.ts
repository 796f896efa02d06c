import { readFileSync } from 'node:fs';
import { ElectionPlan, SchoolPlan } from '#domain/plan/plan.ts';

function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/plans/${name}.json`, import.meta.url), 'utf8'));
}

/**
 * Hand-made election plans. `full` is xã Phú Thành A with every part filled
 * (voters per hamlet are the published ones, rooms, stock and people are
 * invented); `minimal` is the same commune with one area and nothing else;
 * `ward` is a ward of 2026 with an army unit and a hospital.
 */
export function electionPlanFixture(name: 'minimal' | 'full' | 'ward'): ElectionPlan {
  const files = {
    minimal: 'election-2021-minimal',
    full: 'election-2021-full',
    ward: 'election-2026-ward',
  };
  return ElectionPlan.parse(readFixture(files[name]));
}

/** A lower-secondary school, invented throughout: 16 classes, their rooms and the last weeks' calendar. */
export function schoolPlanFixture(): SchoolPlan {
  return SchoolPlan.parse(readFixture('school-2021'));
}
