import { MantineProvider } from '@mantine/core';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { descendants, parseXml, textOf, type XmlElement } from '#test/support/xml.ts';
import { DateField } from '#ui/parts/DateField.tsx';
import type { FieldProps } from '#ui/parts/Field.tsx';
import { ChecksField, ChoiceField, NumberField, TextField, TimeField } from '#ui/parts/fields.tsx';
import { SeveralField } from '#ui/parts/SeveralField.tsx';

// Errors of lists are in no section today; what a field ties to itself must not depend on its kind.

const choices = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
] as const;
const onChange = () => undefined;

const KINDS: Readonly<Record<string, (field: FieldProps) => ReactElement>> = {
  text: (field) => createElement(TextField, { ...field, value: '', onChange }),
  'several lines': (field) => createElement(TextField, { ...field, value: '', lines: 2, onChange }),
  number: (field) => createElement(NumberField, { ...field, value: 1, onChange }),
  time: (field) => createElement(TimeField, { ...field, value: '07:00', onChange }),
  date: (field) => createElement(DateField, { ...field, value: '2021-05-23', onChange }),
  list: (field) => createElement(ChoiceField<'a' | 'b'>, { ...field, value: 'a', choices, onChange }),
  several: (field) => createElement(SeveralField<'a' | 'b'>, { ...field, value: [], choices, onChange }),
};
const GROUPS: typeof KINDS = {
  ticks: (field) => createElement(ChecksField<'a' | 'b'>, { ...field, value: [], choices, onChange }),
  buttons: (field) =>
    createElement(ChoiceField<'a' | 'b'>, { ...field, look: 'buttons', value: 'a', choices, onChange }),
};

const HELP = 'Ghi theo quyết định.';
const ERROR = 'Chưa đúng.';

function draw(field: ReactElement): XmlElement {
  const page = createElement(MantineProvider, null, field);
  return parseXml(`<body>${renderToStaticMarkup(page)}</body>`);
}

/** What a screen reader says after the name and the value: the texts an `aria-describedby` leads to. */
function descriptionOf(page: XmlElement, control: XmlElement): string {
  const all = descendants(page);
  const ids = control.attributes['aria-describedby']?.split(' ') ?? [];
  return ids
    .map((id) => {
      const text = all.find((each) => each.attributes['id'] === id);
      return text === undefined ? `nothing has the id ${id}` : textOf(text);
    })
    .join(' ');
}

function controlIn(page: XmlElement, isControl: (each: XmlElement) => boolean): XmlElement {
  const control = descendants(page).find(isControl);
  if (control === undefined) throw new Error('no control');
  return control;
}

const isInput = ({ name, attributes }: XmlElement) =>
  attributes['data-place'] === 'here' && (name === 'input' || name === 'textarea');
const isGroup = ({ attributes }: XmlElement) => attributes['role'] === 'group';

describe.each(Object.entries(KINDS))('a field of the kind %s', (_, kind) => {
  it('says its help, then what is wrong with it, and that it is wrong and must be filled in', () => {
    const page = draw(kind({ label: 'Trường', place: 'here', help: HELP, error: ERROR, required: true }));
    const control = controlIn(page, isInput);
    expect(descriptionOf(page, control)).toBe(`${HELP} ${ERROR}`);
    expect(control.attributes).toMatchObject({ 'aria-invalid': 'true', 'aria-required': 'true' });
  });

  it('says nothing more than its name when there is nothing to say', () => {
    const control = controlIn(draw(kind({ label: 'Trường', place: 'here' })), isInput);
    expect(control.attributes).not.toHaveProperty('aria-describedby');
    expect(control.attributes['aria-invalid'] ?? 'false').toBe('false');
  });
});

it.each(Object.entries(GROUPS))('%s say help and error once, as a group', (_, kind) => {
  const page = draw(kind({ label: 'Trường', place: 'here', help: HELP, error: ERROR }));
  expect(descriptionOf(page, controlIn(page, isGroup))).toBe(`${HELP} ${ERROR}`);
});

it('a figure says its unit before its help', () => {
  const field = createElement(NumberField, {
    label: 'Chiều dài',
    place: 'here',
    unit: 'm',
    help: HELP,
    value: 3,
    onChange,
  });
  const page = draw(field);
  expect(descriptionOf(page, controlIn(page, isInput))).toBe(`m ${HELP}`);
});
