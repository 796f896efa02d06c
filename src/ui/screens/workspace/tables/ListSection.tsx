import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ListName } from '#editing/lists.ts';
import type { SectionId } from '#editing/sections.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { useText } from '#ui/state/language.tsx';
import { ListGrid, type ListGridProps } from './ListGrid.tsx';

type ListSectionProps<List extends ListName> = Omit<ListGridProps<List>, 'path' | 'label' | 'empty'> & {
  readonly section: SectionId;
  readonly words: { readonly lead: string; readonly emptyTitle: string; readonly emptyText: string };
  /** Shown while the list is empty. */
  readonly icon: Icon;
  /** What stands between the heading and the table. */
  readonly children?: ReactNode;
};

/** A section that is one list of the plan: a page with its heading and the table, which says what belongs there while it is empty. */
export function ListSection<List extends ListName>(props: ListSectionProps<List>) {
  const { section, words, icon: EmptyIcon, children, ...grid } = props;
  const title = useText().editing.sections[section];
  return (
    <PageFrame title={title} lead={words.lead} wide fill>
      {children}
      <ListGrid<List>
        {...grid}
        path={[grid.list]}
        label={title}
        empty={
          <EmptyState
            icon={<EmptyIcon size={36} stroke={1.4} />}
            title={words.emptyTitle}
            text={words.emptyText}
          />
        }
      />
    </PageFrame>
  );
}
