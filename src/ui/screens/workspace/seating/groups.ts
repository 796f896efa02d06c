import { SeatingWishes } from '#domain/plan/seating.ts';

const Groups = SeatingWishes.shape.groups;

/** "4, 3, 2" as it is typed. */
export function groupsText(groups: readonly number[]): string {
  return groups.join(', ');
}

/** Sizes of groups as somebody types them, with commas, semicolons or blanks between; null where it means nothing. */
export function groupsIn(typed: string): readonly number[] | null {
  const parts = typed.split(/[\s,;]+/u).filter((part) => part !== '');
  if (!parts.every((part) => /^\d{1,3}$/u.test(part))) return null;
  const parsed = Groups.safeParse(parts.map(Number));
  return parsed.success ? parsed.data : null;
}
