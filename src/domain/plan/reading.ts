import type { PollingArea } from './area.ts';
import type {
  Contact,
  ImportRecord,
  Responsibility,
  SpecialSite,
  SupplyItem,
  TotalMismatch,
} from './parts.ts';
import type { SchoolClass, SchoolEvent, SchoolRoom } from './plan.ts';
import type { Locality } from './unit.ts';
import type { VoterContact } from './voter-contact.ts';

/**
 * What a clerk's file says, as parts of a plan, before anybody put it into one.
 *
 * A part left out is one the file does not speak of: it stays as it is.
 * Inside an item, null and empty text mean the same: not in the file.
 */
export type PlanReading = {
  readonly record: ImportRecord;
  readonly locality?: Partial<Locality>;
  readonly areas?: readonly PollingArea[];
  readonly specialSites?: readonly SpecialSite[];
  readonly supplies?: readonly SupplyItem[];
  readonly voterContact?: Partial<VoterContact>;
  /** Answers of candidates and bridge points the file has no column for: the plan keeps its own. */
  readonly unsaid?: readonly ('canConnect' | 'isMain')[];
  readonly responsibilities?: readonly Responsibility[];
  readonly contacts?: readonly Contact[];
  readonly classes?: readonly SchoolClass[];
  readonly rooms?: readonly SchoolRoom[];
  readonly events?: readonly SchoolEvent[];
  readonly totalMismatches: readonly TotalMismatch[];
};
