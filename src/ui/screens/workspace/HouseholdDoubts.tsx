import { Button } from '@mantine/core';
import { describeIntake } from '#i18n/describe-intake.ts';
import type { HouseholdReading } from '#intake/read-households.ts';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './export.module.css';

type HouseholdDoubtsProps = {
  readonly questions: HouseholdReading['questions'];
  readonly onGoOn: () => void;
  readonly onStop: () => void;
};

/** More than these nobody reads here; the list itself is the place to mend them. */
const MOST_SHOWN = 20;

/** The cells of a list of households that are unclear, before hundreds of invitations are printed from it. */
export function HouseholdDoubts({ questions, onGoOn, onStop }: HouseholdDoubtsProps) {
  const { text, number } = useSpeech();
  const words = text.paper.householdDoubts;
  const more = questions.length - MOST_SHOWN;
  return (
    <Notice
      look="warning"
      title={words.title(number(questions.length))}
      actions={
        <>
          <Button onClick={onGoOn} data-autofocus>
            {words.goOn}
          </Button>
          <Button variant="default" onClick={onStop}>
            {words.stop}
          </Button>
        </>
      }
    >
      {words.help}
      <ul className={looks.doubts}>
        {questions.slice(0, MOST_SHOWN).map((question) => {
          const { place, what, fix } = describeIntake(text, question);
          return (
            <li key={place}>
              {place}: {what} {fix}
            </li>
          );
        })}
      </ul>
      {more > 0 ? words.more(number(more)) : null}
    </Notice>
  );
}
