import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import type { SectionId } from '#editing/sections.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { useText } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { usePlan } from '#ui/state/session.tsx';

type SectionLinkProps = {
  readonly section: SectionId;
  readonly place?: string;
  readonly children: string;
  readonly variant?: 'filled' | 'default';
};

/** The way to where something can be mended. */
export function SectionLink({ section, place = '', children, variant = 'default' }: SectionLinkProps) {
  const planId = usePlan((plan) => plan.id);
  return (
    <Button component="a" variant={variant} href={addressOf({ screen: 'plan', planId, section, place })}>
      {children}
    </Button>
  );
}

/** No polling area at all, or one that nobody is on the list of: what to do first. */
export function NoAreas({ areaId }: { readonly areaId?: string }) {
  const words = useText().votingDay;
  return (
    <EmptyState
      icon={<IconMapPin size={36} stroke={1.4} />}
      title={areaId === undefined ? words.noAreasTitle : words.noVotersTitle}
      text={areaId === undefined ? words.noAreasText : words.noVotersText}
      actions={
        <SectionLink section="areas" place={areaId === undefined ? '' : `areas.${areaId}`} variant="filled">
          {words.goAreas}
        </SectionLink>
      }
    />
  );
}
