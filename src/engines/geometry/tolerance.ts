/**
 * Two places nearer than this are the same place. Metres.
 *
 * A million times finer than a tape measure reads, and ten thousand times
 * coarser than the rounding of 64-bit coordinates in a room of a kilometre.
 */
export const SAME_PLACE = 1e-9;
