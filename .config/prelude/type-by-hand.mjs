/** @typedef {{ readonly id: string, readonly form: string }} Session */
/** @typedef {{ readonly supplyPlan: object, readonly voterContact: { readonly sessions: readonly Session[] } }} TypedPlan what is typed into */
/** @typedef {{ readonly present: number, readonly opinions: readonly object[], readonly note: string }} Held */
/**
 * @typedef {{
 *   readonly sessions: {
 *     readonly accessPoint: string, readonly platform: string, readonly technician: string, readonly conditions: string,
 *     readonly chair: string, readonly secretary: string, readonly noticeOn: string, readonly checked: readonly string[]
 *   },
 *   readonly held: readonly Held[],
 *   readonly offers: readonly object[]
 * }} ByHand what a clerk types: `resources/samples/phu-thanh-a-2021-by-hand.json`
 */

/**
 * The plan as it looks after some days of work: offers in, sessions announced, the first ones held.
 * @template {TypedPlan} Plan
 * @param {Plan} plan
 * @param {ByHand} typed
 * @returns {Plan}
 */
export function typeByHand(plan, { sessions: told, held, offers }) {
  const { supplyPlan, voterContact } = plan;
  const sessions = voterContact.sessions.map((session, index) => ({
    ...session,
    ...toldOf(session, told),
    ...recordOf(session, held[index]),
  }));
  return {
    ...plan,
    supplyPlan: {
      ...supplyPlan,
      offers: offers.map((offer, index) => ({ id: `offer-${index + 1}`, most: null, ...offer })),
    },
    voterContact: { ...voterContact, sessions },
  };
}

/**
 * @param {Session} session
 * @param {ByHand['sessions']} told
 */
function toldOf({ form }, { accessPoint, platform, technician, conditions, ...everywhere }) {
  if (form === 'in-person') return everywhere;
  const condition = { met: true, evidence: conditions };
  return {
    ...everywhere,
    accessPoint,
    platform,
    technician,
    conditions: { technical: condition, informationSecurity: condition, cyberSecurity: condition },
  };
}

/**
 * @param {Session} session
 * @param {Held | undefined} held
 */
function recordOf({ id }, held) {
  if (held === undefined) return {};
  const opinions = held.opinions.map((opinion, index) => ({ id: `${id}-opinion-${index + 1}`, ...opinion }));
  return { state: 'held', record: { ...held, opinions } };
}
