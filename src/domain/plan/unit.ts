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
