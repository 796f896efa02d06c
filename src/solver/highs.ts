import loadHighs, { type Highs, type InitOptions, type Model, type ModelData } from 'highs';
import type { Milp, MilpAnswer, MilpLimits, MilpSolver } from '#engines/search/milp.ts';

/** The ES build of 1.15.3 does not read `wasmBinary`, whatever its types say: it looks for a file beside itself. */
type Emscripten = {
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ) => object;
};

/**
 * HiGHS as the engines know it.
 *
 * One wasm instance serves any number of programmes, one after the other; it
 * blocks its thread. Answers repeat to the byte for the same programme, seed
 * and limit of nodes, because this build has one thread.
 */
export async function createMilpSolver(wasm: ArrayBuffer | Uint8Array): Promise<MilpSolver> {
  const module = await WebAssembly.compile(wasm as BufferSource);
  const options: InitOptions & Emscripten = {
    instantiateWasm: (imports, receive) => {
      void WebAssembly.instantiate(module, imports).then(receive);
      return {};
    },
  };
  const highs = await loadHighs(options);
  return (milp, limits) =>
    highs.withModel(modelOf(highs, milp), (model) => solve(highs, model, milp, limits));
}

function solve(highs: Highs, model: Model, milp: Milp, limits: MilpLimits): MilpAnswer {
  model.options.set({
    output_flag: false,
    time_limit: limits.timeLimitMs / 1000,
    random_seed: limits.seed,
    mip_rel_gap: 0,
    // Our objectives are whole numbers; nearer than this is the same answer.
    mip_abs_gap: 1e-6,
    mip_feasibility_tolerance: 1e-9,
    ...(limits.maxNodes === undefined ? {} : { mip_max_nodes: limits.maxNodes }),
  });
  if (limits.start !== undefined) model.setSolution({ colValue: Float64Array.from(limits.start) });
  const { modelStatus } = model.run();
  const status = highs.constants.modelStatus;
  if (modelStatus === status.infeasible) return { status: 'infeasible' };
  const isOptimal = modelStatus === status.optimal || modelStatus === status.empty;
  const bound = boundOf(model, milp, isOptimal);
  if (!isOptimal && !hasPrimal(model)) return { status: 'unknown', bound };
  const raw = model.getSolution().colValue;
  const values = milp.columns.map(({ isInteger }, index) => {
    const value = raw[index] ?? 0;
    return isInteger ? Math.round(value) : value;
  });
  const objective = milp.columns.reduce((sum, { cost }, index) => sum + cost * (values[index] ?? 0), 0);
  return { status: isOptimal ? 'optimal' : 'feasible', objective, bound, values };
}

/** HiGHS: 2 is "feasible point"; other values mean that the buffers hold no answer. */
function hasPrimal(model: Model): boolean {
  return model.info.get('primal_solution_status') === 2;
}

function boundOf(model: Model, milp: Milp, isOptimal: boolean): number {
  const hasIntegers = milp.columns.some(({ isInteger }) => isInteger);
  if (hasIntegers) return Number(model.info.get('mip_dual_bound'));
  // Of a linear programme that was stopped nothing is known.
  return isOptimal ? model.getObjectiveValue() : milp.sense === 'minimise' ? -Infinity : Infinity;
}

function modelOf(highs: Highs, { sense, columns, rows }: Milp): ModelData {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ terms }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + terms.length;
  });
  const terms = rows.flatMap((row) => row.terms);
  const { variableType, objectiveSense } = highs.constants;
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: sense === 'minimise' ? objectiveSense.minimize : objectiveSense.maximize,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: Float64Array.from(columns, ({ lower }) => lower),
    colUpper: Float64Array.from(columns, ({ upper }) => upper),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, coefficient]) => coefficient),
    },
    integrality: columns.map(({ isInteger }) => (isInteger ? variableType.integer : variableType.continuous)),
  };
}
