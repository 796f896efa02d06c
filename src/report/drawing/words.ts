import type { StationKind } from '#domain/plan/layout.ts';
import type { Obstacle } from '#domain/plan/room.ts';

/** What the stations of a polling room are called on drawings: short inside the symbol, in full in the legend. */
export const stationWords: Readonly<Record<StationKind, { readonly code: string; readonly name: string }>> = {
  screening: { code: 'ĐN', name: 'Bàn đo thân nhiệt, khai báo y tế' },
  sanitiser: { code: 'SK', name: 'Nơi sát khuẩn tay' },
  waiting: { code: 'NC', name: 'Ghế ngồi chờ, ưu tiên' },
  'check-in': { code: 'PP', name: 'Bàn kiểm tra thẻ, phát phiếu' },
  'candidate-board': { code: 'DS', name: 'Bảng danh sách người ứng cử' },
  writing: { code: 'VP', name: 'Nơi viết phiếu' },
  'ballot-box': { code: 'HP', name: 'Hòm phiếu' },
  stamp: { code: 'ĐD', name: 'Bàn đóng dấu “Đã bỏ phiếu”' },
  observer: { code: 'GS', name: 'Chỗ người giám sát' },
  isolation: { code: 'CL', name: 'Chỗ cách ly tạm thời' },
};

export const obstacleNames: Readonly<Record<Obstacle['kind'], string>> = {
  column: 'Cột',
  stage: 'Sân khấu, bục',
  furniture: 'Đồ đạc để nguyên',
  closed: 'Không sử dụng',
};

export const drawingWords = {
  wayIn: 'LỐI VÀO',
  wayOut: 'LỐI RA',
  wayBoth: 'LỐI VÀO, RA',
  voter: 'Vị trí cử tri (dấu tròn)',
  staff: 'Vị trí người làm nhiệm vụ (dấu vuông)',
  screen: 'Vách ngăn giữa hai bên bàn',
  routeIn: 'Đường đi của cử tri',
  routeOut: 'Đường ra',
  window: 'Cửa sổ',
  corner: 'Góc phòng để đo (xem phiếu kẻ vạch)',
  distance: 'Khoảng cách giữa hai người (m)',
  scale: (scale: number) => `Tỷ lệ 1:${scale}`,
  metres: 'm',
} as const;
