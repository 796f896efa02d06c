import { columnLetters } from '#domain/column.ts';
import { formatNumber } from '#i18n/format.ts';
import type { intake as vietnamese } from '#i18n/vi/intake.ts';

const shown = (value: string | number | undefined): string =>
  typeof value === 'number' ? formatNumber(value, 'en') : (value ?? '');

export const intake: typeof vietnamese = {
  place: (place) =>
    [
      place.sheet === '' ? '' : `sheet “${place.sheet}”`,
      place.row === undefined ? '' : `row ${place.row}`,
      place.column === undefined ? '' : `column ${columnLetters(place.column)}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  kinds: {
    areas: 'Polling areas, voters, rooms, staff',
    'voter-list': 'Voter list (person by person)',
    supplies: 'Supplies and equipment',
    candidates: 'Candidates',
    'bridge-points': 'Bridge points',
    'contact-sessions': 'Voter-contact calendar',
    'special-sites': 'Quarantine sites and auxiliary-box sites',
    responsibilities: 'Responsibilities',
    contacts: 'Contacts',
    classes: 'Classes and pupils',
    'school-rooms': 'Yards, halls, rooms',
    'school-events': 'Calendar of exams, ceremonies, meetings',
  },
  fields: {
    order: 'Row number',
    area: 'Polling area number',
    constituency: 'Constituency',
    hamlet: 'Hamlet or residential group',
    voters: 'Voters',
    male: 'Men',
    female: 'Women',
    households: 'Households',
    population: 'Population',
    homeQuarantined: 'In home quarantine',
    centralQuarantined: 'In central quarantine',
    venue: 'Polling place',
    length: 'Length (m)',
    width: 'Width (m)',
    size: 'Size (length x width)',
    floorArea: 'Floor area (m²)',
    doors: 'Doors',
    ventilated: 'Ventilated (fans, windows)',
    pollingTeam: 'Polling team members',
    healthWorkers: 'Health workers',
    communityTeam: 'Community COVID team',
    headName: 'Head of the polling team',
    headPhone: 'Telephone of the head',
    note: 'Note',
    name: 'Name',
    unit: 'Unit',
    stock: 'In stock',
    price: 'Unit price (dong)',
    amount: 'Amount',
    level: 'Level',
    minimumSessions: 'Least number of sessions',
    canConnect: 'Can join remotely',
    isMain: 'Main bridge point',
    seats: 'Seats (own count)',
    link: 'Connection',
    date: 'Date',
    start: 'Start',
    minutes: 'Length (minutes)',
    form: 'Form',
    place: 'Place',
    invited: 'People invited',
    accessPoint: 'Access point',
    siteKind: 'Kind',
    address: 'Address',
    boxes: 'Auxiliary boxes',
    carriers: 'People carrying the box',
    leaves: 'Leaves at',
    route: 'Route',
    task: 'Task',
    lead: 'Lead',
    partners: 'Partners',
    due: 'Due',
    check: 'How it is checked',
    role: 'Position',
    phone: 'Telephone',
    personName: 'Full name (person by person)',
    sex: 'Sex',
    household: 'Household',
    relation: 'Relation to the head of household',
    className: 'Class',
    grade: 'Grade',
    pupils: 'Pupils',
    roomName: 'Room',
    doubleDesks: 'Double desks',
    covered: 'Covered',
    use: 'Use',
    subject: 'Subject',
    grades: 'Grades taking part',
    identityNumber: 'Identity number',
    birth: 'Date of birth',
    personalDetail: 'Other personal data',
    ballotColumn: 'Column per ballot',
  },
  outcomes: { read: 'Read', ignored: 'Left out', questioned: 'In question' },
  problems: {
    'file-empty': { what: () => 'The file is empty.', fix: 'Check the original and copy it again.' },
    'file-old-xls': {
      what: () => 'This is an old Excel file (.xls), which the app cannot read.',
      fix: 'Open it in Excel, choose File > Save As, type “Excel Workbook (*.xlsx)”, and choose the new file.',
    },
    'file-password': {
      what: () => 'The file is protected by a password.',
      fix: 'Open it in Excel, remove the password under File > Info > Protect Workbook, save, and choose it again.',
    },
    'file-old-office': {
      what: () => 'This is an old Office file (such as .doc), not a spreadsheet.',
      fix: 'Copy the table to Excel, save it as .xlsx and choose that.',
    },
    'file-pdf': {
      what: () => 'This is a PDF, not a spreadsheet.',
      fix: 'Choose the Excel file it was printed from, or fill in the template.',
    },
    'file-picture': {
      what: () => 'This is a picture, not a spreadsheet.',
      fix: 'The app does not read text in pictures. Choose an Excel file, or fill in the template.',
    },
    'file-rtf': {
      what: () => 'This is an RTF text, not a spreadsheet.',
      fix: 'Copy the table to Excel, save it as .xlsx and choose that.',
    },
    'file-web-page': {
      what: () => 'This is a web page named like an Excel file (other software exports such).',
      fix: 'Open it in Excel, save it as “Excel Workbook (*.xlsx)”, and choose the new file.',
    },
    'file-zip': {
      what: () => 'This is an archive, not a spreadsheet.',
      fix: 'Unpack it and choose the Excel file inside.',
    },
    'file-unknown': {
      what: () => 'The app does not know this kind of file.',
      fix: 'Choose an Excel file (.xlsx) or a .csv file.',
    },
    'file-word': {
      what: () => 'This is a Word file, not a spreadsheet.',
      fix: 'Copy the table from Word to Excel, save it as .xlsx and choose that.',
    },
    'file-powerpoint': {
      what: () => 'This is a PowerPoint file, not a spreadsheet.',
      fix: 'Copy the table to Excel, save it as .xlsx and choose that.',
    },
    'file-ods': {
      what: () => 'This is a LibreOffice or OpenOffice file (.ods, .odt), which the app cannot read.',
      fix: 'Open it in LibreOffice, save it as “Excel 2007-365 (.xlsx)”, and choose the new file.',
    },
    'file-xlsb': {
      what: () => 'This is a binary Excel file (.xlsb), which the app cannot read.',
      fix: 'Open it in Excel, save it as “Excel Workbook (*.xlsx)”, and choose the new file.',
    },
    'file-cut': {
      what: () => 'Part of the file is missing or damaged; perhaps it was not copied to the end.',
      fix: 'Copy the file again, or open it in Excel and save it again.',
    },
    'file-not-text': {
      what: () => 'The file is named .csv but holds no text.',
      fix: 'Open the original in Excel and save it as .xlsx.',
    },
    'file-too-big': {
      what: (details) => `The file is larger than ${shown(details['megabytes'])} MB.`,
      fix: 'Remove pictures and sheets you do not need, save, and choose it again.',
    },
    'zip-bomb': {
      what: (details) =>
        `Unpacked, the file would be unusually large (over ${shown(details['megabytes'])} MB), so it was not opened.`,
      fix: 'If somebody sent it, ask them. If it is yours, copy the figures to a new file.',
    },
    'cell-too-long': {
      what: () => 'A cell of the file holds an unusual amount of text (over 1 MB), so it was not opened.',
      fix: 'If somebody sent it, ask them. If it is yours, copy the figures to a new file.',
    },
    'workbook-damaged': {
      what: () => 'The workbook is damaged inside.',
      fix: 'Open it in Excel (which may repair it), save it as a new file and choose that.',
    },
    'too-many-rows': {
      what: (details) => `The sheet has more than ${shown(details['limit'])} rows.`,
      fix: 'Split it into several files, or keep only the summary per hamlet.',
    },
    'too-many-columns': {
      what: (details) => `The sheet has more than ${shown(details['limit'])} columns with data.`,
      fix: 'Delete the columns you do not need and choose the file again.',
    },
    'too-many-sheets': {
      what: (details) => `The file has more than ${shown(details['limit'])} sheets.`,
      fix: 'Copy the sheets you need to a new file.',
    },
    'no-cells': {
      what: () => 'No cell of the workbook holds anything.',
      fix: 'Check that it is the right file, or fill in the template.',
    },
    'only-pictures': {
      what: () => 'The workbook holds pictures only, no cell holds anything.',
      fix: 'The app does not read text in pictures. Type the figures, or fill in the template.',
    },
    'households-no-table': {
      what: () => 'No list of households was recognised in the file.',
      fix: 'The list needs a column “Chủ hộ” or “Mã hộ”, a column “Số cử tri” and a column “Thôn, ấp, tổ dân phố”.',
    },
    'households-too-many': {
      what: (details) => `The list has more than ${shown(details['most'])} households.`,
      fix: 'Split it into several files, some hamlets each.',
    },
    'no-table': {
      what: () => 'No table was recognised in the file.',
      fix: 'Point out the heading row of a table, or copy the figures to the template.',
    },
    cancelled: { what: () => 'Reading was stopped.', fix: 'You may choose the file again at any time.' },
  },
  remarks: {
    'encoding-guessed': {
      what: (details) => `The file does not say its encoding; it was read as ${shown(details['encoding'])}.`,
      fix: 'If accented letters are wrong, open it in Excel and save it as .xlsx.',
    },
    'old-font-converted': {
      what: (details) => `Typed for the old font ${shown(details['font'])}; converted to Unicode.`,
      fix: 'Look over the names of hamlets and places.',
    },
    'quote-unclosed': {
      what: () => 'A quotation mark is opened and never closed; some rows may have run together.',
      fix: 'Open the file in Excel and save it as .xlsx.',
    },
    'pictures-not-read': {
      what: (details) =>
        `The sheet has ${shown(details['count'])} pictures; the app does not read text in pictures.`,
      fix: 'If they hold figures you need, type them into cells.',
    },
    'not-a-number': {
      what: (details) => `“${shown(details['text'])}” is not a number.`,
      fix: 'Enter a number, or leave it blank while unknown.',
    },
    'ambiguous-number': {
      what: (details) =>
        `“${shown(details['text'])}” can be read in two ways; it is taken as ${shown(details['proposed'])}.`,
      fix: 'Confirm it, or choose the decimal mark of the column.',
    },
    'lost-thousands': {
      what: (details) =>
        `The cell holds the fraction ${shown(details['text'])}, probably ${shown(details['proposed'])} whose dot Excel took for a decimal mark.`,
      fix: 'Check this figure.',
    },
    'not-whole': {
      what: (details) => `“${shown(details['text'])}” is a fraction, but the column counts people or things.`,
      fix: 'Enter a whole number.',
    },
    negative: {
      what: (details) => `“${shown(details['text'])}” is negative.`,
      fix: 'Enter a number from 0 up.',
    },
    'too-large': {
      what: (details) => `“${shown(details['text'])}” is larger than possible.`,
      fix: 'Check the figure and the unit of the column.',
    },
    'formula-without-result': {
      what: () => 'The cell has a formula whose result is not stored in the file.',
      fix: 'Open the file in Excel, save it, and choose it again.',
    },
    'error-in-cell': {
      what: (details) => `The cell shows the error ${shown(details['text'])}.`,
      fix: 'Repair the formula in Excel, or enter the figure.',
    },
    'not-a-date': {
      what: (details) => `“${shown(details['text'])}” is not a date.`,
      fix: 'Enter dates as 23/5/2021.',
    },
    'not-a-time': {
      what: (details) => `“${shown(details['text'])}” is not a time.`,
      fix: 'Enter times as 07:30.',
    },
    'month-first': {
      what: (details) => `“${shown(details['text'])}” only makes sense with the month first.`,
      fix: 'Check this date.',
    },
    'no-year': {
      what: (details) => `“${shown(details['text'])}” has no year; the year of the title was taken.`,
      fix: 'Check this date.',
    },
    'unknown-choice': {
      what: (details) => `“${shown(details['text'])}” is not understood in this column.`,
      fix: 'Choose it again in the plan.',
    },
    'text-too-long': {
      what: (details) => `The cell has more than ${shown(details['limit'])} characters; the rest was cut.`,
      fix: 'Shorten the text.',
    },
    'unclear-row': {
      what: () => 'It is not clear what this row is.',
      fix: 'If it is data, fill in its columns; otherwise pass over it.',
    },
    'column-unknown': {
      what: (details) =>
        details['header'] === ''
          ? `A column with ${shown(details['cells'])} cells has no heading.`
          : `It is not clear what the column “${shown(details['header'])}” (${shown(details['cells'])} cells) holds.`,
      fix: 'Choose what it holds, or choose not to use it.',
    },
    'column-identity': {
      what: (details) =>
        `The column “${shown(details['header'])}” holds personal data (${shown(details['cells'])} cells) and is left out of the plan.`,
      fix: 'The plan needs counts only; nothing to do.',
    },
    'column-no-place': {
      what: (details) =>
        `The column “${shown(details['header'])}” (${shown(details['cells'])} cells) has no use in the plan yet.`,
      fix: 'Nothing to do.',
    },
    'subtotal-differs': {
      what: (details) =>
        `The printed sum is ${shown(details['printed'])}, the rows add up to ${shown(details['computed'])}.`,
      fix: 'Check the rows it adds up.',
    },
    'row-sum-differs': {
      what: (details) =>
        `The total says ${shown(details['printed'])}, men and women add up to ${shown(details['computed'])}.`,
      fix: 'The total is used. Check this row.',
    },
    'area-numbers-missing': {
      what: (details) =>
        `The table does not number its polling areas; its ${shown(details['count'])} rows were numbered in order, one area each.`,
      fix: 'Choose the column with the area, or correct it in the plan.',
    },
    'two-values': {
      what: (details) =>
        `Two places disagree: ${shown(details['first'])} and ${shown(details['second'])}. The first is used.`,
      fix: 'Check which is right.',
    },
    'hamlet-twice': {
      what: (details) =>
        `“${shown(details['text'])}” stands twice in polling area ${shown(details['area'])}. Both were kept.`,
      fix: 'If it is a repetition, delete one in the plan.',
    },
    'figure-for-several': {
      what: (details) => `One figure stands for ${shown(details['rows'])} rows.`,
      fix: 'It was given to the first. Divide it among the hamlets in the plan.',
    },
    'size-unclear': {
      what: (details) => `The size “${shown(details['text'])}” is not understood.`,
      fix: 'Write it as 12,5 x 8.',
    },
    'level-missing': {
      what: (details) =>
        `The level “${shown(details['text'])}” stands for is not given; commune was assumed.`,
      fix: 'Choose the level in the plan.',
    },
    'hamlet-several': {
      what: (details) => `“${shown(details['name'])}” may be any of ${shown(details['names'])}.`,
      fix: 'Write the whole name, or choose the hamlets in the plan.',
    },
    'hamlet-unknown': {
      what: (details) => `No hamlet called “${shown(details['names'])}” is known.`,
      fix: 'Write the name as in the list of voters, with commas between hamlets, or choose hamlets in the plan.',
    },
    'name-missing': {
      what: () => 'The row has data but no name.',
      fix: 'Fill in the name, or pass over it if not needed.',
    },
    'class-twice': {
      what: (details) => `Class “${shown(details['text'])}” stands twice. Both were kept.`,
      fix: 'If it is a repetition, delete one in the plan.',
    },
    'table-hidden-sheet': {
      what: () => 'The table is on a hidden sheet and was not read.',
      fix: 'If you need it, choose to read it.',
    },
    'table-voter-list': {
      what: (details) =>
        `This is a voter list, person by person (${shown(details['rows'])} rows). The file has counts per hamlet already, so the list is left out.`,
      fix: 'To count from the list instead, choose to read it.',
    },
    'table-other-plan': {
      what: () => 'The table belongs to the other kind of plan (election or school) and is left out.',
      fix: 'If needed, make the other plan from the same file.',
    },
    'table-by-user': {
      what: () => 'You chose not to read this table.',
      fix: 'You may change that at any time.',
    },
    'rows-not-recognised': {
      what: (details) => `${shown(details['rows'])} rows with figures lie outside the recognised tables.`,
      fix: 'If you need them, point out the heading row of their table.',
    },
    'hidden-cells-read': {
      what: (details) =>
        `The sheet has ${shown(details['rows'])} hidden rows and ${shown(details['columns'])} hidden columns; they were read.`,
      fix: 'Check whether they are still valid.',
    },
    'hidden-sheet': {
      what: (details) => `A hidden sheet (${shown(details['cells'])} cells) was not read.`,
      fix: 'If you need it, unhide it in Excel.',
    },
  },
  reasons: {
    'outside-tables': 'Text outside tables: titles, signatures',
    'column-order': 'Row number',
    'column-by-user': 'You chose not to use this column',
    'column-numbers': 'Line of column numbers',
    'group-line': 'Name of a group of rows',
    'example-row': 'Example row',
    'notes-sheet': 'Sheet of notes',
    footer: 'Notes and signatures under the table',
    'total-not-compared': 'Sum, not taken into the plan',
  },
  unknown: { what: (code) => `Something needs a look (${code}).`, fix: 'Check this cell in the file.' },
};
