import { useMemo } from 'react';
import { supplyClaims } from '#domain/plan/supply-proof.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { wrongClaims } from '#domain/proof.ts';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './supplies.module.css';

/** Every sum and product of the report reckoned again: that they hold, or which do not, by their line. */
export function ProofMark({ report }: { readonly report: SupplyReport }) {
  const { text, number } = useSpeech();
  const words = text.supplies.proof;
  const { figures, wrong } = useMemo(() => {
    const claims = supplyClaims(report);
    return { figures: claims.length, wrong: wrongClaims(claims) };
  }, [report]);
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
