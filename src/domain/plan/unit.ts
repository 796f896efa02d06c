import { z } from 'zod';
import { Line } from '#domain/scalars.ts';

/** The locality a plan belongs to. Names are written as the user writes them, without the kind ("Phú Thành A"). */
export const Locality = z.strictObject({
  kind: z.enum(['xa', 'phuong', 'thi-tran', 'dac-khu']),
  name: Line,
  /** Only before 1/7/2025; empty since, when districts no longer exist. */
  district: Line,
  province: Line,
});
export type Locality = z.infer<typeof Locality>;

/** What a commune is called, by kind. */
export const COMMUNE_WORDS: Record<Locality['kind'], string> = {
  xa: 'xã',
  phuong: 'phường',
  'thi-tran': 'thị trấn',
  'dac-khu': 'đặc khu',
};

/** What the parts of a locality are called, and who heads one, by its kind. */
export const HAMLET_WORDS: Record<Locality['kind'], { hamlet: string; hamletHead: string }> = {
  xa: { hamlet: 'thôn, ấp, bản', hamletHead: 'Trưởng thôn, ấp, bản' },
  phuong: { hamlet: 'tổ dân phố, khu phố', hamletHead: 'Tổ trưởng tổ dân phố, Trưởng khu phố' },
  'thi-tran': { hamlet: 'tổ dân phố, khu phố', hamletHead: 'Tổ trưởng tổ dân phố, Trưởng khu phố' },
  'dac-khu': { hamlet: 'thôn, khu phố', hamletHead: 'Trưởng thôn, Trưởng khu phố' },
};

/** The six cities run by the centre since 1/7/2025; all but Huế were so in 2021. */
const CITIES = new Set(['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế']);

/** "tỉnh Đồng Tháp", "thành phố Hà Nội"; a name written with its kind stays as it is. */
export function provinceName(locality: Locality): string {
  const { province } = locality;
  if (/^(?:tỉnh|thành phố|tp)(?:\s|\.|$)/iu.test(province)) return province;
  return `${CITIES.has(province) ? 'thành phố' : 'tỉnh'} ${province}`.trim();
}

/**
 * "huyện Tam Nông"; a name written with its kind stays as it is. A ward's
 * district may be a quận, a thị xã or a thành phố: unless written, "cấp huyện".
 */
export function districtName(locality: Locality): string {
  const { district } = locality;
  if (/^(?:huyện|quận|thị xã|thành phố|tx|tp)(?:\s|\.|$)/iu.test(district)) return district;
  return locality.kind === 'phuong' ? 'cấp huyện' : `huyện ${district}`.trim();
}

/** Who issues the document: an election committee, a people's committee or a school. */
export const Issuer = z.strictObject({
  kind: z.enum(['election-committee', 'peoples-committee', 'school']),
  /** Superior body as it stands in the header; empty where there is none. */
  superior: Line,
  /** Issuing body as it stands in the header. */
  name: Line,
  /** Short form in the document symbol: UBBC, UBND, THCS… */
  abbreviation: Line,
});
export type Issuer = z.infer<typeof Issuer>;
