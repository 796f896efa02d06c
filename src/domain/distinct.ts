/** The first row of each identity: a file made or joined elsewhere may have a row twice, which counts once. */
export function distinctRows<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}
