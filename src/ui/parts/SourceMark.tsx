import { ActionIcon, Popover } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { Source } from '#domain/source.ts';
import { useText } from '#ui/state/language.tsx';
import looks from './parts.module.css';
import { LOOK_ICON } from './StatusChip.tsx';

/** The citation itself, in a popover or in a list of findings. */
export function SourceText({ source }: { readonly source: Source }) {
  const text = useText().parts;
  return (
    <>
      <p className={looks.sourceText}>
        <span className={looks.sourceDocument}>{source.document}</span>
        {source.clause === undefined ? null : <>, {source.clause}</>}
      </p>
      <p className={looks.sourceMeta}>{text.certainty[source.certainty]}</p>
      {source.note === undefined ? null : <p className={looks.sourceMeta}>{source.note}</p>}
    </>
  );
}

type SourceMarkProps = {
  /** What the value is called, for the button's name. */
  readonly label: string;
  readonly source: Source;
};

/**
 * Where a value comes from: a small button that opens the citation. An
 * assumption is written out, because the user is meant to question it.
 */
export function SourceMark({ label, source }: SourceMarkProps) {
  const text = useText().parts;
  const isAssumption = source.certainty === 'assumption';
  const AssumptionIcon = LOOK_ICON.warning;
  return (
    <Popover width={340} position="bottom-end" withinPortal trapFocus={false}>
      <Popover.Target>
        {isAssumption ? (
          <button
            type="button"
            className={`${looks.chip} ${looks.chipButton}`}
            data-look="warning"
            aria-label={`${text.assumption}. ${text.sourceOf(label)}`}
          >
            <AssumptionIcon size={14} aria-hidden />
            {text.assumption}
          </button>
        ) : (
          <ActionIcon aria-label={text.sourceOf(label)} size="sm">
            <IconBook2 size={16} aria-hidden />
          </ActionIcon>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={text.sourceOf(label)}>
        <SourceText source={source} />
      </Popover.Dropdown>
    </Popover>
  );
}
