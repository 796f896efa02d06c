import { cli as cliVi } from './vi/cli.ts';
import { common as commonVi } from './vi/common.ts';
import { contact as contactVi } from './vi/contact.ts';
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
import { seating as seatingVi } from './vi/seating.ts';
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

/** Every sentence a person reads, by area: the original. A sentence with figures is a function. */
export const vietnamese = {
  cli: cliVi,
  common: commonVi,
  contact: contactVi,
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
  seating: seatingVi,
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
