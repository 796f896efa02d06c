import type { Finding } from '#domain/finding.ts';
import { formatDate, formatNumber } from './format.ts';
import type { Language } from './messages.ts';

/** What a rule says: its name, the sentence about one place, and what to do. */
export type FindingText = {
  readonly title: string;
  readonly sentence: (params: Finding['params']) => string;
  readonly fix: string;
};

/** Reads a finding's parameters in one language. A parameter that is missing (an older file) reads as empty. */
export function paramsIn(language: Language) {
  const text = (params: Finding['params'], key: string) => String(params[key] ?? '').trim();
  return {
    text,
    number: (params: Finding['params'], key: string) => {
      const value = params[key];
      return typeof value === 'number' ? formatNumber(value, language) : '';
    },
    date: (params: Finding['params'], key: string) => {
      const value = text(params, key);
      return value === '' ? '' : formatDate(value);
    },
    /** The word for a code, or the code itself when a newer version wrote it. */
    word: (params: Finding['params'], key: string, words: Readonly<Record<string, string>>) =>
      words[text(params, key)] ?? text(params, key),
  };
}
