import { type ReactNode, useId } from 'react';
import looks from '#ui/screens/workspace/floor/floor.module.css';

/** One titled part of the panel beside the drawing. */
export function PanelSection({
  title,
  lead,
  isPrinted = false,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  /** Figures belong on paper beside the drawing; what is pressed and typed does not. */
  readonly isPrinted?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`${looks.section}${isPrinted ? '' : ' pa-no-print'}`} aria-labelledby={id}>
      <h2 className={looks.sectionTitle} id={id}>
        {title}
      </h2>
      {lead === undefined ? null : <p className={looks.hint}>{lead}</p>}
      {children}
    </section>
  );
}
