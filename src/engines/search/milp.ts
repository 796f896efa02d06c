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
 *
 * `bound` is what no answer can beat: a lower bound of what is minimised, an
 * upper bound of what is maximised, infinite where the solver has none.
 */
export type MilpAnswer =
  | {
      readonly status: 'optimal' | 'feasible';
      readonly objective: number;
      readonly bound: number;
      /** One per column; whole numbers exactly where the column is an integer. */
      readonly values: readonly number[];
    }
  | { readonly status: 'unknown'; readonly bound: number }
  | { readonly status: 'infeasible' };

export type MilpLimits = {
  /** The brake; give a limit of nodes too where the answer must repeat. */
  readonly timeLimitMs: number;
  readonly seed: number;
  /** Most nodes of the search tree: the same number on every machine ends at the same answer. */
  readonly maxNodes?: number;
  /** Values of all columns to start from. */
  readonly start?: readonly number[];
};

/** Solves one programme, on the caller's thread. The solver itself lives outside the engines. */
export type MilpSolver = (milp: Milp, limits: MilpLimits) => MilpAnswer;
