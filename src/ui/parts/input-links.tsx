import { InputWrapperContext } from '@mantine/core';
import { type ReactNode, use } from 'react';
import type { FieldLinks } from './Field.tsx';

type DescribedProps = { readonly by: string | undefined; readonly children: ReactNode };

/** Adds texts of ours to what the library's wrapper says of its input. */
function Described({ by, children }: DescribedProps) {
  const wrapper = use(InputWrapperContext);
  const describedBy = [by, wrapper.describedBy].filter((ids) => ids !== undefined).join(' ');
  return (
    <InputWrapperContext value={{ ...wrapper, describedBy: describedBy === '' ? undefined : describedBy }}>
      {children}
    </InputWrapperContext>
  );
}

/** The links of a field of which a text of its own (its unit, what is chosen) is told before its help. */
export function alsoDescribedBy(id: string, links: FieldLinks): FieldLinks {
  return { ...links, 'aria-describedby': `${id} ${links['aria-describedby'] ?? ''}`.trimEnd() };
}

/**
 * What ties one of the library's inputs (text, number, date, list) to its label, help and error.
 *
 * They overwrite `aria-describedby` and `aria-invalid`: the first with what the wrapper each of
 * them brings along says, the second with `error`. Ticks and switches do not, and take the links as they are.
 */
export function inputLinks(links: Partial<FieldLinks>) {
  const { 'aria-describedby': by, 'aria-invalid': isInvalid = false, ...rest } = links;
  return {
    ...rest,
    error: isInvalid,
    // There with nothing to say, too: an input that gets a frame when it goes wrong would lose the keyboard.
    inputContainer: (input: ReactNode) => <Described by={by}>{input}</Described>,
  };
}
