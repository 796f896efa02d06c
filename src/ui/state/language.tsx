import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { type Language, type Messages, messagesIn } from '#i18n/messages.ts';

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

export function speechIn(language: Language): Speech {
  const clock = (instant: string) => {
    const local = new Date(instant);
    return `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}`;
  };
  return {
    language,
    text: messagesIn(language),
    number: (value, decimals) => formatNumber(value, language, decimals),
    date: formatDate,
    clock,
    moment: (instant) => {
      const local = new Date(instant);
      return `${clock(instant)}, ${local.getDate()}/${local.getMonth() + 1}/${local.getFullYear()}`;
    },
  };
}

const SpeechContext = createContext<Speech>(speechIn('vi'));

export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speech = useMemo(() => speechIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  return use(SpeechContext);
}

/** Just the words: what most parts need. */
export function useText(): Messages {
  return use(SpeechContext).text;
}
