import type { cli as vietnamese } from '#i18n/vi/cli.ts';

const text = (value: string | number | undefined): string => String(value ?? '');

export const cli: typeof vietnamese = {
  usage: 'Usage: phuongan COMMAND [FILE|-] [options]',
  commandsTitle: 'Commands:',
  optionsTitle: 'Options:',
  options: {
    lang: 'language of messages: vi (default) or en',
    help: 'show this help',
    out: 'file or folder to write to',
    profile: 'the law that applies: 2021 or 2026; by default what the election day says',
    date: 'election day, YYYY-MM-DD; by default the one in the file',
    now: 'instant written into the files; by default midnight of election day, so that results repeat',
    kind: 'kind of document (see report --list) or of template (election, school)',
    list: 'list the kinds of documents',
    households: 'list of households (Excel, CSV) to merge into invitations',
    keep: 'keep what is planned wherever it still can be',
    from: 'the day it is planned on: new sessions are at least the days of notice later; with --keep, from that very day',
  },
  commands: {
    plan: 'read a workbook or a plan, check it, write plan.json and the Word files',
    check: 'check a plan and list what falls short, with sources',
    supplies: 'work out the supplies needed, missing, to be bought, and their cost',
    sessions: 'plan the voter-contact sessions: day, hour, place, candidates',
    layout: 'lay out a polling room: desks, the one-way route, as many writing places as fit',
    seats: 'seat the most people on given seats at a distance',
    spread: 'find places in a room: as far apart or as many as possible',
    report: 'make one Word document of a plan',
    template: 'make the Excel template to fill in',
    slots: 'divide the voting time among hamlets: who comes when',
    simulate: 'play the voting day at one place: waits, lines, loads',
    schema: 'print the JSON Schemas of the input and output of a command',
  },
  problems: {
    'command-missing': () => 'No command given. Try --help.',
    'command-unknown': (details) => `There is no command “${text(details['name'])}”. Try --help.`,
    'option-unknown': (details) => `This command has no option “${text(details['name'])}”.`,
    'option-value-missing': (details) => `Option “${text(details['name'])}” needs a value.`,
    'option-value-wrong': (details) =>
      `“${text(details['value'])}” is no value for “${text(details['name'])}”. Allowed: ${text(details['allowed'])}.`,
    'option-missing': (details) => `Option “${text(details['name'])}” is missing.`,
    'operand-missing': (details) => `The command needs ${text(details['name'])}. Try --help.`,
    'operand-too-many': (details) => `“${text(details['name'])}” is too much.`,
    'file-not-found': (details) => `File “${text(details['name'])}” was not found.`,
    'file-not-readable': (details) =>
      `“${text(details['name'])}” cannot be read. Is it a file, and may you read it?`,
    'out-not-writable': (details) =>
      `“${text(details['name'])}” cannot be written. Check permissions and free space.`,
    'json-broken': () => 'The file is not proper JSON.',
    'plan-invalid': (details) => `The file is not a valid plan; what is wrong is at: ${text(details['at'])}.`,
    'polygon-not-simple': () =>
      'The outline of the room or of a keep-out crosses or touches itself, or has no area. Draw its corners in the order of a walk around it.',
    'room-too-detailed': (details) =>
      `The room and its keep-outs have more than ${text(details['most'])} corners. Draw them more simply.`,
    'no-free-floor': () =>
      'Keep-outs cover the whole room and nobody can stand. Remove or shrink a keep-out.',
    'distance-too-small': (details) =>
      `At this distance the room holds more than ${text(details['most'])} people. Ask for a larger distance.`,
    'option-for-workbooks': (details) =>
      `Option “${text(details['name'])}” is for workbooks only; a plan says so itself.`,
    'plan-newer': (details) =>
      `The plan was made by a newer version of the app (form ${text(details['schema'])}). Update the app.`,
    'plan-too-big': () => 'The file has more areas, rows or items than a plan can hold. Split it.',
    'sessions-campaign-over': () =>
      'The day of --from is after the last day for sessions. Choose an earlier day, or leave --from out.',
    'sessions-election-only': () => 'Voter-contact sessions are planned for election plans only.',
    'supplies-election-only': () => 'Supplies are worked out for election plans only.',
    'report-wrong-plan': (details) => `A “${text(details['kind'])}” cannot be made of this kind of plan.`,
    'request-invalid': (details: Readonly<Record<string, string | number>>) =>
      `The request is not right; the place: ${text(details['at'])} (${text(details['reason'])}).`,
    'warmup-too-long': (details: Readonly<Record<string, string | number>>) =>
      `The warm-up (warmupMinutes) must be shorter than the horizon (${text(details['horizon'])} minutes).`,
    'day-too-large': (details: Readonly<Record<string, string | number>>) =>
      `A day of ${text(details['voters'])} voters is too large: voters times stations may not exceed ${text(details['limit'])}. Shorten the horizon or lower the number of voters.`,
    'simulation-too-large': (details: Readonly<Record<string, string | number>>) =>
      `Too much to play (the limit is ${text(details['limit'])} services). Ask for fewer replications.`,
    'interval-backwards': () => 'An interval ends before it begins. Correct from and to.',
    'triangle-out-of-order': () => 'A triangular distribution needs min ≤ mode ≤ max.',
    'service-times-too-few': (details: Readonly<Record<string, string | number>>) =>
      `There are only ${text(details['given'])} service times for ${text(details['needed'])} voters.`,
    'report-needs-no-list': (details) =>
      `Documents of kind “${text(details['kind'])}” are not merged with a list of households.`,
    internal: () => 'Something unexpected went wrong. It is our bug, not your mistake.',
  },
  planTitle: (locality) => `Safe election plan of ${locality}`,
  schoolPlanTitle: (school) => `End of school year at ${school}`,
  made: (count, folder) => `${count} files written to ${folder}`,
  madeFile: (name) => `Written: ${name}`,
  read: (read, ignored, questioned) =>
    `${read} cells read, ${ignored} left out (with a reason), ${questioned} in question.`,
  mismatch: (printed, computed, place) =>
    `Two totals disagree: printed ${printed}, rows add up to ${computed} (${place}). Both are kept until you choose.`,
  simulated: (days: string, voters: string, mean: string, p95: string) =>
    `Played ${days} days of ${voters} voters: mean wait ${mean} minutes, 95% wait at most ${p95} minutes.`,
  findings: (errors, warnings, notes) => `Check: ${errors} errors, ${warnings} warnings, ${notes} notes.`,
};
