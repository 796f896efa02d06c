import { type ReactNode, useId } from 'react';
import looks from '#ui/screens/workspace/floor/floor.module.css';

/** One titled part of the panel beside the drawing. */
export function PanelSection({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={looks.section} aria-labelledby={id}>
      <h2 className={looks.sectionTitle} id={id}>
        {title}
      </h2>
      {lead === undefined ? null : <p className={looks.hint}>{lead}</p>}
      {children}
    </section>
  );
}
