import type { Seating } from '#domain/plan/seating.ts';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './seating.module.css';

/** The seats in use by row and sitting: the drawing in words. */
export function SeatList({ seating }: { readonly seating: Seating }) {
  const { text } = useSpeech();
  const words = text.seating;
  const rowOf = (name: string) => name.replace(/\d+$/u, '');
  const rows = [...new Set(seating.seats.map(({ name }) => rowOf(name)))];
  const namesIn = (row: string, nth: number) =>
    (seating.sittings[nth] ?? [])
      .map(({ seat }) => seating.seats[seat]?.name ?? '')
      .filter((name) => rowOf(name) === row)
      .join(', ');
  const heads =
    seating.sittings.length === 2 ? [words.legend.first, words.legend.second] : [words.legend.only];
  return (
    <details className={looks.seatList}>
      <summary>{words.seatList}</summary>
      <div className={partsLooks.box}>
        <table className={partsLooks.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.room}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{words.seatListRow(row)}</th>
                {heads.map((head, nth) => (
                  <td key={head}>{namesIn(row, nth)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
