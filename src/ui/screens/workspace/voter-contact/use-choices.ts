import { useMemo } from 'react';
import type { Id } from '#domain/scalars.ts';
import type { Choice } from '#ui/parts/fields.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import type { ContactDesk } from './contact-desk.ts';

type Choices = {
  readonly candidates: readonly Choice<Id>[];
  readonly points: readonly Choice<Id>[];
  readonly hamlets: readonly Choice<Id>[];
};

/** What lists of candidates, bridge points and hamlets offer. */
export function useChoices({ plan, hamlets }: ContactDesk): Choices {
  const { text, number } = useSpeech();
  const words = text.contact;
  const { candidates, bridgePoints } = plan.voterContact;
  return useMemo(
    () => ({
      candidates: candidates.map(({ id, name }) => ({ value: id, label: name || words.unnamedCandidate })),
      points: bridgePoints.map(({ id, name }) => ({ value: id, label: name || words.unnamedPoint })),
      hamlets: [...hamlets.values()].map(({ id, name, voters }) => ({
        value: id,
        label:
          voters === null
            ? name || words.unnamedHamlet
            : words.session.hamletVoters(name || words.unnamedHamlet, number(voters)),
      })),
    }),
    [candidates, bridgePoints, hamlets, words, number],
  );
}
