import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MilpSolver } from '#engines/search/milp.ts';
import { createMilpSolver } from '#solver/highs.ts';

/** HiGHS from the installed package, as the command line has it from its bundle. */
export function testMilpSolver(): Promise<MilpSolver> {
  const require = createRequire(import.meta.url);
  return createMilpSolver(readFileSync(require.resolve('highs/runtime')));
}
