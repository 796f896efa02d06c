import wasmUrl from 'highs/runtime?url';
import type { MilpSolver } from '#engines/search/milp.ts';
import { createMilpSolver } from './highs.ts';

/** The solver in a worker of the window. Its wasm lies beside the app's scripts and needs no network. */
export async function loadMilpSolver(): Promise<MilpSolver> {
  const response = await fetch(wasmUrl);
  return createMilpSolver(await response.arrayBuffer());
}
