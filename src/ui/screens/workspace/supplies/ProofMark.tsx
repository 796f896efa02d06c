import type { SupplyProof } from '#domain/plan/supply-report.ts';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './supplies.module.css';

/** What reckoning every sum and product again has found: that they hold, or which do not, by their line. */
export function ProofMark({ figures, wrong }: SupplyProof) {
  const { text, number } = useSpeech();
  const words = text.supplies.proof;
  if (wrong.length === 0) return <p className={looks.proof}>{words.checked(number(figures))}</p>;
  return (
    <Notice look="error" title={words.wrong(number(wrong.length))}>
      <ul className={looks.list}>
        {wrong.map(({ line, figure, stated, computed }) => (
          <li key={`${line}/${figure}`}>
            {words.wrongText(line === 'total' ? words.total : line, number(stated, 3), number(computed, 3))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
