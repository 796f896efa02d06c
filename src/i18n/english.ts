import { cli as cliEn } from './en/cli.ts';
import { common as commonEn } from './en/common.ts';
import { contact as contactEn } from './en/contact.ts';
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
import { seating as seatingEn } from './en/seating.ts';
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
import type { Messages } from './messages.ts';

/** The same sentences: what is missing here does not compile. */
export const english: Messages = {
  cli: cliEn,
  common: commonEn,
  contact: contactEn,
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
  seating: seatingEn,
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
