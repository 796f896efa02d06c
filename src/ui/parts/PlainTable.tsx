import type { ReactNode } from 'react';
import partsLooks from './parts.module.css';

type Head = {
  readonly label: string;
  /** Figures below: to the right. */
  readonly isNumber?: true;
  readonly className?: string | undefined;
};

type PlainTableProps = {
  readonly heads: readonly Head[];
  /** What the table is about, above it. */
  readonly caption?: { readonly text: string; readonly className: string | undefined };
  readonly className?: string | undefined;
  /** The rows. */
  readonly children: ReactNode;
};

/** A table to look at: a line of heads, rows below, to be scrolled sideways where the window is narrow. */
export function PlainTable({ heads, caption, className = '', children }: PlainTableProps) {
  return (
    <div className={partsLooks.box}>
      <table className={`${partsLooks.table} ${className}`}>
        {caption === undefined ? null : <caption className={caption.className}>{caption.text}</caption>}
        <thead>
          <tr>
            {heads.map(({ label, isNumber, className: look }) => (
              <th key={label} scope="col" className={look} data-number={isNumber}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
