import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useSpeech } from '#ui/state/language.tsx';

type ProgressRingProps = {
  readonly filled: number;
  readonly total: number;
  /** Something in the section is wrong: shown instead of how full it is. */
  readonly hasErrors?: boolean;
};

const RADIUS = 6;
const AROUND = 2 * Math.PI * RADIUS;

/** How complete is a section? An empty ring, a part of one, a tick, or a warning sign: by shape, not by colour. */
export function ProgressRing({ filled, total, hasErrors = false }: ProgressRingProps) {
  const { text, number } = useSpeech();
  const words = text.parts;
  const label =
    filled >= total
      ? words.complete
      : filled === 0
        ? words.untouched
        : words.partly(number(filled), number(total));
  if (hasErrors) {
    return (
      <IconAlertTriangle size={17} color="var(--pa-error-ink)" role="img" aria-label={words.severity.error} />
    );
  }
  if (filled >= total) {
    return <IconCircleCheckFilled size={17} color="var(--pa-ok-ink)" role="img" aria-label={label} />;
  }
  return (
    <svg width="17" height="17" viewBox="0 0 17 17" role="img" aria-label={label}>
      <circle cx="8.5" cy="8.5" r={RADIUS} fill="none" stroke="var(--pa-edge)" strokeWidth="1.5" />
      {filled === 0 ? null : (
        <circle
          cx="8.5"
          cy="8.5"
          r={RADIUS}
          fill="none"
          stroke="var(--pa-accent-ink)"
          strokeWidth="2.5"
          strokeDasharray={`${(AROUND * filled) / total} ${AROUND}`}
          transform="rotate(-90 8.5 8.5)"
        />
      )}
    </svg>
  );
}
