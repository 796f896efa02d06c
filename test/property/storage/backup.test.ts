import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBackupFile } from '#storage/backup/backup-file.ts';
import { anyPlan } from '#test/support/arbitraries.ts';
import { firstOf, good, newComputer, openWindow } from '#test/support/storage.ts';

test('a backup restored on an empty computer makes the same backup again, to the byte', async () => {
  const plans = fc.uniqueArray(anyPlan, { maxLength: 3, selector: ({ id }) => id });
  await fc.assert(
    fc.asyncProperty(
      plans,
      fc.array(fc.nat({ max: 2 }), { maxLength: 3 }),
      fc.boolean(),
      async (all, named, bin) => {
        const computer = newComputer();
        const first = await openWindow(computer);
        for (const plan of all) await good(first.createPlan(plan));
        for (const index of named) {
          const plan = all[index];
          if (plan) await good(first.keepVersion(plan.id, `Bản ${String(index)}`));
        }
        await good(first.changeSettings({ language: 'en' }));
        first.close();
        const now = () => '2026-03-11T00:00:00.000Z';
        const later = await openWindow(computer, undefined, { now });
        const [binned] = all;
        // At the moment of the restoring: days in the bin begin anew then.
        if (bin && binned) await good(later.moveToBin(binned.id));
        const file = await good(later.makeBackup());

        const second = await openWindow(newComputer(), undefined, { now });
        const { contents } = await good(second.readBackup(file.bytes));
        const choices = Object.fromEntries(all.map(({ id }) => [id, 'replace' as const]));
        await good(
          second.restoreBackup(contents, { choices, withSettings: true, copyTitle: (title) => title }),
        );
        expect((await good(second.makeBackup())).bytes).toEqual(file.bytes);
        for (const plan of await firstOf(second.watchPlans))
          expect((await good(second.loadPlan(plan.id))).plan).toEqual(all.find(({ id }) => id === plan.id));
      },
    ),
    { numRuns: 25 },
  );
});

test('any bytes, and any backup with bytes changed, end in contents or in a named problem', async () => {
  const storage = await openWindow(newComputer());
  const { bytes } = await good(storage.makeBackup());
  const spoiled = fc
    .array(fc.tuple(fc.nat({ max: bytes.byteLength - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((changes) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, value] of changes) copy[at] = value;
      return copy;
    });
  const headed = fc.uint8Array({ maxLength: 200 }).map((rest) => Uint8Array.from([0x1f, 0x8b, 8, ...rest]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), headed, spoiled), async (hostile) => {
      const result = await readBackupFile(hostile);
      // Bytes of the gzip header may change without changing what is said.
      if (result.ok) expect(result.value.contents.plans).toEqual([]);
      else expect(result.problem.code).toMatch(/^backup-/);
    }),
    { numRuns: 300 },
  );
});
