import { bacKan2865Online } from './bac-kan-2865-online.ts';
import { bacKan2865Shorter } from './bac-kan-2865-shorter.ts';
import { circular2816 } from './circular-28-16.ts';
import { circular3216 } from './circular-32-16.ts';
import { dataAreaHamlets } from './data-area-hamlets.ts';
import { dataAreaNumber } from './data-area-number.ts';
import { dataAreaRoom } from './data-area-room.ts';
import { dataAreaStaff } from './data-area-staff.ts';
import { dataAreaTwice } from './data-area-twice.ts';
import { dataAreaVenue } from './data-area-venue.ts';
import { dataAreas } from './data-areas.ts';
import { dataBallotsRepeated } from './data-ballots-repeated.ts';
import { dataBasisDate } from './data-basis-date.ts';
import { dataClassFields } from './data-class-fields.ts';
import { dataClassRoom } from './data-class-room.ts';
import { dataClassTwice } from './data-class-twice.ts';
import { dataClasses } from './data-classes.ts';
import { dataDocumentDate } from './data-document-date.ts';
import { dataEventDate } from './data-event-date.ts';
import { dataForecastMissing } from './data-forecast-missing.ts';
import { dataForecastOldLayout } from './data-forecast-old-layout.ts';
import { dataForecastStale } from './data-forecast-stale.ts';
import { dataHamletName } from './data-hamlet-name.ts';
import { dataHamletTwice } from './data-hamlet-twice.ts';
import { dataHamletVoters } from './data-hamlet-voters.ts';
import { dataLayoutMissing } from './data-layout-missing.ts';
import { dataLayoutStale } from './data-layout-stale.ts';
import { dataLocality } from './data-locality.ts';
import { dataQuarantinedVoters } from './data-quarantined-voters.ts';
import { dataRowTwice } from './data-row-twice.ts';
import { dataSchoolRoom } from './data-school-room.ts';
import { dataSeatingFit } from './data-seating-fit.ts';
import { dataSeatingStale } from './data-seating-stale.ts';
import { dataSessionAbsent } from './data-session-absent.ts';
import { dataSessionDays } from './data-session-days.ts';
import { dataSessionHours } from './data-session-hours.ts';
import { dataSessionLength } from './data-session-length.ts';
import { dataSessionLink } from './data-session-link.ts';
import { dataSessionMeans } from './data-session-means.ts';
import { dataSessionMidnight } from './data-session-midnight.ts';
import { dataSessionReference } from './data-session-reference.ts';
import { dataSessionSeats } from './data-session-seats.ts';
import { dataSessionTwice } from './data-session-twice.ts';
import { dataSessionsStale } from './data-sessions-stale.ts';
import { dataSiteArea } from './data-site-area.ts';
import { dataSiteCarriers } from './data-site-carriers.ts';
import { dataSlotsOver } from './data-slots-over.ts';
import { dataSlotsReserve } from './data-slots-reserve.ts';
import { dataSlotsStale } from './data-slots-stale.ts';
import { dataTotalPrinted } from './data-total-printed.ts';
import { dataTotalStale } from './data-total-stale.ts';
import { dataTotalUndecided } from './data-total-undecided.ts';
import { decree30Bases } from './decree-30-bases.ts';
import { decree30Issuer } from './decree-30-issuer.ts';
import { decree30NumberDate } from './decree-30-number-date.ts';
import { decree30Place } from './decree-30-place.ts';
import { decree30Recipients } from './decree-30-recipients.ts';
import { decree30Signatory } from './decree-30-signatory.ts';
import { forecastTargets } from './forecast-targets.ts';
import { forecastYard } from './forecast-yard.ts';
import { frontBridgeLink } from './front-bridge-link.ts';
import { frontContactMinimum } from './front-contact-minimum.ts';
import { frontEqualSessions } from './front-equal-sessions.ts';
import { frontMainPoint } from './front-main-point.ts';
import { frontNoticeDays } from './front-notice-days.ts';
import { frontSessionHamlets } from './front-session-hamlets.ts';
import { frontSessionLink } from './front-session-link.ts';
import { frontSessionsMissing } from './front-sessions-missing.ts';
import { laiChau1229Duties } from './lai-chau-1229-duties.ts';
import { laiChau1229Outbreak } from './lai-chau-1229-outbreak.ts';
import { law71Closing } from './law-71-closing.ts';
import { law71Earliest } from './law-71-earliest.ts';
import { law71Extended } from './law-71-extended.ts';
import { law71LastSlot } from './law-71-last-slot.ts';
import { law71Latest } from './law-71-latest.ts';
import { law71Opening } from './law-71-opening.ts';
import { law71Slots } from './law-71-slots.ts';
import { lawAreaMax } from './law-area-max.ts';
import { lawAreaMin } from './law-area-min.ts';
import { lawAuxiliaryBox } from './law-auxiliary-box.ts';
import { lawAuxiliaryHours } from './law-auxiliary-hours.ts';
import { lawAuxiliaryList } from './law-auxiliary-list.ts';
import { lawBallots } from './law-ballots.ts';
import { lawCampaignPeriod } from './law-campaign-period.ts';
import { lawCampaignWindow } from './law-campaign-window.ts';
import { lawDeadlineNext } from './law-deadline-next.ts';
import { lawDeadlineTeam } from './law-deadline-team.ts';
import { lawDeadlineVoterList } from './law-deadline-voter-list.ts';
import { lawElectionDate } from './law-election-date.ts';
import { lawHomeQuarantine } from './law-home-quarantine.ts';
import { lawNoDistrict } from './law-no-district.ts';
import { lawOnlineAccess } from './law-online-access.ts';
import { lawOnlineConditions } from './law-online-conditions.ts';
import { lawOwnArea } from './law-own-area.ts';
import { lawSessionAgenda } from './law-session-agenda.ts';
import { lawSessionRecord } from './law-session-record.ts';
import { lawTeamSize } from './law-team-size.ts';
import { mohOwnPen } from './moh-own-pen.ts';
import { mohVentilation } from './moh-ventilation.ts';
import { moha2135Distance } from './moha-2135-distance.ts';
import { moha2135EveryHamlet } from './moha-2135-every-hamlet.ts';
import { moha2135Layout } from './moha-2135-layout.ts';
import { moha2135OneWay } from './moha-2135-one-way.ts';
import { moha2135TimeSlots } from './moha-2135-time-slots.ts';
import { nec234Sanitiser } from './nec-234-sanitiser.ts';
import { necBoxDisinfected } from './nec-box-disinfected.ts';
import { provinceHealthWorker } from './province-health-worker.ts';
import { provinceRoomCap } from './province-room-cap.ts';
import { provinceThermometers } from './province-thermometers.ts';
import type { Rule } from './rule.ts';
import { supplyChloramineStrength } from './supply-chloramine-strength.ts';
import { supplyCountRises } from './supply-count-rises.ts';
import { supplyFormulaBroken } from './supply-formula-broken.ts';
import { supplyNoPrice } from './supply-no-price.ts';
import { supplyOrderLate } from './supply-order-late.ts';
import { supplyOrphans } from './supply-orphans.ts';
import { supplyOverBudget } from './supply-over-budget.ts';
import { supplyOverrideReason } from './supply-override-reason.ts';
import { supplyPackUnknown } from './supply-pack-unknown.ts';
import { supplyPriceZero } from './supply-price-zero.ts';
import { supplySoldOut } from './supply-sold-out.ts';
import { supplyStockUnmatched } from './supply-stock-unmatched.ts';
import { supplyTripSuits } from './supply-trip-suits.ts';
import { supplyUnitUnknown } from './supply-unit-unknown.ts';
import { supplyViewsOrder } from './supply-views-order.ts';

/** Every rule, by the order of the plan's sections. */
export const RULES: readonly Rule[] = [
  decree30Issuer,
  decree30NumberDate,
  decree30Place,
  decree30Signatory,
  decree30Recipients,
  decree30Bases,
  dataBasisDate,
  dataLocality,
  lawNoDistrict,
  lawElectionDate,
  dataDocumentDate,
  lawDeadlineNext,
  lawDeadlineTeam,
  lawDeadlineVoterList,
  law71Earliest,
  law71Opening,
  law71Closing,
  law71Latest,
  law71Extended,
  lawBallots,
  dataBallotsRepeated,
  dataAreas,
  dataAreaNumber,
  dataAreaTwice,
  dataAreaVenue,
  dataAreaHamlets,
  dataHamletName,
  dataHamletVoters,
  dataHamletTwice,
  dataQuarantinedVoters,
  lawAreaMax,
  lawAreaMin,
  lawOwnArea,
  dataTotalUndecided,
  dataTotalStale,
  dataTotalPrinted,
  dataAreaRoom,
  dataLayoutMissing,
  dataLayoutStale,
  moha2135Layout,
  provinceRoomCap,
  moha2135OneWay,
  mohVentilation,
  moha2135TimeSlots,
  dataSlotsStale,
  moha2135EveryHamlet,
  dataSlotsOver,
  law71Slots,
  law71LastSlot,
  dataSlotsReserve,
  dataForecastMissing,
  dataForecastOldLayout,
  dataForecastStale,
  forecastTargets,
  forecastYard,
  dataAreaStaff,
  lawTeamSize,
  provinceHealthWorker,
  lawHomeQuarantine,
  lawAuxiliaryBox,
  lawAuxiliaryHours,
  lawAuxiliaryList,
  dataSiteArea,
  dataSiteCarriers,
  laiChau1229Outbreak,
  moha2135Distance,
  provinceThermometers,
  mohOwnPen,
  nec234Sanitiser,
  necBoxDisinfected,
  supplyTripSuits,
  supplyFormulaBroken,
  supplyOverrideReason,
  supplyViewsOrder,
  supplyUnitUnknown,
  supplyPackUnknown,
  supplyStockUnmatched,
  supplyChloramineStrength,
  supplyPriceZero,
  supplyNoPrice,
  supplyOverBudget,
  supplySoldOut,
  supplyOrderLate,
  supplyCountRises,
  supplyOrphans,
  dataRowTwice,
  laiChau1229Duties,
  frontSessionsMissing,
  frontContactMinimum,
  frontBridgeLink,
  frontMainPoint,
  frontSessionLink,
  dataSessionLink,
  lawOnlineAccess,
  dataSessionReference,
  lawCampaignPeriod,
  dataSessionTwice,
  dataSessionAbsent,
  dataSessionSeats,
  dataSessionMeans,
  dataSessionDays,
  dataSessionHours,
  dataSessionMidnight,
  dataSessionLength,
  lawCampaignWindow,
  bacKan2865Online,
  bacKan2865Shorter,
  lawSessionAgenda,
  lawOnlineConditions,
  frontNoticeDays,
  frontSessionHamlets,
  frontEqualSessions,
  lawSessionRecord,
  dataSessionsStale,
  dataClasses,
  dataClassFields,
  dataClassRoom,
  dataClassTwice,
  circular2816,
  circular3216,
  dataSchoolRoom,
  dataSeatingFit,
  dataSeatingStale,
  dataEventDate,
];
