import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { loadMessages } from '#i18n/load-messages.ts';
import type { Language, Messages } from '#i18n/messages.ts';
import { vietnamese } from '#i18n/vietnamese.ts';

/** The words of the window and the way it writes figures, in the language the user chose. */
export type Speech = {
  readonly language: Language;
  readonly text: Messages;
  /** 6952 → "6.952". */
  readonly number: (value: number, decimals?: number) => string;
  /** "2021-05-23" → "23/5/2021". */
  readonly date: (isoDate: string) => string;
  /** Instant → "08:15, 23/5/2021" in the computer's own time zone. */
  readonly moment: (instant: string) => string;
  /** Instant → "08:15". */
  readonly clock: (instant: string) => string;
};

export function speechIn(language: Language, text: Messages): Speech {
  const clock = (instant: string) => {
    const local = new Date(instant);
    return `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}`;
  };
  return {
    language,
    text,
    number: (value, decimals) => formatNumber(value, language, decimals),
    date: formatDate,
    clock,
    moment: (instant) => {
      const local = new Date(instant);
      return `${clock(instant)}, ${local.getDate()}/${local.getMonth() + 1}/${local.getFullYear()}`;
    },
  };
}

const original = speechIn('vi', vietnamese);
const SpeechContext = createContext<Speech>(original);

/** Shows nothing until the words are there, and keeps the language before until those of the next are. */
export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [speech, setSpeech] = useState<Speech | null>(null);
  useEffect(() => {
    let isWanted = true;
    const speak = (loaded: Speech) => {
      if (!isWanted) return;
      document.documentElement.lang = loaded.language;
      setSpeech(loaded);
    };
    loadMessages(language).then(
      (text) => speak(speechIn(language, text)),
      // The file of the other language cannot be read: the original is always there.
      () => speak(original),
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return speech === null ? null : <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  return use(SpeechContext);
}

/** Just the words: what most parts need. */
export function useText(): Messages {
  return use(SpeechContext).text;
}
