import jsep from 'jsep';
import { ok, type Result, refuse } from '#domain/result.ts';
import { refuseMisreadable } from './formula-marks.ts';
import { PLAIN, type Quantity, unitNamed } from './quantity.ts';

/** A parsed formula. `at` is the place of the part in the text, counted from 0. */
export type Formula =
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly at: number }
  | { readonly kind: 'term'; readonly name: string; readonly at: number }
  | { readonly kind: 'minus'; readonly of: Formula; readonly at: number }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
      readonly at: number;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly args: readonly Formula[];
      readonly at: number;
    };

const OPERATORS = ['+', '-', '*', '/'] as const;
type Operator = (typeof OPERATORS)[number];

export const FUNCTION_NAMES = ['max', 'min', 'ceil', 'round'] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** Formulas are short; a longer text is a paste of something else. */
const LONGEST = 500;

const NUMBER = /\d+(?:\.\d+)?/uy;
const UNIT_WORD = /\s*(%|\p{L}[\p{L}\p{N}_²]*)/uy;

/** What jsep makes, with the numbers our hook makes and the places it notes. */
type Node = jsep.Expression & { quantity?: Quantity; unknownUnit?: string; at?: number };

configure();

/** Leaves of jsep's language only arithmetic: comparisons, logic and constants go, numbers get units. */
function configure(): void {
  jsep.removeAllBinaryOps();
  jsep.removeAllUnaryOps();
  jsep.removeAllLiterals();
  jsep.addUnaryOp('-');
  for (const operator of ['+', '-']) jsep.addBinaryOp(operator, 9);
  for (const operator of ['*', '/']) jsep.addBinaryOp(operator, 10);
  jsep.hooks.add('gobble-token', function readNumber(env) {
    NUMBER.lastIndex = this.index;
    const digits = NUMBER.exec(this.expr)?.[0];
    if (digits === undefined) return;
    const node: Node = { type: 'Quantity', at: this.index };
    this.index += digits.length;
    const unit = unitAfter(this.expr, this.index);
    if (unit.factor === undefined) {
      node.unknownUnit = unit.word;
      node.at = this.index + unit.length - unit.word.length;
    } else {
      const { amount, dimension } = unit.factor;
      node.quantity = { amount: Number(digits) * amount, dimension };
    }
    this.index += unit.length;
    env.node = node;
  });
  jsep.hooks.add('after-token', function notePlace({ node }) {
    if (node === undefined || typeof node !== 'object') return;
    const noted: Node = node;
    const name = nameOf(noted);
    // jsep has gone past the spaces behind a name already.
    noted.at ??= Math.max(0, name === undefined ? this.index - 1 : this.expr.lastIndexOf(name, this.index));
  });
}

/** A unit or a per cent sign written after a number: `3 ml`, `25%`, `2 m²`. No factor for a word that is no unit. */
function unitAfter(text: string, from: number): { factor?: Quantity; word: string; length: number } {
  UNIT_WORD.lastIndex = from;
  const [whole = '', word = ''] = UNIT_WORD.exec(text) ?? [];
  if (word === '') return { factor: { amount: 1, dimension: PLAIN }, word, length: 0 };
  const factor = word === '%' ? { amount: 0.01, dimension: PLAIN } : unitNamed(word);
  return factor === undefined ? { word, length: whole.length } : { factor, word, length: whole.length };
}

/**
 * Reads a formula: `cử_tri * 2 * 3 ml`, `0,05% * 10 l * 1000 g / 1 l / 25%`, `max(2; ceil(cử_tri / 500))`.
 *
 * Numbers with a decimal comma or point and an optional unit; terms of the plan;
 * `+ - * /`, parentheses, and the functions of `FUNCTION_NAMES` with `;` between
 * their arguments. Refuses with `formula-empty`, `formula-too-long`,
 * `formula-syntax`, `formula-grouped-number`, `formula-comma-in-call`,
 * `formula-unit-unknown` or `formula-function-unknown`; `details.at` is the character, from 0.
 */
export function parseFormula(text: string): Result<Formula> {
  const written = text.normalize('NFC');
  if (written.trim() === '') return refuse({ code: 'formula-empty' });
  if (written.length > LONGEST) return refuse({ code: 'formula-too-long', details: { most: LONGEST } });
  const misread = refuseMisreadable(written);
  if (!misread.ok) return misread;
  // jsep's decimal mark is the point and its separator the comma; both changes keep every place.
  const plain = written.replace(/(?<=\d),(?=\d)/gu, '.').replaceAll(';', ',');
  try {
    return convert(jsep(plain));
  } catch (error) {
    const index: unknown = (error as { readonly index?: unknown }).index;
    return syntaxError(typeof index === 'number' ? Math.min(index, written.length) : 0);
  }
}

function syntaxError(at: number): Result<Formula> {
  return refuse({ code: 'formula-syntax', details: { at } });
}

function nameOf(node: Node): string | undefined {
  const name: unknown = node['name'];
  return node.type === 'Identifier' && typeof name === 'string' ? name : undefined;
}

/** Our own tree of a part; everything arithmetic does not need is a syntax error where it stands. */
function convert(node: Node): Result<Formula> {
  const at = node.at ?? 0;
  const name = nameOf(node);
  if (name !== undefined) return ok({ kind: 'term', name, at });
  if (node.unknownUnit !== undefined) {
    return refuse({ code: 'formula-unit-unknown', details: { name: node.unknownUnit, at } });
  }
  if (node.quantity !== undefined) return ok({ kind: 'quantity', quantity: node.quantity, at });
  if (node.type === 'UnaryExpression') {
    const inner = convert(node['argument'] as Node);
    return inner.ok ? ok({ kind: 'minus', of: inner.value, at: inner.value.at }) : inner;
  }
  if (node.type === 'BinaryExpression') return convertBinary(node as jsep.BinaryExpression);
  if (node.type === 'CallExpression') return convertCall(node as jsep.CallExpression, at);
  if (node.type === 'Compound') return syntaxError((node['body'] as readonly Node[])[1]?.at ?? 0);
  return syntaxError(at);
}

function convertBinary(node: jsep.BinaryExpression): Result<Formula> {
  const left = convert(node.left);
  if (!left.ok) return left;
  const right = convert(node.right);
  if (!right.ok) return right;
  const operator = OPERATORS.find((each) => each === node.operator);
  if (operator === undefined) return syntaxError(right.value.at);
  return ok({ kind: 'binary', operator, left: left.value, right: right.value, at: left.value.at });
}

function convertCall(node: jsep.CallExpression, end: number): Result<Formula> {
  const called = nameOf(node.callee);
  const name = FUNCTION_NAMES.find((each) => each === called);
  if (name === undefined) {
    return refuse({ code: 'formula-function-unknown', details: { name: called ?? '', at: end } });
  }
  const args: Formula[] = [];
  for (const each of node.arguments) {
    const arg = convert(each);
    if (!arg.ok) return arg;
    args.push(arg.value);
  }
  if (args.length === 0) return syntaxError(end);
  return ok({ kind: 'call', name, args, at: args[0]?.at ?? end });
}
