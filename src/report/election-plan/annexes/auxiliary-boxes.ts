import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Annex } from '#report/document/model.ts';
import { areaById } from '#report/election-plan/context.ts';
import { clockInCell, isFilled, mentions, sumOf } from '#report/election-plan/phrases.ts';
import { siteKindNames } from '#report/election-plan/words.ts';
import { simpleTable } from './simple-table.ts';

const figure = (value: number | null) => (value === null ? '' : formatNumber(value));

/** Annex of the auxiliary boxes and their ways; undefined without special sites. */
export function auxiliaryBoxesAnnex(plan: ElectionPlan): Annex | undefined {
  const sites = plan.specialSites;
  if (sites.length === 0) return undefined;
  return {
    title: 'Hòm phiếu phụ và lộ trình',
    orientation: 'landscape',
    blocks: [
      simpleTable(sites, [
        {
          head: 'Nơi bỏ phiếu',
          align: 'left',
          cell: (site) =>
            [site.name, mentions(site.name, site.address) ? '' : site.address].filter(isFilled).join(', '),
        },
        { head: 'Đối tượng', align: 'left', cell: (site) => siteKindNames[site.kind] },
        {
          head: 'Khu vực bỏ phiếu số',
          align: 'center',
          cell: (site) => areaById(plan, site.areaId)?.number ?? '',
        },
        {
          head: 'Số cử tri',
          align: 'right',
          cell: (site) => figure(site.voters),
          total: formatNumber(sumOf(sites.map((site) => site.voters))),
        },
        {
          head: 'Hòm phiếu phụ',
          align: 'right',
          cell: (site) => figure(site.auxiliaryBoxes),
          total: formatNumber(sumOf(sites.map((site) => site.auxiliaryBoxes))),
        },
        {
          head: 'Người phục vụ',
          align: 'right',
          cell: (site) => figure(site.carriers),
          total: formatNumber(sumOf(sites.map((site) => site.carriers))),
        },
        {
          head: 'Giờ xuất phát',
          align: 'center',
          cell: (site) => (site.leavesAt === null ? '' : clockInCell(site.leavesAt)),
        },
        { head: 'Lộ trình', align: 'left', cell: (site) => site.route },
        { head: 'Ghi chú', align: 'left', cell: (site) => site.note },
      ]),
    ],
  };
}
