import { cli as cliEn } from './en/cli.ts';
import { common as commonEn } from './en/common.ts';
import { editing as editingEn } from './en/editing.ts';
import { findings as findingsEn } from './en/findings.ts';
import { floor as floorEn } from './en/floor.ts';
import { forecast as forecastEn } from './en/forecast.ts';
import { grid as gridEn } from './en/grid.ts';
import { intake as intakeEn } from './en/intake.ts';
import { layout as layoutEn } from './en/layout.ts';
import { paper as paperEn } from './en/paper.ts';
import { parts as partsEn } from './en/parts.ts';
import { problems as problemsEn } from './en/problems.ts';
import { report as reportEn } from './en/report.ts';
import { sections as sectionsEn } from './en/sections.ts';
import { shell as shellEn } from './en/shell.ts';
import { slots as slotsEn } from './en/slots.ts';
import { start as startEn } from './en/start.ts';
import { storage as storageEn } from './en/storage.ts';
import { supplies as suppliesEn } from './en/supplies.ts';
import { tables as tablesEn } from './en/tables.ts';
import { timetable as timetableEn } from './en/timetable.ts';
import { votingDay as votingDayEn } from './en/voting-day.ts';
import { wizard as wizardEn } from './en/wizard.ts';
import { workers as workersEn } from './en/workers.ts';
import { workspace as workspaceEn } from './en/workspace.ts';
import { cli as cliVi } from './vi/cli.ts';
import { common as commonVi } from './vi/common.ts';
import { editing as editingVi } from './vi/editing.ts';
import { findings as findingsVi } from './vi/findings.ts';
import { floor as floorVi } from './vi/floor.ts';
import { forecast as forecastVi } from './vi/forecast.ts';
import { grid as gridVi } from './vi/grid.ts';
import { intake as intakeVi } from './vi/intake.ts';
import { layout as layoutVi } from './vi/layout.ts';
import { paper as paperVi } from './vi/paper.ts';
import { parts as partsVi } from './vi/parts.ts';
import { problems as problemsVi } from './vi/problems.ts';
import { report as reportVi } from './vi/report.ts';
import { sections as sectionsVi } from './vi/sections.ts';
import { shell as shellVi } from './vi/shell.ts';
import { slots as slotsVi } from './vi/slots.ts';
import { start as startVi } from './vi/start.ts';
import { storage as storageVi } from './vi/storage.ts';
import { supplies as suppliesVi } from './vi/supplies.ts';
import { tables as tablesVi } from './vi/tables.ts';
import { timetable as timetableVi } from './vi/timetable.ts';
import { votingDay as votingDayVi } from './vi/voting-day.ts';
import { wizard as wizardVi } from './vi/wizard.ts';
import { workers as workersVi } from './vi/workers.ts';
import { workspace as workspaceVi } from './vi/workspace.ts';

/**
 * Every sentence a person reads, by area. Vietnamese is the original; English
 * has the same shape or does not compile. A sentence with figures is a function.
 */
const vietnamese = {
  cli: cliVi,
  common: commonVi,
  editing: editingVi,
  findings: findingsVi,
  floor: floorVi,
  grid: gridVi,
  intake: intakeVi,
  layout: layoutVi,
  paper: paperVi,
  parts: partsVi,
  problems: problemsVi,
  report: reportVi,
  sections: sectionsVi,
  shell: shellVi,
  slots: slotsVi,
  start: startVi,
  storage: storageVi,
  supplies: suppliesVi,
  tables: tablesVi,
  timetable: timetableVi,
  forecast: forecastVi,
  votingDay: votingDayVi,
  wizard: wizardVi,
  workers: workersVi,
  workspace: workspaceVi,
};

export type Messages = typeof vietnamese;

const english: Messages = {
  cli: cliEn,
  common: commonEn,
  editing: editingEn,
  findings: findingsEn,
  floor: floorEn,
  grid: gridEn,
  intake: intakeEn,
  layout: layoutEn,
  paper: paperEn,
  parts: partsEn,
  problems: problemsEn,
  report: reportEn,
  sections: sectionsEn,
  shell: shellEn,
  slots: slotsEn,
  start: startEn,
  storage: storageEn,
  supplies: suppliesEn,
  tables: tablesEn,
  timetable: timetableEn,
  forecast: forecastEn,
  votingDay: votingDayEn,
  wizard: wizardEn,
  workers: workersEn,
  workspace: workspaceEn,
};

export type Language = 'vi' | 'en';

export function messagesIn(language: Language): Messages {
  return language === 'vi' ? vietnamese : english;
}
