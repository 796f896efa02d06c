import type { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import type { PlanReading } from '#domain/plan/reading.ts';
import type { VoterContact } from '#domain/plan/voter-contact.ts';
import type { Id } from '#domain/scalars.ts';
import { areaKey, type Named, nameKey, pairOff } from './merging.ts';

/**
 * The reading with every reference to something the plan knows already turned
 * to the identity it has there, because that is the one it keeps.
 */
export function recognise(plan: Plan, reading: PlanReading): PlanReading {
  if (plan.kind === 'school') {
    const roomOf = identityIn(plan.rooms, reading.rooms, nameKey);
    const { classes } = reading;
    return classes === undefined
      ? reading
      : { ...reading, classes: classes.map((each) => ({ ...each, roomId: roomOf(each.roomId) })) };
  }
  const areaOf = identityIn(plan.areas, reading.areas, areaKey);
  const { specialSites, voterContact, totalMismatches } = reading;
  const turned = <Item extends { areaId: Id | null }>(item: Item) => ({
    ...item,
    areaId: areaOf(item.areaId),
  });
  return {
    ...reading,
    ...(specialSites && { specialSites: specialSites.map(turned) }),
    ...(voterContact && {
      voterContact: recogniseContact(plan.voterContact, voterContact, hamletIdentities(plan, reading)),
    }),
    totalMismatches: totalMismatches.map(turned),
  };
}

type Identify = (id: Id) => Id;

/** What hamlets of the file are called in the plan: those of the same name in the same area. */
function hamletIdentities(plan: ElectionPlan, { areas = [] }: PlanReading): Identify {
  const identities = new Map<Id, Id>();
  for (const [area, partner] of pairOff(plan.areas, areas, areaKey)) {
    for (const [hamlet, known] of pairOff(partner.hamlets, area.hamlets, nameKey)) {
      identities.set(hamlet.id, known.id);
    }
  }
  return (id) => identities.get(id) ?? id;
}

function recogniseContact(
  plan: VoterContact,
  asRead: Partial<VoterContact>,
  hamletOf: Identify,
): Partial<VoterContact> {
  const turned = <Item extends { readonly hamletIds: readonly Id[] }>(item: Item) => ({
    ...item,
    hamletIds: [...new Set(item.hamletIds.map(hamletOf))],
  });
  const read = {
    ...asRead,
    ...(asRead.candidates && { candidates: asRead.candidates.map(turned) }),
    ...(asRead.bridgePoints && { bridgePoints: asRead.bridgePoints.map(turned) }),
  };
  if (read.sessions === undefined) return read;
  const pointOf = identityIn(plan.bridgePoints, read.bridgePoints, nameKey);
  const candidateOf = identityIn(plan.candidates, read.candidates, nameKey);
  return {
    ...read,
    sessions: read.sessions.map((session) => ({
      ...session,
      bridgePointIds: session.bridgePointIds.map(pointOf),
      candidateIds: session.candidateIds.map(candidateOf),
    })),
  };
}

/** What an identity of the file is called in the plan; itself where the plan does not know the thing. */
function identityIn<Item extends Named>(
  known: readonly Item[],
  read: readonly Item[] = [],
  keyOf: (item: Item) => string,
): <Reference extends Id | null>(id: Reference) => Reference | Id {
  const identities = new Map<Id | null, Id>();
  for (const [item, partner] of pairOff(known, read, keyOf)) identities.set(item.id, partner.id);
  return (id) => identities.get(id) ?? id;
}
