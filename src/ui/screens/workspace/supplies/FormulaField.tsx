import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconAlertCircle, IconPlus } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import { supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { PlaceTerms, SupplyLine } from '#domain/plan/supply-report.ts';
import type { Result } from '#domain/result.ts';
import { setSupplyNeed } from '#editing/supplies.ts';
import type { Messages } from '#i18n/messages.ts';
import type { FieldLinks } from '#ui/parts/Field.tsx';
import { inputLinks } from '#ui/parts/input-links.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech, useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';
import { formulaSentence } from './need-columns.ts';
import looks from './supplies.module.css';

type FormulaFieldProps = {
  readonly line: SupplyLine;
  /** The places of the kind's scope. */
  readonly places: readonly PlaceTerms[];
};

/** What a text gives at one place; null until the worker has answered for it. */
function useTrial(formula: string, unit: string, place: PlaceTerms | undefined): Result<number> | null {
  const { engines } = useServices();
  const [trial, setTrial] = useState<{ readonly of: string; readonly outcome: Result<number> } | null>(null);
  const terms = place?.terms;
  const key = `${place?.placeId ?? ''} ${unit} ${formula}`;
  useEffect(() => {
    if (terms === undefined) return undefined;
    const abort = new AbortController();
    engines.tryFormula({ unit, formula, terms }, abort.signal).then(
      (outcome) => {
        setTrial({ of: key, outcome });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) throw error;
      },
    );
    return () => {
      abort.abort();
    };
  }, [engines, unit, formula, terms, key]);
  // The answer to the text before stands while the next is worked out: the line below must not flicker.
  return trial?.outcome ?? null;
}

/** A figure the plan does not have yet is not the formula's fault. */
function isRight(outcome: Result<number>): boolean {
  return outcome.ok || outcome.problem.code === 'formula-term-missing';
}

/** The formula of one kind, tried at a place while it is typed; what is wrong is shown under its character. */
export function FormulaField({ line, places }: FormulaFieldProps) {
  const { text, number } = useSpeech();
  const words = text.supplies.formulaField;
  const { engines } = useServices();
  const session = useSession();
  const readOnly = useIsReadOnly();
  const input = useRef<HTMLInputElement>(null);
  const ids = { field: useId(), below: useId() };
  const [draft, setDraft] = useState<string | null>(null);
  const [placeId, setPlaceId] = useState<string | null>(null);
  const place = places.find((each) => each.placeId === placeId) ?? places[0];
  // The plan's own, and not that of the last answer: it stands as soon as it is kept.
  const formula = useElectionPlan(
    ({ supplyPlan }) => supplyNeedsOf(supplyPlan).find(({ id }) => id === line.needId)?.formula ?? '',
  );
  const shown = draft ?? formula;
  const trial = useTrial(shown, line.unit, place);
  const problem = trial === null || trial.ok ? null : trial.problem;
  const links: FieldLinks = {
    id: ids.field,
    'aria-describedby': ids.below,
    'data-place': `supplyPlan.needs.${line.needId}.formula`,
    ...(trial === null || isRight(trial) ? {} : { 'aria-invalid': true }),
  };
  const at = typeof problem?.details?.at === 'number' ? problem.details.at : null;

  const keep = (next: string) => {
    session.apply(setSupplyNeed, { id: line.needId, patch: { formula: next } });
    setDraft(null);
  };
  const settle = async () => {
    if (draft === null) return;
    if (draft === formula) setDraft(null);
    else if (place === undefined) keep(draft);
    else {
      const question = { unit: line.unit, formula: draft, terms: place.terms };
      // Asked anew: the answer on screen may still be that of the text before.
      const outcome = await engines.tryFormula(question, new AbortController().signal);
      if (isRight(outcome)) keep(draft);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: React's compiler rule in ESLint wants the setter named
  const insert = useCallback(
    (term: string) => {
      const field = input.current;
      if (field === null) return;
      const from = field.selectionStart ?? field.value.length;
      setDraft(`${field.value.slice(0, from)}${term}${field.value.slice(field.selectionEnd ?? from)}`);
      field.focus();
    },
    [setDraft],
  );

  return (
    <div className={looks.formulaBox}>
      <div className={looks.formulaRow}>
        <label htmlFor={ids.field} className={looks.formulaLabel}>
          {words.label}
        </label>
        <div className={looks.formulaInput}>
          <TextInput
            {...inputLinks(links)}
            ref={input}
            value={shown}
            readOnly={readOnly}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            onChange={(event) => {
              setDraft(event.currentTarget.value.normalize('NFC'));
            }}
            onBlur={() => void settle()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void settle();
              if (event.key === 'Escape') setDraft(null);
            }}
          />
          {at === null ? null : (
            <p className={looks.caret} aria-hidden>
              <span>{shown.slice(0, at)}</span>▲
            </p>
          )}
        </div>
        <TrialPlace places={places} value={place?.placeId ?? null} onChange={setPlaceId} />
      </div>
      <div id={ids.below} className={looks.formulaBelow} role="status">
        {problem === null ? null : (
          <p className={partsLooks.error}>
            <IconAlertCircle size={16} aria-hidden />
            {formulaSentence(text.supplies, problem)}
          </p>
        )}
        {trial?.ok === true && place !== undefined ? (
          <p className={looks.preview}>
            {words.preview(nameOf(text, place), `${number(trial.value, 3)} ${line.unit}`)}
          </p>
        ) : null}
        {place === undefined ? <p className={looks.preview}>{words.noPlaces}</p> : null}
      </div>
      <div className={looks.formulaDeeds}>
        {at === null ? null : (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              input.current?.focus();
              input.current?.setSelectionRange(at, at + 1);
            }}
          >
            {words.toError}
          </Button>
        )}
        {draft === null ? null : <span className={looks.preview}>{words.keys}</span>}
      </div>
      {place === undefined ? null : <TermList place={place} onInsert={readOnly ? null : insert} />}
    </div>
  );
}

function nameOf({ supplies }: Messages, { place }: PlaceTerms): string {
  return place === '' ? supplies.wholeCommune : place;
}

type TrialPlaceProps = {
  readonly places: readonly PlaceTerms[];
  readonly value: string | null;
  readonly onChange: (placeId: string | null) => void;
};

/** Where the formula is tried. Not drawn again with every letter of it. */
const TrialPlace = memo(function TrialPlace({ places, value, onChange }: TrialPlaceProps) {
  const text = useText();
  return (
    <Select
      className={looks.formulaPlace}
      aria-label={text.supplies.formulaField.previewPlace}
      searchable
      allowDeselect={false}
      disabled={places.length === 0}
      value={value}
      data={places.map((each) => ({ value: each.placeId, label: nameOf(text, each) }))}
      onChange={onChange}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
});

type TermListProps = { readonly place: PlaceTerms; readonly onInsert: ((term: string) => void) | null };

/** Every word a formula may use here, with what it means and is worth. Not drawn again with every letter of it. */
const TermList = memo(function TermList({ place, onInsert }: TermListProps) {
  const { text, number } = useSpeech();
  const words = text.supplies.formulaField;
  const meanings: Readonly<Record<string, string>> = text.supplies.terms;
  return (
    <details className={looks.terms}>
      <summary>{words.terms}</summary>
      <div className={partsLooks.box}>
        <table className={partsLooks.table}>
          <thead>
            <tr>
              <th scope="col">{words.term}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col" data-number>
                {words.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {place.terms.map(({ term, value }) => (
              <tr key={term}>
                <td className={looks.term}>
                  {onInsert === null ? null : (
                    <ActionIcon
                      size="sm"
                      aria-label={words.insert(term)}
                      onClick={() => {
                        onInsert(term);
                      }}
                    >
                      <IconPlus size={14} aria-hidden />
                    </ActionIcon>
                  )}
                  <code>{term}</code>
                </td>
                <td>{meanings[term]}</td>
                <td data-number>
                  {value === null
                    ? text.supplies.unknown
                    : `${number(value.amount, 3)}${measureOf(value.dimension)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
});

/** The base unit of an amount of a term, with a space before; nothing for counts. */
function measureOf([volume, mass, length]: readonly [number, number, number]): string {
  if (volume === 1) return ' ml';
  if (mass === 1) return ' g';
  return length === 2 ? ' m²' : length === 1 ? ' m' : '';
}
