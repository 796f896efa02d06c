import { tidy } from '#domain/fold.ts';

/**
 * One person under two spellings: case, spaces and punctuation do not count, marks do.
 *
 * "Lân" is not "Lan", but "Hoà" is "Hòa", where only the place of the tone differs. Empty for what names
 * nobody: "—", "…", "chưa phân công".
 */
export function personKey(name: string): string {
  const words = tidy(name)
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  return words[0] === NOBODY ? '' : words.map(toneLast).join(' ');
}

/** How clerks begin what stands for a name not known yet: "chưa rõ", "chưa có". No name begins so. */
const NOBODY = 'chưa';

/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function toneLast(word: string): string {
  const apart = word.normalize('NFD');
  return apart.replace(TONES, '') + (apart.match(TONES) ?? []).join('');
}

/** `https://Zoom.us/j/123/`, with or without the scheme: the host, then the rest. */
const ADDRESS = /^(?:https?:\/\/)?([^\s/?#]+\.[^\s/?#]+)([/?#]\S*)?$/iu;

/**
 * One way in under two spellings: case does not count in the host, nor does a
 * slash at the end. What follows the host counts to the letter, as servers may
 * tell "aB" from "Ab". A room that is named and not addressed ("Zoom 1")
 * compares as people do.
 */
export function accessKey(access: string): string {
  const [, host, rest = ''] = ADDRESS.exec(tidy(access)) ?? [];
  return host === undefined ? personKey(access) : host.toLowerCase() + rest.replace(/\/+$/u, '');
}
