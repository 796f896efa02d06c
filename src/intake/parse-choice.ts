import { fold } from '#domain/fold.ts';
import type { SpecialSite } from '#domain/plan/parts.ts';
import type { SchoolEvent, SchoolRoom } from '#domain/plan/plan.ts';
import type { BridgePoint } from '#domain/plan/voter-contact.ts';
import type { BallotKind } from '#domain/profile.ts';
import { type Cell, cellText } from './workbook.ts';

/** The first rule whose words stand in the text decides. Words are folded. */
type Choices<Value> = readonly (readonly [words: RegExp, value: Value])[];

function choose<Value>(cell: Cell, choices: Choices<Value>): Value | null {
  const text = fold(cellText(cell));
  return choices.find(([words]) => words.test(text))?.[1] ?? null;
}

export function readYesNo(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell > 0;
  return choose(cell, [
    [/^(?:khong|ko|k|chua|no|false)\b/, false],
    [/^(?:co|x|yes|true|dat|du|day du)\b|^v$/, true],
  ]);
}

/** "x", "v" or a tick stand for yes where nothing stands for no. */
export function isTick(cell: Cell): boolean {
  return typeof cell === 'string' ? /^[xXvV✓✔☑1]$/.test(cell.trim()) : cell === true || cell === 1;
}

const LEVELS: Choices<BallotKind> = [
  [/quoc hoi|\bqh\b|dbqh/, 'national'],
  [/\b(?:xa|phuong|thi tran|dac khu)\b/, 'commune'],
  [/\b(?:huyen|quan|thi xa)\b|thanh pho thuoc/, 'district'],
  [/\b(?:tinh|thanh pho|tp)\b/, 'province'],
];

export function readLevel(cell: Cell): BallotKind | null {
  return choose(cell, LEVELS);
}

const LINKS: Choices<BridgePoint['link']> = [
  [/cap quang|ftth|fiber|fibre|cap|co dinh/, 'fibre'],
  [/\b[345]g\b|di dong|wifi di dong|mobile|lte/, 'mobile'],
  [/^(?:khong|ko|chua)\b/, 'none'],
];

export function readLink(cell: Cell): BridgePoint['link'] | null {
  return choose(cell, LINKS);
}

const EVENT_KINDS: Choices<SchoolEvent['kind']> = [
  [/hop (?:cha me|phu huynh|phhs|cmhs)|cha me hoc sinh|phu huynh/, 'parents-meeting'],
  [/tong ket|be giang|tri an/, 'closing-ceremony'],
  [/kiem tra|\bthi\b|khao sat|hoc ky|danh gia/, 'exam'],
  [/\bhe\b|sinh hoat he|trai he/, 'summer'],
  [/khai giang|nam hoc moi|tuyen sinh|tuu truong/, 'new-year'],
];

export function eventKind(subject: string): SchoolEvent['kind'] {
  return choose(subject, EVENT_KINDS) ?? 'other';
}

const EVENT_FORMS: Choices<SchoolEvent['form']> = [
  [/truc tuyen|online/, 'online'],
  [/khong to chuc|\bhuy\b|hoan/, 'cancelled'],
  [/chia ca|\bca\b|chia dot|\bdot\b/, 'sittings'],
  [/theo lop|tai lop|tung lop/, 'by-class'],
  [/ngoai troi|san truong|tai san/, 'outdoors'],
  [/truc tiep|tap trung/, 'in-person'],
];

export function readEventForm(cell: Cell): SchoolEvent['form'] | null {
  return choose(cell, EVENT_FORMS);
}

const SESSION_FORMS: Choices<'in-person' | 'online' | 'hybrid'> = [
  [/ket hop|truc tiep.*truc tuyen|hybrid/, 'hybrid'],
  [/truc tuyen|online/, 'online'],
  [/truc tiep|tap trung/, 'in-person'],
];

export function readSessionForm(cell: Cell): 'in-person' | 'online' | 'hybrid' | null {
  return choose(cell, SESSION_FORMS);
}

const SITE_KINDS: Choices<SpecialSite['kind']> = [
  [/tai nha|tai gia/, 'home-quarantine'],
  [/dieu tri|benh vien|tram y te|co so y te/, 'treatment-site'],
  [/cach ly|tap trung/, 'central-quarantine'],
  [/tam giam|tam giu|trai giam/, 'custody'],
  [/chia cat|co lap/, 'cut-off'],
  [/gia yeu|om dau|khuyet tat|nguoi gia|duong lao/, 'frail'],
];

export function readSiteKind(cell: Cell): SpecialSite['kind'] | null {
  return choose(cell, SITE_KINDS);
}

const ROOM_USES: Choices<SchoolRoom['use']> = [
  [/hoi truong|nha da nang|nha thi dau/, 'hall'],
  [/\bsan\b/, 'yard'],
  [/phong hoc|phong|\blop\b|^p\d/, 'classroom'],
];

export function roomUse(name: string): SchoolRoom['use'] {
  return choose(name, ROOM_USES) ?? 'other';
}
