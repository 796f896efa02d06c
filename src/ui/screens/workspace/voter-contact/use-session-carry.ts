import { useEffect, useState } from 'react';
import { useLatest } from '#ui/parts/use-latest.ts';
import { type CarryDeeds, type CarryHands, createCarryHands, type SessionCarry } from './session-carry.ts';

/** Moving a session by pointer or by keyboard. The hands are the same from drawing to drawing. */
export function useSessionCarry(deeds: CarryDeeds): {
  readonly carry: SessionCarry | null;
  readonly hands: CarryHands;
} {
  const [carry, setCarry] = useState<SessionCarry | null>(null);
  const now = useLatest({ ...deeds, carry });
  const [hands] = useState(() => createCarryHands(now, setCarry));
  useEffect(() => hands.letGo, [hands]);
  return { carry, hands };
}
