/** A mixed-integer linear programme, as data. Columns are variables, rows are constraints. */
export type Milp = {
  readonly sense: 'minimise' | 'maximise';
  readonly columns: readonly MilpColumn[];
  readonly rows: readonly MilpRow[];
};

export type MilpColumn = {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly isInteger: boolean;
};

/** `lower ≤ Σ coefficient × column ≤ upper`; infinities where a side is open. */
export type MilpRow = {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly lower: number;
  readonly upper: number;
};

/**
 * `optimal`: proven. `feasible`: a limit was reached with an answer in hand.
 * `infeasible`: proven to have none. `unknown`: a limit was reached without one.
 */
export type MilpAnswer =
  | {
      readonly status: 'optimal' | 'feasible';
      readonly objective: number;
      readonly values: readonly number[];
    }
  | { readonly status: 'infeasible' | 'unknown' };

/** Solves one programme, on the caller's thread. The solver itself lives outside the engines. */
export type MilpSolver = (
  milp: Milp,
  limits: { readonly timeLimitMs: number; readonly seed: number },
) => MilpAnswer;
