import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import { type RoomSeating, SEATING_DEFAULTS } from '#domain/plan/seating.ts';
import {
  classesIn,
  type SeatingFigures,
  seatingFigures,
  seatingState,
  usualFurnishing,
} from '#domain/plan/seating-request.ts';
import { formatNumber } from '#i18n/format.ts';
import { dash } from '#report/document/blocks.ts';
import type { Block } from '#report/document/model.ts';
import { formatMetres } from '#report/drawing/numbers.ts';
import { sourceWords } from '#report/election-plan/annexes/layout-figures.ts';

/** A room with its seating and what it means for its classes. */
export type SeatedRoom = {
  readonly room: SchoolRoom;
  readonly seating: RoomSeating;
  readonly figures: SeatingFigures;
  readonly isStale: boolean;
};

/** The rooms of a school that have a seating, in the order of the plan. */
export function seatedRooms(plan: SchoolPlan): readonly SeatedRoom[] {
  return plan.rooms.flatMap((room) => {
    const { seating } = room;
    if (seating === null) return [];
    const figures = seatingFigures(plan, room, seating.result);
    return [{ room, seating, figures, isStale: seatingState(plan, room) === 'stale' }];
  });
}

export function roomName({ name }: SchoolRoom): string {
  return name.trim() === '' ? 'phòng chưa đặt tên' : name.trim();
}

/** "6A, 6B": the classes of a room, the largest first; empty for none. */
export function classNames(plan: SchoolPlan, room: SchoolRoom): string {
  return classesIn(plan, room.id)
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(', ');
}

export const seatingWords = {
  size: ({ seating: { request } }: SeatedRoom): string =>
    `${formatMetres(request.room.lengthMetres)}\u00A0×\u00A0${formatMetres(request.room.widthMetres)}`,
  distance: ({ seating: { request } }: SeatedRoom): string =>
    request.minDistance === 0 ? 'không' : formatMetres(request.minDistance),
  nearest: ({ seating: { request, result } }: SeatedRoom): string =>
    result.count < 2 || request.minDistance === 0 ? '' : formatMetres(result.minDistance),
  /** "12 + 12" where the seats change. */
  seats: ({ figures: { perSitting } }: SeatedRoom): string =>
    perSitting.map((each) => formatNumber(each)).join(' + '),
  bound: ({ seating: { result } }: SeatedRoom): string =>
    result.proven ? 'nhiều nhất có thể' : `không thể quá ${formatNumber(result.upperBound)}`,
  people: ({ figures: { people } }: SeatedRoom): string => (people === null ? '' : formatNumber(people)),
  needed: ({ figures: { people, needed } }: SeatedRoom): string => {
    if (people === null) return '';
    return needed === null ? 'không xếp được' : String(needed);
  },
  verdict: ({ figures: { people, fits, sittings }, isStale }: SeatedRoom): string => {
    if (isStale) return 'số liệu đã đổi, phải xếp lại';
    if (people === null) return '';
    return fits ? `đủ trong ${sittings} đợt` : `chưa đủ trong ${sittings} đợt`;
  },
};

/** Where the figures come from and how they were computed. */
export function seatingBasis(plan: SchoolPlan, rooms: readonly SeatedRoom[]): readonly Block[] {
  const { seatDistanceMetres } = plan.school;
  const usual = SEATING_DEFAULTS.uses.class.sources['distanceMetres'];
  const reference = usual === undefined ? '' : `; văn bản tham khảo: ${sourceWords(usual)}`;
  const distance =
    seatDistanceMetres === null || seatDistanceMetres === 0
      ? 'Nhà trường không quy định khoảng cách giữa các chỗ ngồi'
      : `Khoảng cách giữa hai người ngồi do nhà trường chọn: ${formatMetres(seatDistanceMetres)} m`;
  const assumed = [...new Set(rooms.map(({ room }) => usualFurnishing(room)))].map((kind) =>
    dash(
      `${kind === 'desks' ? 'Phòng có bàn' : 'Phòng xếp ghế'}, nơi nhà trường không nhập số đo riêng: ${sourceWords(SEATING_DEFAULTS.furnishings[kind].source)}.`,
    ),
  );
  const undrawn = rooms.filter(({ room }) => room.room.floor === null).map(({ room }) => roomName(room));
  return [
    dash(`${distance}${reference}.`),
    dash('Đo giữa hai người ngồi (giữa hai chỗ có tên trên sơ đồ), trong cùng một đợt.'),
    dash(
      'Số chỗ: “nhiều nhất có thể” nghĩa là đã chứng minh với bàn ghế kê như sơ đồ thì không thể xếp nhiều hơn mà vẫn giữ khoảng cách; “không thể quá” là mức tối đa tính được, có thể chưa đạt tới.',
    ),
    dash('Số đợt cần = số học sinh của lớp đông nhất dùng phòng chia cho số chỗ mỗi đợt, làm tròn lên.'),
    ...assumed,
    ...(undrawn.length === 0
      ? []
      : [
          dash(
            `Phòng chưa vẽ mặt bằng (${undrawn.join(', ')}): lấy số đo trong danh sách, giả định phòng hình chữ nhật, bảng ở tường ngắn, cửa ở một tường dài; đối chiếu với thực tế trước khi kê bàn.`,
          ),
        ]),
  ];
}
