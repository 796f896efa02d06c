import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultsFor } from '#domain/defaults.ts';
import { invariant } from '#domain/invariant.ts';
import { newElectionPlan } from '#domain/plan/new-plan.ts';
import { profileOf } from '#domain/profiles.ts';
import { countedIds } from '#domain/scalars.ts';
import { applyReading } from '#editing/reading.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { describeFinding } from '#i18n/describe-finding.ts';
import { messagesIn } from '#i18n/messages.ts';
import { guessMapping } from '#intake/guess-mapping.ts';
import { openWorkbook } from '#intake/open-workbook.ts';
import { planReadingOf } from '#intake/plan-reading.ts';
import { readWorkbook } from '#intake/read-workbook.ts';

const sample = new URL('../../../resources/samples/phu-thanh-a-2021.xlsx', import.meta.url);

/** The sample commune's workbook put into a new plan with our defaults, as the wizard does. */
async function planFromSample() {
  const profile = profileOf('2021');
  const locality = { kind: 'xa', name: 'Phú Thành A', district: 'Tam Nông', province: 'Đồng Tháp' } as const;
  const newId = countedIds();
  const createdAt = '2021-04-20T02:00:00Z';
  const defaults = defaultsFor('election', '2021', locality);
  const plan = newElectionPlan({ id: 'plan-1', title: 'x', createdAt, locality, profile, defaults, newId });
  const opened = await openWorkbook(new Uint8Array(readFileSync(sample)), 'phu-thanh-a-2021.xlsx');
  invariant(opened.ok, 'the sample opens');
  const read = readWorkbook(opened.value, guessMapping(opened.value));
  invariant(read.ok, 'the sample is read');
  const reading = planReadingOf(read.value, { newId, now: createdAt });
  const filled = applyReading(plan, { reading, mode: 'fill' });
  invariant(filled.ok, 'the sample fits a plan');
  return filled.value;
}

/** Counted in litres, and nothing says how much one holds. */
const UNSIZED = 'Dung dịch sát khuẩn tay';

describe('a plan fresh from the sample workbook', () => {
  it('asks for what the workbook cannot know, and for a choice between the two totals', async () => {
    const found = checkPlan(await planFromSample(), profileOf('2021'));
    const counts: Record<string, number> = {};
    for (const { severity, rule } of found) {
      const key = `${severity} ${rule}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    expect(counts).toEqual({
      'error data-total-undecided': 1,
      'warning decree-30-signatory': 1,
      'warning moha-2135-time-slots': 8,
      'note decree-30-number-date': 2,
      'note data-area-staff': 8,
      'note data-layout-missing': 8,
      'note moha-2135-one-way': 1,
      'note supply-no-price': 1,
      'note front-sessions-missing': 1,
      'note front-bridge-link': 1,
    });
  });

  it('names file, sheet and row of a line of the store that cannot be counted or recognised', async () => {
    const plan = await planFromSample();
    const first = plan.supplies.find(({ name }) => name.includes('sát khuẩn'));
    const [second, ...others] = plan.supplies.filter((item) => item !== first);
    invariant(first !== undefined && second !== undefined, 'the sample has a store');
    const broken = [
      { ...first, name: UNSIZED, unit: 'bình' },
      { ...second, name: 'Loa kéo', needId: null },
      ...others,
      { ...first, id: 'typed', name: UNSIZED, unit: 'bình', origin: undefined },
    ];
    const supplies = broken.map(({ origin, ...item }) => (origin === undefined ? item : { ...item, origin }));
    const found = checkPlan({ ...plan, supplies }, profileOf('2021'));
    const sentences = found
      .filter(({ rule }) => ['supply-unit-unknown', 'supply-stock-unmatched'].includes(rule))
      .map((finding) => describeFinding(messagesIn('vi'), finding).sentence);
    const where = (row: number) => `(tệp “phu-thanh-a-2021.xlsx”, trang tính “Vật tư hiện có”, dòng ${row})`;
    expect(sentences).toEqual([
      expect.stringContaining(`“${UNSIZED}” ${where(first.origin?.row ?? 0)}`),
      expect.stringContaining(`“${UNSIZED}” tính bằng`),
      expect.stringContaining(`“Loa kéo” ${where(second.origin?.row ?? 0)}`),
    ]);
  });
});
