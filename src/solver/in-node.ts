import type { MilpSolver } from '#engines/search/milp.ts';
import { createMilpSolver } from './highs.ts';

/**
 * The solver on the command line. Its wasm travels inside a script of the
 * bundle, so it is found whatever folder the command is called from, and is
 * only read by commands that solve something.
 */
export async function loadMilpSolver(): Promise<MilpSolver> {
  const { default: dataUrl } = await import('highs/runtime?inline');
  return createMilpSolver(bytesOf(dataUrl));
}

function bytesOf(dataUrl: string): Uint8Array {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
