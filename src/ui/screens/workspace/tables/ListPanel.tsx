import type { ReactNode } from 'react';
import type { ListName } from '#editing/lists.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { ListGrid, type ListGridProps } from './ListGrid.tsx';
import looks from './tables.module.css';

type ListPanelProps<List extends ListName> = Omit<ListGridProps<List>, 'label' | 'empty'> & {
  /** Names the panel and the table. */
  readonly title: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  /** What stands there while the list has no rows. */
  readonly emptyIcon: ReactNode;
  readonly emptyTitle: string;
  readonly emptyText: string;
};

/** A list of the plan as one table among others on a page. */
export function ListPanel<List extends ListName>(props: ListPanelProps<List>) {
  const { title, lead, actions, emptyIcon, emptyTitle, emptyText, ...grid } = props;
  return (
    <Panel title={title} {...(lead === undefined ? {} : { lead })} actions={actions}>
      <div className={looks.short}>
        <ListGrid<List>
          {...(grid as unknown as ListGridProps<List>)}
          label={title}
          empty={<EmptyState icon={emptyIcon} title={emptyTitle} text={emptyText} />}
        />
      </div>
    </Panel>
  );
}
