import { english } from './english.ts';
import { vietnamese } from './vietnamese.ts';

export type Messages = typeof vietnamese;

export type Language = 'vi' | 'en';

/** For programs that are one file anyway. The window asks `loadMessages`, to read one language and not two. */
export function messagesIn(language: Language): Messages {
  return language === 'vi' ? vietnamese : english;
}
