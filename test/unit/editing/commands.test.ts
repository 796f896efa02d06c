import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ElectionPlan, type Plan, SchoolPlan } from '#domain/plan/plan.ts';
import { metres } from '#domain/scalars.ts';
import { areaNumberKey, compareAreaNumbers } from '#editing/area-number.ts';
import { moveHamlets, renumberAreas, sortAreas } from '#editing/areas.ts';
import {
  chooseTotal,
  clearSectionText,
  judgeCriterion,
  putScenario,
  setSectionText,
  updateScenario,
} from '#editing/choices.ts';
import type { EditResult } from '#editing/command.ts';
import { setFields } from '#editing/fields.ts';
import { labelOf } from '#editing/history.ts';
import { insertItems, removeItems, replaceItems, updateItems } from '#editing/items.ts';
import { LISTS } from '#editing/lists.ts';
import { editTogether, step } from '#editing/together.ts';
import { messagesIn } from '#i18n/messages.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const school = schoolPlanFixture();

function election(result: EditResult): ElectionPlan {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return ElectionPlan.parse(result.value);
}

function codeOf(result: EditResult): string {
  return result.ok ? 'done' : result.problem.code;
}

describe('fields', () => {
  test('a field is set, in the same form a stored plan has, and the rest is shared', () => {
    const decomposed = 'Phú Thành B'.normalize('NFD');
    const next = election(setFields(plan, { part: 'locality', patch: { name: decomposed } }));
    expect(next.locality.name).toBe('Phú Thành B'.normalize('NFC'));
    const result = setFields(plan, { part: 'locality', patch: { name: decomposed } });
    expect(result.ok && result.value.kind === 'election' && result.value.areas).toBe(plan.areas);
  });

  test('part of the signatory can be set without the rest', () => {
    const next = election(
      setFields(plan, { part: 'document', patch: { signatory: { name: 'Trần Văn Bình' } } }),
    );
    expect(next.document.signatory).toEqual({ ...plan.document.signatory, name: 'Trần Văn Bình' });
  });

  test('setting what is there already gives back the very same plan', () => {
    const result = setFields(plan, { part: 'election', patch: { ballots: [...plan.election.ballots] } });
    expect(result.ok && result.value).toBe(plan);
    const title = setFields(plan, { part: 'plan', patch: { title: plan.title } });
    expect(title.ok && title.value).toBe(plan);
  });

  test.each([
    ['a name too long', { part: 'locality', patch: { name: 'x'.repeat(501) } }, ['locality', 'name']],
    ['an hour that is none', { part: 'election', patch: { open: '25:00' } }, ['election', 'open']],
    ['no ballot at all', { part: 'election', patch: { ballots: [] } }, ['election', 'ballots']],
  ] as const)('%s is refused with its place', (_name, args, path) => {
    const result = setFields(plan, args as never);
    expect(result).toMatchObject({ ok: false, problem: { code: 'value-refused', path } });
  });

  test('a field no plan has is refused, also one every object has', () => {
    for (const field of ['areas', '__proto__', 'toString']) {
      const patch = Object.fromEntries([[field, 'x']]);
      expect(codeOf(setFields(plan, { part: 'locality', patch }))).toBe('value-refused');
    }
  });

  test('the election day of a school plan is refused', () => {
    expect(codeOf(setFields(school, { part: 'election', patch: { open: '07:00' } }))).toBe('wrong-plan-kind');
  });
});

describe('lists', () => {
  const [first, second] = plan.areas;
  if (first === undefined || second === undefined) throw new Error('the fixture lost its areas');

  test('a pasted block of cells over many hamlets is one command, all or nothing', () => {
    const hamlets = plan.areas.flatMap((area) => area.hamlets);
    const changes = hamlets.map(({ id }, index) => ({ id, patch: { voters: index } }));
    const next = election(updateItems(plan, { list: 'hamlets', changes }));
    expect(next.areas.flatMap((area) => area.hamlets).map(({ voters }) => voters)).toEqual(
      hamlets.map((_, i) => i),
    );
    const spoiled = [...changes, { id: hamlets[0]?.id ?? '', patch: { voters: -1 } }];
    expect(codeOf(updateItems(plan, { list: 'hamlets', changes: spoiled }))).toBe('value-refused');
  });

  test('two changes of one room in one paste both arrive', () => {
    const next = election(
      updateItems(plan, {
        list: 'areas',
        changes: [
          { id: first.id, patch: { room: { lengthMetres: metres(21) } } },
          { id: first.id, patch: { room: { widthMetres: metres(9) } } },
        ],
      }),
    );
    expect(next.areas[0]?.room).toEqual({ ...first.room, lengthMetres: 21, widthMetres: 9 });
    expect(next.areas[1]).toEqual(second);
  });

  test('a cell that is changed leaves every other area the same object', () => {
    const result = updateItems(plan, {
      list: 'areas',
      changes: [{ id: second.id, patch: { venue: 'Mới' } }],
    });
    if (!result.ok || result.value.kind !== 'election') throw new Error('refused');
    expect(result.value.areas[0]).toBe(first);
    expect(result.value.areas[1]?.hamlets).toBe(second.hamlets);
  });

  test('an identity cannot be changed', () => {
    const changes = [{ id: first.id, patch: { id: 'other', note: '' } }];
    expect(codeOf(updateItems(plan, { list: 'areas', changes }))).toBe('value-refused');
  });

  test('an area that goes takes its hamlets along, and nothing in the plan points at it any more', () => {
    const areaId = plan.specialSites.find((site) => site.areaId !== null)?.areaId ?? '';
    const withTotal: Plan = {
      ...plan,
      totalMismatches: plan.totalMismatches.map((each) => ({ ...each, areaId })),
    };
    const next = election(removeItems(withTotal, { list: 'areas', ids: [areaId] }));
    expect(JSON.stringify(next)).not.toContain(`"${areaId}"`);
    expect(next.areas).toHaveLength(plan.areas.length - 1);
    expect(next.specialSites).toHaveLength(plan.specialSites.length);
  });

  test('a room that goes leaves its classes without one', () => {
    const roomId = school.classes.find((each) => each.roomId !== null)?.roomId ?? '';
    const result = removeItems(school, { list: 'rooms', ids: [roomId] });
    if (!result.ok || result.value.kind !== 'school') throw new Error('refused');
    expect(SchoolPlan.parse(result.value).classes.some((each) => each.roomId === roomId)).toBe(false);
  });

  test('candidates and bridge points that go leave the sessions', () => {
    const session = plan.voterContact.sessions.find(({ candidateIds }) => candidateIds.length > 0);
    const [candidate = ''] = session?.candidateIds ?? [];
    const next = election(removeItems(plan, { list: 'candidates', ids: [candidate] }));
    expect(next.voterContact.sessions.flatMap(({ candidateIds }) => candidateIds)).not.toContain(candidate);
    const [point = ''] = plan.voterContact.sessions.flatMap(({ bridgePointIds }) => bridgePointIds);
    const without = election(replaceItems(plan, { list: 'bridgePoints', items: [] }));
    expect(without.voterContact.sessions.flatMap(({ bridgePointIds }) => bridgePointIds)).not.toContain(
      point,
    );
  });

  test('what is not there cannot be edited, what is there cannot be added again', () => {
    expect(codeOf(removeItems(plan, { list: 'drills', ids: ['nobody'] }))).toBe('item-not-found');
    expect(codeOf(insertItems(plan, { list: 'areas', items: [first] }))).toBe('item-already-there');
    expect(codeOf(insertItems(plan, { list: 'hamlets', within: 'nowhere', items: [] }))).toBe(
      'item-not-found',
    );
    expect(codeOf(insertItems(school, { list: 'areas', items: [] }))).toBe('wrong-plan-kind');
  });

  test('a hamlet cannot stand in two areas', () => {
    const [hamlet] = first.hamlets;
    if (hamlet === undefined) throw new Error('the fixture lost its hamlets');
    expect(codeOf(replaceItems(plan, { list: 'hamlets', within: second.id, items: [hamlet] }))).toBe(
      'item-already-there',
    );
  });

  test('a list takes as many items as the schema of the plan, and says how many', () => {
    const [basis] = plan.document.bases;
    const many = Array.from({ length: 51 }, (_, index) => ({
      id: `basis-x${String(index)}`,
      text: basis?.text ?? '',
    }));
    expect(replaceItems(plan, { list: 'bases', items: many })).toMatchObject({
      ok: false,
      problem: { code: 'list-full', details: { limit: 50 } },
    });
  });

  test('every list knows the limit the schema has', () => {
    const electionSchema = z.toJSONSchema(ElectionPlan, { io: 'input', unrepresentable: 'any' });
    const schoolSchema = z.toJSONSchema(SchoolPlan, { io: 'input', unrepresentable: 'any' });
    const limits = new Map<string, unknown>();
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node) as [string, unknown][]) {
        if (typeof value === 'object' && value !== null && 'maxItems' in value && !limits.has(key))
          limits.set(key, value.maxItems);
        walk(value);
      }
    };
    walk(electionSchema);
    walk(schoolSchema);
    for (const [name, { limit }] of Object.entries(LISTS))
      expect([name, limits.get(name)]).toEqual([name, limit]);
  });
});

describe('areas and their numbers', () => {
  const third = plan.areas[2];
  const [hamlet] = third?.hamlets ?? [];
  if (third === undefined || hamlet === undefined) throw new Error('the fixture lost its areas');

  test('a hamlet moves to the area whose number is typed, however it is written', () => {
    const next = election(
      moveHamlets(plan, { hamletIds: [hamlet.id], toNumber: ' 1 ', newAreaId: 'area-new' }),
    );
    expect(next.areas[0]?.hamlets.at(-1)).toEqual(hamlet);
    expect(next.areas.some(({ id }) => id === 'area-new')).toBe(false);
  });

  test('a new number makes a new area, in its place among the numbers', () => {
    const sorted = election(sortAreas(plan, null));
    const next = election(
      moveHamlets(sorted, { hamletIds: [hamlet.id], toNumber: '3A', newAreaId: 'area-new' }),
    );
    const at = next.areas.findIndex(({ id }) => id === 'area-new');
    expect(next.areas[at]).toMatchObject({ number: '3A', hamlets: [hamlet] });
    expect(compareAreaNumbers(next.areas[at - 1]?.number ?? '', '3A')).toBeLessThan(0);
    expect(compareAreaNumbers(next.areas[at + 1]?.number ?? '', '3A')).toBeGreaterThan(0);
  });

  test('a slip in the number, corrected, leaves no empty area behind', () => {
    const slip = election(
      moveHamlets(plan, { hamletIds: [hamlet.id], toNumber: '33', newAreaId: 'area-slip' }),
    );
    const corrected = election(
      moveHamlets(slip, { hamletIds: [hamlet.id], toNumber: third.number, newAreaId: 'area-unused' }),
    );
    expect(corrected.areas.map(({ id }) => id)).toEqual(plan.areas.map(({ id }) => id));
  });

  test('an area somebody has filled in stays when its last hamlet leaves', () => {
    const all = third.hamlets.map(({ id }) => id);
    const next = election(moveHamlets(plan, { hamletIds: all, toNumber: '01', newAreaId: 'area-new' }));
    expect(next.areas.find(({ id }) => id === third.id)).toMatchObject({ hamlets: [], venue: third.venue });
  });

  test('no number, no move', () => {
    expect(codeOf(moveHamlets(plan, { hamletIds: [hamlet.id], toNumber: '  ', newAreaId: 'area-new' }))).toBe(
      'number-missing',
    );
  });

  test('numbers sort as people count', () => {
    expect(['10', '2', '01', '3A', '3', '1'].toSorted(compareAreaNumbers)).toEqual([
      '01',
      '1',
      '2',
      '3',
      '3A',
      '10',
    ]);
    expect(areaNumberKey('01')).toBe(areaNumberKey(' 1'));
    expect(areaNumberKey('3a')).toBe(areaNumberKey('3A'));
    expect(areaNumberKey('0')).not.toBe(areaNumberKey(''));
  });

  test('renumbering writes 01, 02, … in the present order', () => {
    const shuffled = { ...plan, areas: plan.areas.toReversed() };
    const next = election(renumberAreas(shuffled, null));
    expect(next.areas.map(({ number }) => number)).toEqual(
      plan.areas.map((_, index) => `0${String(index + 1)}`),
    );
    expect(next.areas[0]?.id).toBe(plan.areas.at(-1)?.id);
  });
});

describe('choices', () => {
  test('the total that counts can be chosen and the choice taken back', () => {
    const [mismatch] = plan.totalMismatches;
    if (mismatch === undefined) throw new Error('the fixture lost its mismatch');
    const printed = election(chooseTotal(plan, { mismatchId: mismatch.id, choice: 'printed' }));
    expect(printed.totalMismatches[0]?.choice).toBe('printed');
    const undone = election(chooseTotal(printed, { mismatchId: mismatch.id, choice: null }));
    expect(undone.totalMismatches[0]?.choice).toBeNull();
    expect(codeOf(chooseTotal(plan, { mismatchId: 'none', choice: null }))).toBe('item-not-found');
  });

  test('own wording is kept with what it was based on, and can be given up', () => {
    const text = {
      sectionId: 'purpose',
      text: 'Lời của xã',
      basis: 'Lời soạn sẵn',
      editedAt: '2021-05-01T02:00:00.000Z',
    };
    const written = election(setSectionText(plan, text));
    expect(written.sectionTexts.purpose).toEqual({
      text: text.text,
      basis: text.basis,
      editedAt: text.editedAt,
    });
    expect(
      election(clearSectionText(written, { sectionId: 'purpose' })).sectionTexts.purpose,
    ).toBeUndefined();
    expect(codeOf(setSectionText(plan, { ...text, sectionId: '../x' }))).toBe('value-refused');
  });

  test('scenarios and single measures are switched, and a scenario the plan lacks can be put in', () => {
    const [scenario] = plan.scenarios;
    const [measure] = scenario?.measures ?? [];
    if (scenario === undefined || measure === undefined) throw new Error('the fixture lost its scenarios');
    const next = election(
      updateScenario(plan, {
        kind: scenario.kind,
        patch: { enabled: !scenario.enabled, roomCap: 12 },
        measures: { [measure.id]: !measure.enabled },
      }),
    );
    expect(next.scenarios[0]).toMatchObject({ enabled: !scenario.enabled, roomCap: 12 });
    expect(next.scenarios[0]?.measures[0]?.enabled).toBe(!measure.enabled);
    const without = { ...plan, scenarios: [] };
    expect(codeOf(updateScenario(without, { kind: scenario.kind, patch: {} }))).toBe('item-not-found');
    expect(election(putScenario(without, { scenario })).scenarios).toEqual([scenario]);
  });

  test('a criterion is judged in a school plan only', () => {
    const judged = judgeCriterion(school, { criterionId: 'c1', isMet: true });
    expect(judged.ok && judged.value.kind === 'school' && judged.value.criteria.c1).toBe(true);
    expect(codeOf(judgeCriterion(plan, { criterionId: 'c1', isMet: true }))).toBe('wrong-plan-kind');
  });
});

test('edits done together are one, and the first that is refused stops them all', () => {
  const [area] = plan.areas;
  const rename = step(setFields, { part: 'plan', patch: { title: 'Mới' } });
  const steps = [rename, step(removeItems, { list: 'areas', ids: [area?.id ?? ''] })] as const;
  expect(election(editTogether(plan, { steps }))).toMatchObject({ title: 'Mới' });
  const refused = editTogether(plan, {
    steps: [rename, step(removeItems, { list: 'areas', ids: ['none'] })],
  });
  expect(codeOf(refused)).toBe('item-not-found');
});

test('the undo button can name every edit in both languages', () => {
  const label = labelOf(removeItems, { list: 'areas', ids: [] });
  expect(label).toEqual({ code: 'remove-items', subject: 'areas' });
  for (const language of ['vi', 'en'] as const) {
    const { commands, subjects } = messagesIn(language).editing;
    expect(commands[label.code]).toBeTruthy();
    expect(Object.keys(subjects)).toEqual(expect.arrayContaining(Object.keys(LISTS)));
  }
});
