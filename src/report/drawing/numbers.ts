/** "12,50": two decimals, as builders write metres. */
export function formatMetres(value: number): string {
  return value.toFixed(2).replace('.', ',');
}
