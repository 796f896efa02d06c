/** An amount of a supply without the dust of binary fractions: to the thousandth of a litre, gram or metre. */
export function tidyAmount(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
