import { describe, expect, it } from 'vitest';
import { invariant } from '#domain/invariant.ts';
import { refuse } from '#domain/result.ts';
import { pairedWorker } from '#test/support/paired-worker.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';
import { REPORT_HANDLERS } from '#workers/report-handlers.ts';
import { REPORT_TASKS } from '#workers/report-tasks.ts';
import { TaskLine } from '#workers/task-line.ts';

const openLine = () => new TaskLine(REPORT_TASKS, () => pairedWorker(REPORT_TASKS, REPORT_HANDLERS));
const now = '2021-05-10T01:00:00Z';

describe('the documents of a plan, written in the worker', () => {
  it('arrive as a Word file with a name to offer', async () => {
    const made = await openLine().run('generate', {
      plan: electionPlanFixture('full'),
      kind: 'election-plan',
      now,
    });
    invariant(made.ok, 'the sample plan has a document');
    expect(made.value.fileName).toMatch(/\.docx$/u);
    expect([...made.value.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('arrive as sections and as an outline of the same document', async () => {
    const line = openLine();
    const plan = electionPlanFixture('full');
    const sections = await line.run('describeSections', plan);
    const outline = await line.run('outline', plan);
    invariant(sections.ok && outline.ok, 'the sample plan has a document');
    expect(sections.value.length).toBeGreaterThan(3);
    expect(outline.value?.issuer).toContain('ỦY BAN BẦU CỬ');
  });

  it('are refused by name where a plan has no such document', async () => {
    const line = openLine();
    const plan = schoolPlanFixture();
    expect(await line.run('generate', { plan, kind: 'election-plan', now })).toEqual(
      refuse({ code: 'report-not-for-this-plan' }),
    );
    expect(await line.run('outline', plan)).toMatchObject({ ok: true, value: null });
  });
});
