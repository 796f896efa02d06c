import type { Speech } from '#ui/state/language.tsx';
import type { Block } from './board-model.ts';

/** What a block is called aloud: its hamlet, which part of it, and how many voters. */
export function blockWords({ name, part, parts, voters }: Block, { text, number }: Speech): string {
  const words = text.timetable;
  const shown = name === '' ? words.removedHamlet : name;
  return parts === 1
    ? words.blockName(shown, number(voters))
    : words.blockPart(shown, number(part), number(parts), number(voters));
}
