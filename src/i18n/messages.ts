import { common as commonEn } from './en/common.ts';
import { editing as editingEn } from './en/editing.ts';
import { findings as findingsEn } from './en/findings.ts';
import { storage as storageEn } from './en/storage.ts';
import { workers as workersEn } from './en/workers.ts';
import { common as commonVi } from './vi/common.ts';
import { editing as editingVi } from './vi/editing.ts';
import { findings as findingsVi } from './vi/findings.ts';
import { storage as storageVi } from './vi/storage.ts';
import { workers as workersVi } from './vi/workers.ts';

/**
 * Every sentence a person reads, by area. Vietnamese is the original; English
 * has the same shape or does not compile. A sentence with figures is a function.
 */
const vietnamese = {
  common: commonVi,
  editing: editingVi,
  findings: findingsVi,
  storage: storageVi,
  workers: workersVi,
};

export type Messages = typeof vietnamese;

const english: Messages = {
  common: commonEn,
  editing: editingEn,
  findings: findingsEn,
  storage: storageEn,
  workers: workersEn,
};

export type Language = 'vi' | 'en';

export function messagesIn(language: Language): Messages {
  return language === 'vi' ? vietnamese : english;
}
