/** Stands for the rows of a tall table that are not drawn. */
export function SpacerRow({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden style={{ height }} />;
}
