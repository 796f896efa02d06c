import { Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SectionId } from '#editing/sections.ts';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { useText } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { useElectionPlan } from '#ui/state/session.tsx';
import { type DayView, placeOfArea, useGoToPlace } from './use-view.ts';
import looks from './voting-day.module.css';

type ViewBarProps = {
  readonly section: SectionId;
  readonly view: DayView;
  /** At the right end: what can be done with what is shown. */
  readonly children?: ReactNode;
};

/** From all areas to one of them, to its neighbours, and to the settings. Each view has an address of its own. */
export function ViewBar({ section, view, children }: ViewBarProps) {
  const text = useText();
  const words = text.votingDay;
  const planId = useElectionPlan((plan) => plan.id);
  const areas = useElectionPlan((plan) => plan.areas);
  const go = useGoToPlace(section);
  const shown = view.kind === 'area' ? areas.findIndex(({ id }) => id === view.area.id) : -1;
  const first = areas[0];
  const link = (kind: DayView['kind'], place: string) => (
    <a
      className={looks.view}
      href={addressOf({ screen: 'plan', planId, section, place })}
      aria-current={view.kind === kind ? 'page' : undefined}
    >
      {words.views[kind]}
    </a>
  );
  const step = (by: -1 | 1, label: string, icon: ReactNode) => {
    const next = areas[shown + by];
    return (
      <IconDeed
        label={label}
        icon={icon}
        disabled={next === undefined}
        onClick={() => {
          if (next !== undefined) go(placeOfArea(next.id));
        }}
      />
    );
  };
  return (
    <div className={`${looks.bar} pa-no-print`}>
      <nav className={looks.views} aria-label={words.viewsLabel}>
        {link('areas', '')}
        {first === undefined
          ? null
          : link('area', placeOfArea(view.kind === 'area' ? view.area.id : first.id))}
        {link('settings', 'votingDay')}
      </nav>
      {view.kind === 'area' ? (
        <div className={looks.areaPick}>
          {step(-1, words.previousArea, <IconChevronLeft size={18} aria-hidden />)}
          <Select
            aria-label={words.chooseArea}
            w="20rem"
            searchable
            data={areas.map(({ id, number, venue }) => ({ value: id, label: words.areaName(number, venue) }))}
            value={view.area.id}
            onChange={(id) => {
              if (id !== null) go(placeOfArea(id));
            }}
            comboboxProps={{ transitionProps: { duration: 0 } }}
          />
          {step(1, words.nextArea, <IconChevronRight size={18} aria-hidden />)}
        </div>
      ) : null}
      <div className={looks.deeds}>{children}</div>
    </div>
  );
}
