import { expect, test } from 'vitest';
import { sectionProgress } from '#editing/progress.ts';
import { ELECTION_SECTIONS, SCHOOL_SECTIONS } from '#editing/sections.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';
import { sectionOf } from '#ui/state/place.ts';

test('a missing field is mended in the section that misses it', () => {
  for (const plan of [electionPlanFixture('minimal'), electionPlanFixture('ward'), schoolPlanFixture()]) {
    for (const { id, missing } of sectionProgress(plan)) {
      for (const { path } of missing) {
        // An empty list of areas is missing for the rooms and the staff, too, but can only be mended as areas.
        if (path.length === 1 && path[0] === 'areas') expect(sectionOf(path, plan.kind)).toBe('areas');
        else expect(`${path.join('.')} in ${sectionOf(path, plan.kind)}`).toBe(`${path.join('.')} in ${id}`);
      }
    }
  }
});

test('a path of a newer version leads to a section the plan has', () => {
  expect(ELECTION_SECTIONS).toContain(sectionOf(['something-new'], 'election'));
  expect(SCHOOL_SECTIONS).toContain(sectionOf(['something-new'], 'school'));
});
