import { Button, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { clearSectionText, setSectionText } from '#editing/choices.ts';
import type { Messages } from '#i18n/messages.ts';
import type { SectionDescription } from '#report/outline.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import { type Look, StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSections } from '#ui/screens/workspace/use-sections.ts';
import { useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useIsReadOnly, usePlan, useSession } from '#ui/state/session.tsx';
import looks from './text-section.module.css';

/** Section "text": every section of the document, as generated or in the user's own words. */
export function TextSection() {
  const text = useText();
  const words = text.paper;
  const written = useSections();
  const [chosen, setChosen] = useState<SectionDescription['id'] | null>(null);
  if (written.state === 'failed') return <ProblemPanel problem={written.problem} />;
  if (written.state === 'writing') return <BusyState label={words.composing} />;
  const section = written.sections.find(({ id }) => id === chosen) ?? written.sections[0];
  return (
    <PageFrame title={text.editing.sections.text} lead={words.textLead} wide fill>
      {section === undefined ? (
        <EmptyState icon={null} title={words.noDocuments} />
      ) : (
        <div className={looks.split}>
          <nav className={looks.list} aria-label={words.sectionList}>
            {written.sections.map((each) => (
              <button
                key={each.id}
                type="button"
                className={looks.entry}
                aria-current={each.id === section.id ? 'true' : undefined}
                onClick={() => {
                  setChosen(each.id);
                }}
              >
                <span>{text.report.sections[each.id]}</span>
                <StateChip section={each} words={words} />
              </button>
            ))}
          </nav>
          <Wording key={section.id} section={section} />
        </div>
      )}
    </PageFrame>
  );
}

function StateChip({
  section,
  words,
}: {
  readonly section: SectionDescription;
  readonly words: Messages['paper'];
}) {
  const [look, label]: [Look, string] = section.isOutdated
    ? ['warning', words.outdated]
    : section.origin === 'user'
      ? ['note', words.own]
      : section.generated === ''
        ? ['neutral', words.leftOut]
        : ['ok', words.generated];
  return <StatusChip look={look}>{label}</StatusChip>;
}

/** One section's text. The first keystroke makes it the user's own, with today's text kept as its basis. */
function Wording({ section }: { readonly section: SectionDescription }) {
  const text = useText();
  const words = text.paper;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const { now } = useServices();
  const own = usePlan((plan) => plan.sectionTexts[section.id]);
  const place = `sectionTexts.${section.id}`;
  const headingId = useId();
  const put = (value: string, basis: string, burst: string | null) => {
    session.apply(setSectionText, { sectionId: section.id, text: value, basis, editedAt: now() }, burst);
  };
  const restore = () => {
    session.apply(clearSectionText, { sectionId: section.id });
  };
  const isOutdated = own !== undefined && own.basis !== section.generated;
  return (
    <section className={looks.wording} aria-labelledby={headingId}>
      <div className={looks.head}>
        <h2 className={looks.title} id={headingId}>
          {text.report.sections[section.id]}
        </h2>
        {own === undefined ? null : (
          <Button variant="default" size="compact-md" disabled={readOnly} onClick={restore}>
            {words.restore}
          </Button>
        )}
      </div>
      {isOutdated ? (
        <Notice
          look="warning"
          title={words.outdatedTitle}
          actions={
            <>
              <Button
                size="compact-md"
                disabled={readOnly}
                onClick={() => {
                  put(own.text, section.generated, null);
                }}
              >
                {words.keepMine}
              </Button>
              <Button variant="default" size="compact-md" disabled={readOnly} onClick={restore}>
                {words.useTodays}
              </Button>
            </>
          }
        >
          {words.outdatedText}
        </Notice>
      ) : null}
      {own === undefined && section.generated === '' ? <p>{words.leftOutHelp}</p> : null}
      <div className={looks.texts} data-both={isOutdated || undefined}>
        <Textarea
          classNames={{ root: looks.grow ?? '', wrapper: looks.grow ?? '', input: looks.paper ?? '' }}
          label={words.wording(text.report.sections[section.id])}
          description={words.wordingHelp}
          inputWrapperOrder={['label', 'input', 'description']}
          value={own?.text ?? section.generated}
          readOnly={readOnly}
          maxLength={100_000}
          data-place={place}
          onChange={(event) => {
            put(event.currentTarget.value, own?.basis ?? section.generated, place);
          }}
          onBlur={() => {
            session.endBurst();
          }}
        />
        {isOutdated ? (
          <Textarea
            classNames={{ root: looks.grow ?? '', wrapper: looks.grow ?? '', input: looks.paper ?? '' }}
            label={words.todaysText}
            value={section.generated}
            readOnly
          />
        ) : null}
      </div>
    </section>
  );
}
