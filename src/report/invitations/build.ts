import type { Household } from '#domain/household.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { FileProperties } from '#report/document/package.ts';
import { groupCover, householdCover } from './covers.ts';
import { mergeSlips } from './merge-slips.ts';
import { placeHouseholds } from './place-households.ts';
import { SLIPS_PER_PAGE } from './slip-page.ts';
import { groupSheets, groupSlip, householdSlips } from './slips.ts';

/** A sheet of invitations with blanks for every slot of every hamlet, to copy. */
export function buildGroupInvitations(plan: ElectionPlan, properties: FileProperties): Promise<Uint8Array> {
  const sheets = groupSheets(plan);
  const slips = sheets.flatMap(({ times, slot }) => {
    const slip = groupSlip(plan, times, slot);
    return Array.from({ length: SLIPS_PER_PAGE }, () => slip);
  });
  return mergeSlips(groupCover(plan, sheets), slips, properties);
}

/** An invitation for every household of a list that the timetable has a slot for; the cover names the others. */
export function buildHouseholdInvitations(
  plan: ElectionPlan,
  households: readonly Household[],
  properties: FileProperties,
): Promise<Uint8Array> {
  const placement = placeHouseholds(plan, households);
  return mergeSlips(householdCover(plan, placement), householdSlips(plan, placement.placed), properties);
}
