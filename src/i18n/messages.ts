import { common as commonEn } from './en/common.ts';
import { common as commonVi } from './vi/common.ts';

/**
 * Every sentence a person reads, by area. Vietnamese is the original; English
 * has the same shape or does not compile. A sentence with figures is a function.
 */
const vietnamese = { common: commonVi };

export type Messages = typeof vietnamese;

const english: Messages = { common: commonEn };

export type Language = 'vi' | 'en';

export function messagesIn(language: Language): Messages {
  return language === 'vi' ? vietnamese : english;
}
