import { describe, expect, test } from 'vitest';
import type { SchoolRoom } from '#domain/plan/plan.ts';
import { type RoomSeating, USUAL_SEATING } from '#domain/plan/seating.ts';
import { seatingRequestOf } from '#domain/plan/seating-request.ts';
import { metres } from '#domain/scalars.ts';
import { formatNumber } from '#i18n/format.ts';
import { messagesIn } from '#i18n/messages.ts';
import { itemAt } from '#test/support/item-at.ts';
import { schoolPlanFixture } from '#test/support/plans.ts';
import { groupsIn, groupsText } from '#ui/screens/workspace/seating/groups.ts';
import { resultSentence } from '#ui/screens/workspace/seating/seating-words.ts';

const school = schoolPlanFixture();
const speech = {
  text: messagesIn('vi'),
  number: (value: number, decimals?: number) => formatNumber(value, 'vi', decimals),
};

function seated(sittings: readonly number[], change: Partial<SchoolRoom> = {}, distance = 1.5): SchoolRoom {
  const room = { ...itemAt(school.rooms, 0), ...change };
  const request = seatingRequestOf(school, room);
  if (request === null) throw new Error('the first room has a size');
  const count = sittings.reduce((sum, each) => sum + each, 0);
  const seating: RoomSeating = {
    request: { ...request, minDistance: metres(distance) },
    result: {
      seats: [],
      desks: [],
      aisles: [],
      sittings: sittings.map((each) => Array.from({ length: each }, (_, seat) => ({ seat, group: null }))),
      count,
      upperBound: count,
      proven: true,
      minDistance: distance,
      notSeated: 0,
    },
  };
  return { ...room, seating };
}

describe('the result of a room in one sentence', () => {
  test('says the seats, the distance, the class and its sittings', () => {
    expect(resultSentence(speech, school, seated([24]))).toBe(
      '24 chỗ ở khoảng cách 1,5 m; lớp 6A 42 em cần 2 đợt.',
    );
  });

  test('says it without a distance, with two sets of seats, and of people who are no class', () => {
    expect(resultSentence(speech, school, seated([44], {}, 0))).toBe(
      '44 chỗ, không giữ khoảng cách; lớp 6A 42 em cần 1 đợt.',
    );
    expect(resultSentence(speech, school, seated([12, 11]))).toContain('12 chỗ đợt lẻ và 11 chỗ đợt chẵn');
    const many = { seatingWishes: { ...USUAL_SEATING, people: 90 } };
    expect(resultSentence(speech, school, seated([24], many))).toBe(
      '24 chỗ ở khoảng cách 1,5 m; 90 người cần 4 đợt.',
    );
  });

  test('says when nobody finds a seat, and nothing before the room is seated', () => {
    expect(resultSentence(speech, school, seated([0]))).toContain('không ai có chỗ ngồi');
    expect(resultSentence(speech, school, itemAt(school.rooms, 0))).toBeNull();
  });
});

describe('groups as somebody types them', () => {
  test('are sizes with anything between, and come back as they are shown', () => {
    expect(groupsIn('4, 3;2  5')).toEqual([4, 3, 2, 5]);
    expect(groupsIn('')).toEqual([]);
    expect(groupsIn(groupsText([4, 3]))).toEqual([4, 3]);
  });

  test('mean nothing where one is no group, or no number', () => {
    expect(groupsIn('1')).toBeNull();
    expect(groupsIn('4, ba')).toBeNull();
    expect(groupsIn('21')).toBeNull();
  });
});
