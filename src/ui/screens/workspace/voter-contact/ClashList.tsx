import { IconAlertTriangle } from '@tabler/icons-react';
import type { SessionClash } from '#domain/plan/session-schedule.ts';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './clashes.module.css';
import { clashWords } from './contact-words.ts';
import { useDesk } from './use-contact-desk.ts';

/** Clashes as sentences; the same sentence once. */
export function ClashList({ clashes }: { readonly clashes: readonly SessionClash[] }) {
  const speech = useSpeech();
  const desk = useDesk();
  const sentences = [...new Set(clashes.map((clash) => clashWords(desk, clash, speech)))];
  return (
    <ul className={looks.clashList}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <IconAlertTriangle size={15} aria-hidden />
          {sentence}
        </li>
      ))}
    </ul>
  );
}
