import {
  IconAddressBook,
  IconArmchair,
  IconBallpen,
  IconBoxSeam,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconCalendarTime,
  IconChartHistogram,
  IconChecklist,
  IconDoor,
  IconFileText,
  IconListCheck,
  IconMap2,
  IconMapPin,
  IconMessages,
  IconQrcode,
  IconReportAnalytics,
  IconSchool,
  IconShieldHalf,
  IconSpeakerphone,
  IconTruckDelivery,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { SectionId } from '#editing/sections.ts';

/** What a section's page gets from the workspace; the plan itself comes from `usePlan`. */
export type SectionPage = ComponentType;

export type SectionEntry = {
  readonly group: 'general' | 'places' | 'measures' | 'organisation' | 'paper';
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  /** Null until the section has a page of its own. */
  readonly Page: SectionPage | null;
};

function page(load: () => Promise<SectionPage>): SectionPage {
  return lazy(async () => ({ default: await load() }));
}

/**
 * The sections of the workspace, each page loaded when it is first shown.
 *
 * To add a section: write `sections/XxxSection.tsx` after the pattern of
 * `UnitSection.tsx`, and name it here.
 */
export const SECTIONS: Readonly<Record<SectionId, SectionEntry>> = {
  unit: {
    group: 'general',
    icon: IconBuildingCommunity,
    Page: page(async () => (await import('./sections/UnitSection.tsx')).UnitSection),
  },
  document: {
    group: 'general',
    icon: IconBallpen,
    Page: page(async () => (await import('./sections/DocumentSection.tsx')).DocumentSection),
  },
  election: {
    group: 'general',
    icon: IconCalendarEvent,
    Page: page(async () => (await import('./sections/ElectionSection.tsx')).ElectionSection),
  },
  school: {
    group: 'general',
    icon: IconSchool,
    Page: page(async () => (await import('./sections/SchoolSection.tsx')).SchoolSection),
  },
  areas: {
    group: 'places',
    icon: IconMapPin,
    Page: page(async () => (await import('./sections/AreasSection.tsx')).AreasSection),
  },
  classes: {
    group: 'places',
    icon: IconUsersGroup,
    Page: page(async () => (await import('./sections/ClassesSection.tsx')).ClassesSection),
  },
  rooms: {
    group: 'places',
    icon: IconDoor,
    Page: page(async () => (await import('./sections/RoomsSection.tsx')).RoomsSection),
  },
  layouts: {
    group: 'places',
    icon: IconMap2,
    Page: page(async () => (await import('./sections/LayoutsSection.tsx')).LayoutsSection),
  },
  seating: {
    group: 'places',
    icon: IconArmchair,
    Page: page(async () => (await import('./seating/SeatingSection.tsx')).SeatingSection),
  },
  staff: {
    group: 'places',
    icon: IconUsersGroup,
    Page: page(async () => (await import('./sections/StaffSection.tsx')).StaffSection),
  },
  timetable: {
    group: 'measures',
    icon: IconCalendarTime,
    Page: page(async () => (await import('./timetable/TimetableSection.tsx')).TimetableSection),
  },
  forecast: {
    group: 'measures',
    icon: IconChartHistogram,
    Page: page(async () => (await import('./forecast/ForecastSection.tsx')).ForecastSection),
  },
  'special-sites': {
    group: 'places',
    icon: IconTruckDelivery,
    Page: page(async () => (await import('./sections/SpecialSitesSection.tsx')).SpecialSitesSection),
  },
  events: {
    group: 'measures',
    icon: IconCalendarEvent,
    Page: page(async () => (await import('./sections/EventsSection.tsx')).EventsSection),
  },
  criteria: { group: 'measures', icon: IconChecklist, Page: null },
  scenarios: {
    group: 'measures',
    icon: IconShieldHalf,
    Page: page(async () => (await import('./sections/ScenariosSection.tsx')).ScenariosSection),
  },
  supplies: {
    group: 'measures',
    icon: IconBoxSeam,
    Page: page(async () => (await import('./sections/SuppliesSection.tsx')).SuppliesSection),
  },
  'voter-contact': {
    group: 'measures',
    icon: IconMessages,
    Page: page(async () => (await import('./sections/VoterContactSection.tsx')).VoterContactSection),
  },
  'check-in': {
    group: 'measures',
    icon: IconQrcode,
    Page: page(async () => (await import('./sections/CheckInSection.tsx')).CheckInSection),
  },
  responsibilities: {
    group: 'organisation',
    icon: IconListCheck,
    Page: page(async () => (await import('./sections/ResponsibilitiesSection.tsx')).ResponsibilitiesSection),
  },
  drills: {
    group: 'organisation',
    icon: IconSpeakerphone,
    Page: page(async () => (await import('./sections/DrillsSection.tsx')).DrillsSection),
  },
  reporting: {
    group: 'organisation',
    icon: IconReportAnalytics,
    Page: page(async () => (await import('./sections/ReportingSection.tsx')).ReportingSection),
  },
  contacts: {
    group: 'organisation',
    icon: IconAddressBook,
    Page: page(async () => (await import('./sections/ContactsSection.tsx')).ContactsSection),
  },
  text: {
    group: 'paper',
    icon: IconFileText,
    Page: page(async () => (await import('./sections/TextSection.tsx')).TextSection),
  },
};

export const SECTION_GROUPS = ['general', 'places', 'measures', 'organisation', 'paper'] as const;
