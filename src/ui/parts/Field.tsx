import { IconAlertCircle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { Source } from '#domain/source.ts';
import { useText } from '#ui/state/language.tsx';
import looks from './parts.module.css';
import { SourceMark } from './SourceMark.tsx';

/** What every field of a form may say about itself. */
export type FieldProps = {
  readonly label: string;
  readonly help?: string;
  /** Where the value comes from, when it is a default or follows from a rule. */
  readonly source?: Source;
  readonly required?: boolean;
  /** What is wrong, as a sentence with the remedy. */
  readonly error?: string | null;
  /** Findings jump here: the path of the value inside the plan, joined by dots. */
  readonly place?: string;
  readonly readOnly?: boolean;
  /** In a table, whose heading says what it is: the label is for screen readers only. */
  readonly inTable?: boolean;
};

/** Names that tie a control to its label, help and error. */
export type FieldLinks = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
  readonly 'data-place'?: string;
};

type FieldFrameProps = FieldProps & {
  /** The control takes the whole width (long texts, lists). */
  readonly long?: boolean;
  /** The control is several controls: they get a group with the label as its name. */
  readonly group?: boolean;
  readonly children: (links: FieldLinks) => ReactNode;
};

/** Label, control, help, error and source of one value. */
export function FieldFrame(props: FieldFrameProps) {
  const { label, help, source, required = false, error = null, place, long = false, group = false } = props;
  const { inTable = false } = props;
  const text = useText().parts;
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const described = [help === undefined ? '' : helpId, error === null ? '' : errorId]
    .filter(Boolean)
    .join(' ');
  const links: FieldLinks = {
    id,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(error === null ? {} : { 'aria-invalid': true }),
    ...(required ? { 'aria-required': true } : {}),
    ...(place === undefined ? {} : { 'data-place': place }),
  };
  const labelContent = (
    <>
      {label}
      {required ? (
        <span className={looks.required} title={text.required}>
          {' *'}
        </span>
      ) : null}
    </>
  );
  const content = (
    <>
      {group ? (
        <span className={looks.label} id={`${id}-label`}>
          {labelContent}
        </span>
      ) : (
        <label className={looks.label} htmlFor={id}>
          {labelContent}
        </label>
      )}
      <div className={looks.control}>
        {props.children(links)}
        {help === undefined ? null : (
          <p className={looks.help} id={helpId}>
            {help}
          </p>
        )}
        {error === null ? null : (
          <p className={looks.error} id={errorId}>
            <IconAlertCircle size={16} aria-hidden />
            {error}
          </p>
        )}
      </div>
      {source === undefined ? null : (
        <div className={looks.marks}>
          <SourceMark label={label} source={source} />
        </div>
      )}
    </>
  );
  return group ? (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid row with its legend as a cell.
    <div
      className={looks.field}
      data-long={long || undefined}
      data-in-table={inTable || undefined}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={links['aria-describedby']}
    >
      {content}
    </div>
  ) : (
    <div className={looks.field} data-long={long || undefined} data-in-table={inTable || undefined}>
      {content}
    </div>
  );
}
