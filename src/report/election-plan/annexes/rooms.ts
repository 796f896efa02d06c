import type { PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Annex } from '#report/document/model.ts';
import { simpleTable } from './simple-table.ts';

const metric = (value: number | null) => (value === null ? '' : formatNumber(value));

function floorArea({ room }: PollingArea): string {
  if (room.lengthMetres === null || room.widthMetres === null) return '';
  return formatNumber(room.lengthMetres * room.widthMetres, 'vi', 1);
}

function airing(ventilated: boolean | null): string {
  if (ventilated === null) return '';
  return ventilated ? 'có' : 'kém';
}

/** Annex of the rooms as measured; undefined while no room has been. */
export function roomsAnnex(plan: ElectionPlan): Annex | undefined {
  const measured = plan.areas.filter(({ room }) => room.lengthMetres !== null || room.doorCount !== null);
  if (measured.length === 0) return undefined;
  return {
    title: 'Phòng bỏ phiếu',
    orientation: 'portrait',
    blocks: [
      simpleTable(measured, [
        { head: 'Khu vực bỏ phiếu số', align: 'center', cell: (area) => area.number },
        { head: 'Địa điểm', align: 'left', cell: (area) => area.venue },
        { head: 'Dài (m)', align: 'right', cell: (area) => metric(area.room.lengthMetres) },
        { head: 'Rộng (m)', align: 'right', cell: (area) => metric(area.room.widthMetres) },
        { head: 'Diện tích (m²)', align: 'right', cell: floorArea },
        { head: 'Số cửa', align: 'right', cell: (area) => metric(area.room.doorCount) },
        { head: 'Thông gió', align: 'center', cell: (area) => airing(area.room.ventilated) },
        { head: 'Ghi chú', align: 'left', cell: (area) => area.room.note },
      ]),
    ],
  };
}
