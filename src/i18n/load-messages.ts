import type { Language, Messages } from './messages.ts';
import { vietnamese } from './vietnamese.ts';

/** The words of the window; English is a file of its own, read by those who chose it. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'vi' ? vietnamese : (await import('./english.ts')).english;
}
