import { invariant } from '#domain/invariant.ts';

/** Quantiles of the normal and of Student's distribution. */

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let power = coefficients.length - 1; power >= 0; power -= 1)
    sum = sum * x + (coefficients[power] ?? 0);
  return sum;
}

// Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988): relative error about 1e-16.
const CENTRE = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const SHOULDER = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 7.745450142783414e-4,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    5.475938084995345e-4, 1.0507500716444169e-9,
  ],
};
const TAIL = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 7.868691311456133e-4,
    1.8463183175100548e-5, 1.4215117583164459e-7, 2.0442631033899397e-15,
  ],
};

/** The number a standard normal value stays below with probability `share`, 0 < share < 1. */
export function normalQuantile(share: number): number {
  const centred = share - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const square = 0.180625 - centred * centred;
    return (centred * polynomial(CENTRE.over, square)) / polynomial(CENTRE.under, square);
  }
  const root = Math.sqrt(-Math.log(centred < 0 ? share : 1 - share));
  const fit = root <= 5 ? SHOULDER : TAIL;
  const at = root <= 5 ? root - 1.6 : root - 5;
  const size = polynomial(fit.over, at) / polynomial(fit.under, at);
  return centred < 0 ? -size : size;
}

/** P(|T| ≤ t) for whole degrees of freedom: the finite sums of Abramowitz and Stegun 26.7.3 and 26.7.4. */
function studentWithin(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let step = isOdd ? 3 : 2; step <= freedom - 2; step += 2) {
    term *= (cosine * cosine * (step - 1)) / step;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/**
 * The t-value that |T| stays within with probability `confidence`.
 *
 * Exact up to 200 degrees of freedom; above, the expansion in Abramowitz and
 * Stegun 26.7.5, whose error there is below 1e-9.
 */
export function studentQuantile(confidence: number, freedom: number): number {
  invariant(Number.isInteger(freedom) && freedom >= 1, 'degrees of freedom are counted from 1');
  if (freedom > 200) return expandedStudent(normalQuantile((1 + confidence) / 2), freedom);
  let low = 0;
  let high = 1;
  while (studentWithin(high, freedom) < confidence) high *= 2;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, freedom) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function expandedStudent(z: number, freedom: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
