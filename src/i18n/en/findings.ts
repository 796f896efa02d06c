import type { Finding } from '#domain/finding.ts';
import { paramsIn } from '#i18n/finding-text.ts';
import type { findings as vietnamese } from '#i18n/vi/findings.ts';

type Params = Finding['params'];
const { text, number, date, word } = paramsIn('en');

const BALLOTS: Record<string, string> = {
  national: 'the National Assembly',
  province: 'the provincial council',
  district: 'the district council',
  commune: 'the commune council',
};
const SCENARIOS: Record<string, string> = {
  normal: 'Normal',
  distancing: 'Outbreak, distancing',
  lockdown: 'Isolation, lockdown',
  'central-quarantine': 'Central quarantine',
  'home-quarantine': 'Home quarantine',
  'treatment-site': 'Treatment site',
};
const SUBJECTS: Record<string, string> = {
  voters: 'voters',
  households: 'households',
  'home-quarantined': 'voters under home quarantine',
  pupils: 'pupils',
};
const FIELDS: Record<string, string> = {
  number: 'number',
  date: 'date of issue',
  name: 'name',
  district: 'name of the district',
  province: 'name of the province',
  headTitle: 'title of the head',
  signerTitle: 'title of the signer',
  lead: 'leading body',
  due: 'due date',
  check: 'way of checking',
  pollingTeam: 'size of the polling team',
  healthWorkers: 'number of health workers',
  headName: 'name of the head of the polling team',
  pupils: 'number of pupils',
  roomId: 'classroom',
};

const SUPPLY_FIGURES: Record<string, string> = {
  turnout: 'Turnout',
  elderlyShare: 'Share of voters of 60 and more',
  spareMaskShare: 'Share of voters who need a spare mask',
};
const SUPPLY_LEFTOVERS: Record<string, string> = {
  offer: 'An offer',
  overrides: 'Figures set by hand',
  placedStock: 'Stock at places',
};
const TWICE_ROWS: Record<string, string> = {
  stock: 'The line in store',
  kind: 'The kind of supply',
  offer: 'The offer of',
  candidate: 'The candidate',
  point: 'The bridge point',
  session: 'The voter-contact session',
};
function area(params: Params): string {
  const value = text(params, 'area');
  return value === '' ? 'A polling area without a number' : `Polling area ${value}`;
}
/** Hours and ballots are set for the whole plan or for one area. */
function whole(params: Params, what: string): string {
  const value = text(params, 'area');
  return value === '' ? `${what} of the whole plan` : `${what} of polling area ${value}`;
}
function site(params: Params): string {
  return text(params, 'site') || 'A special site without a name';
}
function className(params: Params): string {
  const value = text(params, 'className');
  return value === '' ? 'A class without a name' : `Class ${value}`;
}
function session(params: Params): string {
  const day = date(params, 'date');
  return day === '' ? 'A voter-contact session without a date' : `The voter-contact session of ${day}`;
}
/** Who or what is at two sessions at once. */
function twiceSentence(p: Params): string {
  const subject = text(p, 'subject');
  const when = `on ${date(p, 'date')}, at ${text(p, 'otherStart')} and ${text(p, 'start')}`;
  switch (text(p, 'clash')) {
    case 'point-twice':
      return `Bridge point “${subject}” has two sessions ${when}; ${number(p, 'by')} minutes are missing to make the room ready.`;
    case 'staff-twice':
      return `${subject} serves two sessions at once ${when}.`;
    case 'access-twice':
      return `Two sessions at once share the access point “${subject}” ${when}.`;
    default:
      return `${subject || 'A candidate without a name'} has two sessions ${when}; ${number(p, 'by')} minutes are missing for the way.`;
  }
}

/** Why a candidate, a bridge point or a hamlet cannot take part. */
function absentReason(params: Params): string {
  const subject = text(params, 'subject');
  switch (text(params, 'clash')) {
    case 'point-closed':
      return `bridge point “${subject}” is closed on that day`;
    case 'hamlet-closed':
      return `voters of ${subject} are locked down on that day and cannot come to a hall`;
    case 'candidate-absent':
      return `${subject || 'a candidate without a name'} is away on that day`;
    default:
      return `${subject || 'a candidate without a name'} cannot join from elsewhere`;
  }
}
/** “Cồn (file “kho.xlsx”, sheet “Kho”, row 12)”: where a line of the store was read from, if it was. */
function stockLine(params: Params): string {
  const sheet = text(params, 'sheet');
  const where = `file “${text(params, 'file')}”, sheet “${sheet}”, row ${text(params, 'row')}`;
  return `“${text(params, 'name')}”${sheet === '' ? '' : ` (${where})`}`;
}

function totals(params: Params): string {
  const where = `sheet “${text(params, 'sheet')}”, row ${text(params, 'row')}`;
  return `printed total ${number(params, 'printed')} (${where}), rows add up to ${number(params, 'current')}`;
}

export const findings: typeof vietnamese = {
  unknownRule: {
    title: 'A check of another version',
    sentence: (rule) => `Another version of the program recorded the check “${rule}”.`,
    fix: 'Update the program to read it.',
  },
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  rules: {
    'decree-30-issuer': {
      title: 'No issuing body',
      sentence: () => 'The plan does not say which body issues it.',
      fix: 'Enter the body as it stands at the head of the document.',
    },
    'decree-30-number-date': {
      title: 'No document number or date yet',
      sentence: (p) =>
        `The ${word(p, 'field', FIELDS)} is missing; the Word document leaves a blank to fill by hand.`,
      fix: 'Enter it once the clerk’s office has given it.',
    },
    'decree-30-place': {
      title: 'No place of issue',
      sentence: () => 'The place before the date is missing.',
      fix: 'Enter the commune, ward, township or special zone.',
    },
    'decree-30-signatory': {
      title: 'Signatory incomplete',
      sentence: (p) =>
        text(p, 'field') === 'name'
          ? 'The name of the signatory is missing.'
          : `The ${word(p, 'field', FIELDS)} is missing.`,
      fix: 'Enter title and name of who signs.',
    },
    'decree-30-recipients': {
      title: 'No recipients',
      sentence: () => 'The document does not say to whom it goes.',
      fix: 'Enter the recipients, the superior body among them.',
    },
    'decree-30-bases': {
      title: 'No legal bases',
      sentence: () => 'The document names no legal basis.',
      fix: 'Enter the documents it stands on, the highest first.',
    },
    'data-locality': {
      title: 'Locality incomplete',
      sentence: (p) =>
        text(p, 'field') === 'name'
          ? 'The name of the commune is missing.'
          : `The ${word(p, 'field', FIELDS)} is missing.`,
      fix: 'Enter the full name of the locality.',
    },
    'law-no-district': {
      title: 'There are no districts any more',
      sentence: (p) => `The plan names the district “${text(p, 'district')}”, but districts no longer exist.`,
      fix: 'Clear the district, or choose the rules of 2021.',
    },
    'law-election-date': {
      title: 'Election day differs from the rules in use',
      sentence: (p) => `The plan is for ${date(p, 'date')}, the rules in use are for ${date(p, 'expected')}.`,
      fix: 'Correct the date; keep it only if the National Election Council decided so or for a later election.',
    },
    'data-document-date': {
      title: 'Document not dated before election day',
      sentence: (p) =>
        `The document is dated ${date(p, 'date')}, not before election day ${date(p, 'electionDate')}.`,
      fix: 'Correct the date of issue or the election day.',
    },
    'data-basis-date': {
      title: 'Legal basis dated after the document',
      sentence: (p) =>
        `This basis was issued on ${date(p, 'issued')}, after the document's date, ${date(p, 'date')}.`,
      fix: 'Correct the date of issue, or correct or remove the basis.',
    },
    'law-deadline-next': {
      title: 'Deadline ahead',
      sentence: (p) =>
        text(p, 'days') === '0'
          ? `${text(p, 'titleEn')}: ${date(p, 'date')}, the day of the document.`
          : `${text(p, 'titleEn')}: by ${date(p, 'date')}, ${number(p, 'days')} days after the document.`,
      fix: 'See that it is done or somebody is in charge.',
    },
    'law-deadline-team': {
      title: 'Polling teams overdue',
      sentence: (p) =>
        `Polling teams were due by ${date(p, 'date')}; the team of ${number(p, 'missing')} polling areas is not known.`,
      fix: 'Enter the size of each polling team.',
    },
    'law-deadline-voter-list': {
      title: 'Voter list overdue',
      sentence: (p) =>
        `The voter list was due by ${date(p, 'date')}; ${number(p, 'missing')} hamlets have no number of voters.`,
      fix: 'Enter the voters from the posted list.',
    },
    'law-71-earliest': {
      title: 'Opens too early',
      sentence: (p) =>
        `${whole(p, 'The opening hour')} is ${text(p, 'time')}, before ${text(p, 'limit')}, the earliest allowed.`,
      fix: 'Choose an opening hour from 05:00 to 07:00.',
    },
    'law-71-opening': {
      title: 'Opens late',
      sentence: (p) =>
        `${whole(p, 'The opening hour')} is ${text(p, 'time')}, after ${text(p, 'limit')}, when voting begins.`,
      fix: 'Choose 07:00 or earlier.',
    },
    'law-71-closing': {
      title: 'Closes early',
      sentence: (p) =>
        `${whole(p, 'The closing hour')} is ${text(p, 'time')}, before ${text(p, 'limit')}; voting may not end early even when all have voted.`,
      fix: 'Choose a closing hour from 19:00 to 21:00.',
    },
    'law-71-latest': {
      title: 'Closes too late',
      sentence: (p) =>
        `${whole(p, 'The closing hour')} is ${text(p, 'time')}, after ${text(p, 'limit')}, the latest allowed.`,
      fix: 'Choose a closing hour from 19:00 to 21:00.',
    },
    'law-71-extended': {
      title: 'Longer hours',
      sentence: (p) =>
        `${whole(p, 'The voting time')} is ${text(p, 'open')} – ${text(p, 'close')}, longer than normal; the polling team decides and announces it.`,
      fix: 'See that the polling team has decided and announced it.',
    },
    'law-ballots': {
      title: 'Ballot not part of this election',
      sentence: (p) =>
        `${whole(p, 'The ballot set')} has a ballot for ${word(p, 'ballot', BALLOTS)}, which this election does not elect.`,
      fix: 'Remove the ballot.',
    },
    'data-ballots-repeated': {
      title: 'Ballot listed twice',
      sentence: (p) =>
        `${whole(p, 'The ballot set')} lists the ballot for ${word(p, 'ballot', BALLOTS)} twice.`,
      fix: 'Keep each ballot once.',
    },
    'data-areas': {
      title: 'No polling areas yet',
      sentence: () => 'The plan has no polling area.',
      fix: 'Read a workbook or add areas by hand.',
    },
    'data-area-number': {
      title: 'Polling area without a number',
      sentence: (p) =>
        text(p, 'venue') === ''
          ? 'A polling area has no number.'
          : `The polling area at ${text(p, 'venue')} has no number.`,
      fix: 'Enter the number from the decision.',
    },
    'data-area-twice': {
      title: 'Area number used twice',
      sentence: (p) => `More than one polling area has the number ${text(p, 'area')}.`,
      fix: 'Renumber, or merge the two.',
    },
    'data-area-venue': {
      title: 'No venue yet',
      sentence: (p) => `${area(p)} has no venue.`,
      fix: 'Enter the hall, school or office.',
    },
    'data-area-hamlets': {
      title: 'Polling area without voters',
      sentence: (p) => `${area(p)} has no hamlet or residential group.`,
      fix: 'Add the hamlets that vote here.',
    },
    'data-hamlet-name': {
      title: 'Hamlet without a name',
      sentence: (p) => `${area(p)} has a row without a hamlet name.`,
      fix: 'Enter a name, so that its slot can be announced.',
    },
    'data-hamlet-voters': {
      title: 'Voters not known',
      sentence: (p) => `${area(p)}: ${text(p, 'hamlet') || 'a row'} has no number of voters.`,
      fix: 'Enter the number from the voter list.',
    },
    'data-hamlet-twice': {
      title: 'Hamlet listed twice',
      sentence: (p) => `${area(p)} lists “${text(p, 'hamlet')}” more than once.`,
      fix: 'Merge the rows, or say which part of the hamlet each is.',
    },
    'data-quarantined-voters': {
      title: 'More in quarantine than voters',
      sentence: (p) =>
        `${text(p, 'hamlet')}: ${number(p, 'quarantined')} voters under home quarantine, but only ${number(p, 'voters')} voters.`,
      fix: 'Correct one of the two; those in quarantine are part of the voters.',
    },
    'law-area-max': {
      title: 'Polling area too large',
      sentence: (p) => `${area(p)} has ${number(p, 'voters')} voters, more than ${number(p, 'max')}.`,
      fix: 'Split the area and report it as the law says.',
    },
    'law-area-min': {
      title: 'Polling area with few voters',
      sentence: (p) =>
        `${area(p)} has ${number(p, 'voters')} voters, below ${number(p, 'min')}; allowed only in mountains, on islands and where people live scattered.`,
      fix: 'Mark the area as scattered if it is, or join it to another.',
    },
    'law-own-area': {
      title: 'Too few voters for an area of its own',
      sentence: (p) =>
        `${area(p)} has ${number(p, 'voters')} voters; a hospital or care home is an area of its own from ${number(p, 'min')} voters.`,
      fix: 'Join it to the next area and send an auxiliary box.',
    },
    'data-total-undecided': {
      title: 'Totals differ, not decided',
      sentence: (p) => `The number of ${word(p, 'subject', SUBJECTS)} does not agree: ${totals(p)}.`,
      fix: 'Look at the original, then choose which counts or correct the wrong row.',
    },
    'data-total-stale': {
      title: 'Rows changed since totals were compared',
      sentence: (p) =>
        `Rows changed since the number of ${word(p, 'subject', SUBJECTS)} was compared: ${totals(p)}.`,
      fix: 'Compare with the original again and choose again.',
    },
    'data-total-printed': {
      title: 'The printed total is in use',
      sentence: (p) =>
        `The plan states the number of ${word(p, 'subject', SUBJECTS)} as printed: ${totals(p)}.`,
      fix: 'Better find the wrong row, so that both agree.',
    },
    'data-area-room': {
      title: 'Room size not known',
      sentence: (p) => `${area(p)} lacks the length or width of its room.`,
      fix: 'Measure the room and enter it in metres.',
    },
    'data-layout-missing': {
      title: 'Polling room not laid out',
      sentence: (p) => `${area(p)} has a room of known size but no layout.`,
      fix: 'Open the polling rooms and lay the room out; if it cannot be done, the smallest change that helps is told.',
    },
    'data-layout-stale': {
      title: 'Layout out of date',
      sentence: (p) => `${area(p)}: the layout was made before the room, the distance or the voters changed.`,
      fix: 'Lay this room out again.',
    },
    'data-seating-stale': {
      title: 'Seat plan out of date',
      sentence: (p) =>
        `Room ${text(p, 'room')}: the seats were found before the room, its desks or the distance changed.`,
      fix: 'Seat this room again.',
    },
    'data-seating-fit': {
      title: 'Too few seats for the class',
      sentence: (p) =>
        `Room ${text(p, 'room')}: ${number(p, 'people')} people, but only ${number(p, 'places')} seats at ${number(p, 'distance')} m in ${number(p, 'sittings')} sittings${text(p, 'needed') === '0' ? '' : `; ${number(p, 'needed')} are needed`}.`,
      fix: 'Plan more sittings, take a larger room, move the desks, or think again about the distance.',
    },
    'moha-2135-layout': {
      title: 'People too close in a layout',
      sentence: (p) =>
        `${area(p)}: ${number(p, 'pairs')} pairs are nearer than ${number(p, 'min')} m, the nearest ${number(p, 'distance')} m.`,
      fix: 'Move them apart, or have the room laid out again.',
    },
    'province-room-cap': {
      title: 'More people than the province allows',
      sentence: (p) =>
        `${area(p)}: the layout has places for ${number(p, 'people')} people; the province allows ${number(p, 'cap')} in the room.`,
      fix: 'Use fewer writing places, or check the province’s cap under the situations.',
    },
    'moha-2135-one-way': {
      title: 'Room with a single door',
      sentence: (p) => `${area(p)} has one door; one-way flow needs a way in and a way out.`,
      fix: 'Open a second way out, divide the door by a cord, or change the venue.',
    },
    'moh-ventilation': {
      title: 'Room cannot be aired',
      sentence: (p) => `${area(p)} has a room without windows or fans.`,
      fix: 'Bring fans, open doors, or change the venue.',
    },
    'moha-2135-time-slots': {
      title: 'No time slots yet',
      sentence: (p) => `${area(p)} has not divided its voting time among hamlets.`,
      fix: 'Open Time slots and let them be arranged.',
    },
    'data-slots-stale': {
      title: 'Time slots out of date',
      sentence: (p) => `${area(p)}: the time slots were made before the figures changed.`,
      fix: 'Arrange the slots of this area again.',
    },
    'moha-2135-every-hamlet': {
      title: 'Hamlet without a slot',
      sentence: (p) =>
        `${area(p)}: ${number(p, 'missing')} voters of ${text(p, 'hamlet') || 'a hamlet without a name'} have no slot.`,
      fix: 'Arrange the slots again, or drag the hamlet into one.',
    },
    'data-slots-over': {
      title: 'Slot over capacity',
      sentence: (p) =>
        `${area(p)}: ${number(p, 'count')} slots are too full; the fullest is ${text(p, 'from')}–${text(p, 'to')} with ${number(p, 'load')} voters, where room and desks keep pace with ${number(p, 'capacity')}.`,
      fix: 'Add desks and writing places, lengthen the hours, shorten the reserve, or arrange the slots again.',
    },
    'law-71-slots': {
      title: 'Slot outside the hours of the law',
      sentence: (p) =>
        `${area(p)}: the slot ${text(p, 'from')}–${text(p, 'to')} is outside ${text(p, 'earliest')}–${text(p, 'latest')}.`,
      fix: 'Correct opening and closing time, then arrange the slots again.',
    },
    'law-71-last-slot': {
      title: 'Last slot ends at closing time',
      sentence: (p) =>
        `${area(p)}: ${number(p, 'voters')} voters are asked to come at ${text(p, 'from')}–${text(p, 'to')}; whoever is late has no time left to vote.`,
      fix: 'Keep the last slot free as a reserve; say that voters may also come at another time of the day.',
    },
    'data-slots-reserve': {
      title: 'No reserve time',
      sentence: () => 'The slots keep no time free for voters who could not come in their own.',
      fix: 'Set a reserve, usually late in the afternoon.',
    },
    'data-forecast-missing': {
      title: 'No forecast of the line',
      sentence: (p) =>
        `${area(p)} has time slots but no forecast: whether voters will gather and wait is not known.`,
      fix: 'Open the forecast section and compute this area.',
    },
    'data-forecast-old-layout': {
      title: 'Forecast on an out-of-date layout',
      sentence: (p) =>
        `${area(p)}: slots and forecast count the desks and writing places of a layout made for another room, distance or staff.`,
      fix: 'Arrange the room again, then the slots and the forecast.',
    },
    'data-forecast-stale': {
      title: 'Queue forecast out of date',
      sentence: (p) => `${area(p)}: the queue was forecast before the data changed.`,
      fix: 'Forecast this area again.',
    },
    'forecast-targets': {
      title: 'Forecast misses a target',
      sentence: (p) => {
        const [value, limit] = [number(p, 'value'), number(p, 'limit')];
        const sentences: Record<string, string> = {
          waitShare: `only ${value}% of voters wait at most ${number(p, 'minutes')} minutes, the target is ${limit}%`,
          meanWait: `the mean wait is ${value} minutes, the target at most ${limit}`,
          utilisation: `the busiest place serves ${value}% of the time, the target is at most ${limit}%`,
          lost: `${value} voters a day do not manage to vote before the box is sealed`,
        };
        return `${area(p)}: ${sentences[text(p, 'target')] ?? ''}.`;
      },
      fix: 'Add desks or writing places, spread the slots, or extend the hours. Minutes per voter are an assumption and can be changed.',
    },
    'forecast-yard': {
      title: 'Line longer than the yard',
      sentence: (p) =>
        `${area(p)}: at the busiest ${number(p, 'people')} people wait outside in a line of ${number(p, 'metres')} m; the yard has ${number(p, 'yard')} m.`,
      fix: 'Spread the slots, add desks, or fold the line and enter the length there really is.',
    },
    'data-area-staff': {
      title: 'People on duty not known',
      sentence: (p) => `${area(p)}: the ${word(p, 'field', FIELDS)} is missing.`,
      fix: 'Enter it from the decision and the rota.',
    },
    'law-team-size': {
      title: 'Size of the polling team',
      sentence: (p) =>
        `${area(p)} has a polling team of ${number(p, 'members')}; the law says ${number(p, 'min')} to ${number(p, 'max')}.`,
      fix: 'Correct the number or complete the team.',
    },
    'province-health-worker': {
      title: 'No health worker',
      sentence: (p) =>
        `${area(p)} has ${number(p, 'healthWorkers')} health workers; at least ${number(p, 'min')} is advised.`,
      fix: 'Assign a health worker or village health worker.',
    },
    'law-home-quarantine': {
      title: 'Home quarantine without an auxiliary box',
      sentence: (p) =>
        `${area(p)} has ${number(p, 'voters')} voters under home quarantine, but no auxiliary box route.`,
      fix: 'Add a special site of the kind “home quarantine” for this area.',
    },
    'law-auxiliary-box': {
      title: 'No auxiliary box',
      sentence: (p) => `${site(p)} has ${number(p, 'voters')} voters but no auxiliary box.`,
      fix: 'Enter at least one auxiliary box.',
    },
    'law-auxiliary-hours': {
      title: 'Auxiliary box outside voting hours',
      sentence: (p) =>
        `${site(p)}: the box leaves at ${text(p, 'time')}, outside voting hours ${text(p, 'open')} – ${text(p, 'close')}.`,
      fix: 'Choose a time within voting hours, early enough to be back before closing.',
    },
    'law-auxiliary-list': {
      title: 'Voter list not known',
      sentence: (p) => `${site(p)} belongs to no polling area.`,
      fix: 'Choose the polling area whose list these voters are on.',
    },
    'data-site-area': {
      title: 'Polling area is gone',
      sentence: (p) => `${site(p)} belongs to a polling area that was deleted.`,
      fix: 'Choose the polling area again.',
    },
    'data-site-carriers': {
      title: 'Nobody to carry the auxiliary box',
      sentence: (p) =>
        `${site(p)} has ${number(p, 'boxes')} auxiliary boxes and ${number(p, 'carriers')} carriers.`,
      fix: 'Assign at least one person to each box.',
    },
    'lai-chau-1229-outbreak': {
      title: 'No outbreak scenario',
      sentence: () => 'The plan does not prepare for distancing or lockdown.',
      fix: 'Switch on at least one outbreak scenario.',
    },
    'moha-2135-distance': {
      title: 'Distance below guidance',
      sentence: (p) =>
        `Scenario “${word(p, 'scenario', SCENARIOS)}” keeps ${number(p, 'distance')} m, less than ${number(p, 'min')} m.`,
      fix: 'Raise the distance of the scenario.',
    },
    'province-thermometers': {
      title: 'Too few thermometers',
      sentence: (p) =>
        `There are ${number(p, 'stock')} thermometers and ${number(p, 'bought')} will be bought for ${number(p, 'areas')} polling areas; ${number(p, 'need')} needed (${number(p, 'perArea')} each).`,
      fix: 'Buy or borrow more, or correct the stock.',
    },
    'moh-own-pen': {
      title: 'Not a pen and ruler for each voter',
      sentence: (p) =>
        text(p, 'area') === ''
          ? `${text(p, 'name')} was taken out of the list of needs.`
          : `Polling area ${text(p, 'area')}: the need of ${text(p, 'name')} is ${number(p, 'need')}, less than the ${number(p, 'least')} voters expected.`,
      fix: 'Count one pen and one ruler for each voter, thrown away after use.',
    },
    'nec-234-sanitiser': {
      title: 'Too little hand sanitiser',
      sentence: (p) =>
        text(p, 'area') === ''
          ? `${text(p, 'name')} was taken out of the list of needs.`
          : `Polling area ${text(p, 'area')}: the need of ${text(p, 'name')} is ${number(p, 'need')} ${text(p, 'unit')}, less than the ${number(p, 'least')} ${text(p, 'unit')} for cleaning hands before and after voting.`,
      fix: 'Count 3 ml twice for each voter, or say why not.',
    },
    'nec-box-disinfected': {
      title: 'No disinfectant for auxiliary boxes',
      sentence: (p) => `${site(p)}: there is no ${text(p, 'name')} for the auxiliary box.`,
      fix: 'Box and carriers are disinfected when leaving and on return; restore this kind.',
    },
    'supply-trip-suits': {
      title: 'No protective clothing for carriers',
      sentence: (p) => `${site(p)}: there is no ${text(p, 'name')}.`,
      fix: 'Count a set for each carrier and trip.',
    },
    'supply-formula-broken': {
      title: 'A formula cannot be worked out',
      sentence: (p) =>
        `The formula of “${text(p, 'name')}” cannot be worked out, so nothing is needed of it yet.`,
      fix: 'Correct the formula in the section Supplies; the fault is named below it.',
    },
    'supply-override-reason': {
      title: 'A figure without a reason',
      sentence: (p) =>
        `The kind “${text(p, 'name')}” has a figure in place of its formula and no reason for it.`,
      fix: 'Write the reason for the reviewer.',
    },
    'supply-views-order': {
      title: 'Low, expected and high out of order',
      sentence: (p) =>
        `${word(p, 'figure', SUPPLY_FIGURES)}: low ${number(p, 'low')}%, expected ${number(p, 'expected')}%, high ${number(p, 'high')}% do not rise.`,
      fix: 'Correct the three: low at most expected, expected at most high.',
    },
    'supply-unit-unknown': {
      title: 'A unit cannot be converted',
      sentence: (p) =>
        `The line ${stockLine(p)} is counted in “${text(p, 'unit')}”, which says nothing in ${text(p, 'wanted')}, so it is not counted as stock.`,
      fix: 'Write the size into the unit, such as “chai 500 ml”.',
    },
    'supply-pack-unknown': {
      title: 'Nobody says how many are in a pack',
      sentence: (p) =>
        `The line ${stockLine(p)} has ${number(p, 'stock')} ${text(p, 'unit')} and does not say how many ${text(p, 'wanted')} are in one, so each counts as one.`,
      fix: 'Write the number into the unit, such as “hộp 50 cái”.',
    },
    'supply-stock-unmatched': {
      title: 'Stock that serves no kind',
      sentence: (p) => `The line ${stockLine(p)} in store is like no kind of supply of the plan.`,
      fix: 'Choose the kind in the column “Used for”, or leave it if it is not for the election.',
    },
    'supply-chloramine-strength': {
      title: 'Chloramine of another strength',
      sentence: (p) =>
        text(p, 'stated') === ''
          ? `The line ${stockLine(p)} in store does not state its active chlorine; the formula reckons with ${number(p, 'wanted')}%.`
          : `The line ${stockLine(p)} in store states ${text(p, 'stated')}% active chlorine; the formula reckons with ${number(p, 'wanted')}%.`,
      fix: 'Look at the label; if it differs, change the percentage in the formula.',
    },
    'supply-price-zero': {
      title: 'A price of 0',
      sentence: (p) =>
        text(p, 'seller') === ''
          ? `The price of ${stockLine(p)} is 0 đồng.`
          : `The offer of “${text(p, 'name')}” by ${text(p, 'seller')} is 0 đồng.`,
      fix: 'Enter the price; leave it empty or delete the row while it is unknown.',
    },
    'supply-no-price': {
      title: 'Missing supplies without a price',
      sentence: (p) =>
        `Of what is missing, ${number(p, 'count')} kinds have no price, such as ${text(p, 'name')}.`,
      fix: 'Enter offers under Buying, or say where they are borrowed.',
    },
    'supply-over-budget': {
      title: 'Not enough money for supplies',
      sentence: (p) =>
        `The money allowed does not buy ${number(p, 'count')} kinds that are missing, first of all ${text(p, 'name')}.`,
      fix: 'Ask for more, find lower prices or need less, with a reason.',
    },
    'supply-sold-out': {
      title: 'Sellers have too little',
      sentence: (p) =>
        `The sellers asked have too little of ${number(p, 'count')} kinds, such as ${text(p, 'name')}.`,
      fix: 'Ask other sellers, or for more packs.',
    },
    'supply-order-late': {
      title: 'Too late to order',
      sentence: (p) =>
        `${text(p, 'name') === '' ? 'The' : `${text(p, 'name')} from ${text(p, 'seller') === '' ? 'a seller without a name' : text(p, 'seller')}: the`} last day to order is ${date(p, 'orderBy')} (delivery in ${number(p, 'deliveryDays')} days), and the document is dated ${date(p, 'date')}.`,
      fix: 'Order beforehand, choose a faster seller or borrow.',
    },
    'supply-count-rises': {
      title: 'A count rises without receipts',
      sentence: (p) =>
        `On ${date(p, 'date')} there was ${number(p, 'left')} of ${text(p, 'name')}, more than the ${number(p, 'before')} before and the ${number(p, 'received')} received.`,
      fix: 'Count again, or enter what was received.',
    },
    'supply-orphans': {
      title: 'Left-over data of supplies',
      sentence: (p) =>
        `${word(p, 'what', SUPPLY_LEFTOVERS)}${text(p, 'seller') === '' ? '' : ` of ${text(p, 'seller')}`} (${number(p, 'count')}) for kinds or places that are no longer in the plan.`,
      fix: 'Delete these rows, or restore the kind that was taken out.',
    },
    'lai-chau-1229-duties': {
      title: 'Duty incomplete',
      sentence: (p) =>
        text(p, 'lead') === ''
          ? `A duty lacks its ${word(p, 'field', FIELDS)}.`
          : `A duty of ${text(p, 'lead')} lacks its ${word(p, 'field', FIELDS)}.`,
      fix: 'Say who leads, by when, and how it is checked.',
    },
    'front-sessions-missing': {
      title: 'No voter-contact sessions',
      sentence: (p) => `There are ${number(p, 'candidates')} candidates but no voter-contact session.`,
      fix: 'Plan the sessions.',
    },
    'front-contact-minimum': {
      title: 'Too few voter-contact sessions',
      sentence: (p) =>
        `${text(p, 'candidate') || 'A candidate without a name'} has ${number(p, 'planned')} sessions, at least ${number(p, 'min')} are agreed.`,
      fix: 'Add the candidate to sessions, or add sessions.',
    },
    'front-bridge-link': {
      title: 'Bridge point without a line',
      sentence: (p) => `Bridge point “${text(p, 'point')}” has no line and serves only meetings in person.`,
      fix: 'Install a temporary line, or invite people to another point.',
    },
    'front-main-point': {
      title: 'No main bridge point for hybrid sessions',
      sentence: (p) => {
        const main =
          text(p, 'isMissing') === 'yes'
            ? 'no bridge point is the main one'
            : `the main bridge point ${text(p, 'point') === '' ? 'without a name' : `“${text(p, 'point')}”`} has no line`;
        return number(p, 'sessions') === '0'
          ? `Hybrid is the chosen form, but ${main}, so the schedule has to use another.`
          : `There are ${number(p, 'sessions')} hybrid sessions, but ${main}.`;
      },
      fix: 'Make a bridge point with a line the main one, where candidates and chair sit.',
    },
    'front-session-link': {
      title: 'Online session at a point without a line',
      sentence: (p) => `${session(p)} uses bridge point “${text(p, 'point')}”, which has no line.`,
      fix: 'Change the bridge point, or meet in person.',
    },
    'data-session-link': {
      title: 'Online session at a bridge point whose line is not known',
      sentence: (p) =>
        `${session(p)} uses bridge point “${text(p, 'point')}”, of which nobody said whether it has a line.`,
      fix: 'Check and enter the line of the bridge point, or use another.',
    },
    'law-online-access': {
      title: 'No online access point',
      sentence: (p) =>
        number(p, 'sessions') === '1'
          ? `${session(p)} does not say where voters join online.`
          : `Online or hybrid sessions that do not say where voters join: ${number(p, 'sessions')}.`,
      fix: 'Enter the online room or address.',
    },
    'data-session-reference': {
      title: 'Session names something deleted',
      sentence: (p) => `${session(p)} has a candidate or bridge point that is no longer in the plan.`,
      fix: 'Choose candidates and bridge points again.',
    },
    'law-campaign-period': {
      title: 'Outside the campaign',
      sentence: (p) =>
        `${session(p)} lies outside the campaign, from ${date(p, 'from')} until before ${date(p, 'before')}.`,
      fix: 'Move it to a day within the campaign.',
    },
    'data-session-twice': {
      title: 'Two sessions in each other’s way',
      sentence: twiceSentence,
      fix: 'Move one of them to another time or day.',
    },
    'data-session-absent': {
      title: 'Somebody or some place cannot take part',
      sentence: (p) => `${session(p)}: ${absentReason(p)}.`,
      fix: 'Change the day or the bridge point, or meet online.',
    },
    'data-session-seats': {
      title: 'More voters invited than seats apart',
      sentence: (p) => `${session(p)} invites ${number(p, 'by')} more voters than there are seats apart.`,
      fix: 'Invite fewer, add a bridge point, or meet online.',
    },
    'data-session-means': {
      title: 'More sessions at once than can be run',
      sentence: (p) => {
        if (text(p, 'clash') === 'candidate-daily-limit') {
          return `${text(p, 'subject') || 'A candidate without a name'} has ${number(p, 'by')} sessions more than the most for one day on ${date(p, 'date')}.`;
        }
        const missing = text(p, 'clash') === 'too-few-lines' ? 'online lines' : 'session teams';
        return `${session(p)}, ${text(p, 'start')}: ${number(p, 'by')} ${missing} missing.`;
      },
      fix: 'Move sessions to another time, or change the numbers in the settings.',
    },
    'data-session-days': {
      title: 'Outside the days chosen for sessions',
      sentence: (p) =>
        text(p, 'from') === ''
          ? `${session(p)} lies on a day that was left out.`
          : `${session(p)} lies outside the chosen days, ${date(p, 'from')} to ${date(p, 'to')}.`,
      fix: 'Change the day, or the chosen and excluded days in the settings.',
    },
    'data-session-hours': {
      title: 'Outside the hours for sessions',
      sentence: (p) => `${session(p)}, ${text(p, 'start')}, is outside the hours set for sessions.`,
      fix: 'Change the start, or the hours in the settings.',
    },
    'data-session-midnight': {
      title: 'A session goes on past midnight',
      sentence: (p) =>
        `${session(p)}, beginning at ${text(p, 'start')}, goes on ${number(p, 'by')} minutes into the next day.`,
      fix: 'Begin earlier or make it shorter, so that it ends before midnight.',
    },
    'data-session-length': {
      title: 'Shorter than its agenda',
      sentence: (p) =>
        `${session(p)} is ${number(p, 'minutes')} minutes long; its agenda with ${number(p, 'candidates')} candidates takes ${number(p, 'needed')}.`,
      fix: 'Make it longer, take fewer candidates, or change the agenda.',
    },
    'law-campaign-window': {
      title: 'Days for sessions are wrong',
      sentence: (p) =>
        `The days chosen, ${date(p, 'from')} to ${date(p, 'to')}, are not within the campaign from ${date(p, 'first')} to ${date(p, 'last')}.`,
      fix: 'Change the days, or leave them empty to follow the campaign.',
    },
    'bac-kan-2865-online': {
      title: 'No online session',
      sentence: (p) =>
        `All ${number(p, 'sessions')} sessions are in person though the plan prepares for an outbreak.`,
      fix: 'Hold some sessions online or hybrid.',
    },
    'bac-kan-2865-shorter': {
      title: 'Session too long',
      sentence: (p) =>
        `Sessions longer than ${number(p, 'most')} minutes: ${number(p, 'sessions')}, the longest takes ${number(p, 'longest')}.`,
      fix: 'Shorten the agenda or take fewer candidates.',
    },
    'law-session-agenda': {
      title: 'Agenda lacks a part',
      sentence: (p) =>
        text(p, 'date') === ''
          ? 'The common agenda has a part of 0 minutes; a session has all five parts.'
          : `${session(p)} has a part of 0 minutes; a session has all five parts.`,
      fix: 'Give minutes to all five parts.',
    },
    'law-online-conditions': {
      title: 'Conditions for meeting online not confirmed',
      sentence: (p) =>
        `${session(p)}: ${number(p, 'open')} of the three conditions (technical, information security, cyber security) are not confirmed with evidence.`,
      fix: 'Tick each condition and write its evidence, or meet in person.',
    },
    'front-notice-days': {
      title: 'Candidates told too late',
      sentence: (p) =>
        `${session(p)} was announced ${number(p, 'days')} days before; at least ${number(p, 'min')} are needed.`,
      fix: 'Announce it earlier, or move the session.',
    },
    'front-session-hamlets': {
      title: 'Hamlets without an invitation',
      sentence: (p) =>
        `Hamlets invited to no session: ${number(p, 'hamlets')}, the first is ${text(p, 'first') || 'one without a name'}.`,
      fix: 'Invite their voters to a session, or add one.',
    },
    'front-equal-sessions': {
      title: 'Unequal numbers of sessions',
      sentence: (p) =>
        `${text(p, 'candidate') || 'A candidate without a name'} has ${number(p, 'own')} sessions, another of ${text(p, 'constituency')} has ${number(p, 'most')}.`,
      fix: 'Give candidates of one constituency equal numbers of sessions.',
    },
    'law-session-record': {
      title: 'Session held but not recorded',
      sentence: (p) => `${session(p)} was held, but nobody wrote how many voters came.`,
      fix: 'Enter how many came and what they said, for the report.',
    },
    'data-sessions-stale': {
      title: 'Schedule of sessions out of date',
      sentence: () => 'Candidates, bridge points or settings changed after the schedule was made.',
      fix: 'Plan again; locked sessions stay.',
    },
    'data-classes': {
      title: 'No classes yet',
      sentence: () => 'The plan has no class.',
      fix: 'Read a workbook or add classes by hand.',
    },
    'data-class-fields': {
      title: 'Class incomplete',
      sentence: (p) =>
        text(p, 'field') === 'name'
          ? 'A class has no name.'
          : `${className(p)}: the ${word(p, 'field', FIELDS)} is missing.`,
      fix: 'Enter name, number of pupils and classroom.',
    },
    'data-class-room': {
      title: 'Classroom is gone',
      sentence: (p) => `${className(p)} sits in a room that was deleted.`,
      fix: 'Choose the classroom again.',
    },
    'data-row-twice': {
      title: 'A row is there twice',
      sentence: (p) =>
        `${word(p, 'what', TWICE_ROWS)} ${stockLine(p)} has the identity of another row of the list; only the first counts.`,
      fix: 'Delete both rows and enter it once.',
    },
    'data-class-twice': {
      title: 'Class name used twice',
      sentence: (p) => `More than one class is named ${text(p, 'className')}.`,
      fix: 'Rename it, or delete the extra one.',
    },
    'circular-28-16': {
      title: 'Large primary class',
      sentence: (p) => `${className(p)} has ${number(p, 'pupils')} pupils; the limit is ${number(p, 'max')}.`,
      fix: 'Split into two shifts or rooms when distancing.',
    },
    'circular-32-16': {
      title: 'Large secondary class',
      sentence: (p) => `${className(p)} has ${number(p, 'pupils')} pupils; the limit is ${number(p, 'max')}.`,
      fix: 'Split into two shifts or rooms when distancing.',
    },
    'data-school-room': {
      title: 'Classroom size not known',
      sentence: (p) => `Room ${text(p, 'room')} lacks its length or width.`,
      fix: 'Measure the room and enter it in metres.',
    },
    'data-event-date': {
      title: 'Event without a date',
      sentence: (p) => `${text(p, 'event') || 'An event'} has no date.`,
      fix: 'Enter a date, or choose “cancelled”.',
    },
  },
};
