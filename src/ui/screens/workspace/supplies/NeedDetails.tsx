import { Select } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { SupplySheet } from '#domain/plan/supply-report.ts';
import { Panel } from '#ui/parts/Frame.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { useText } from '#ui/state/language.tsx';
import { FigureChain } from './FigureChain.tsx';
import { FormulaField } from './FormulaField.tsx';
import { NeedPlaces } from './NeedPlaces.tsx';
import { formulaSentence } from './need-columns.ts';
import looks from './supplies.module.css';

type NeedDetailsProps = {
  readonly report: SupplySheet;
  /** The kind that is looked at; the first where there is none such. */
  readonly chosen: string | null;
  readonly onChosen: (needId: string | null) => void;
};

/** What one kind's figures rest on, place by place, with room for the user's own figure and its reason. */
export const NeedDetails = memo(function NeedDetails({ report, chosen, onChosen }: NeedDetailsProps) {
  const text = useText();
  const words = text.supplies;
  const { lines, view, terms, purchases } = report;
  const line = lines.find(({ needId }) => needId === chosen) ?? lines[0];
  const scope = line?.scope;
  const places = useMemo(() => terms.filter((each) => each.scope === scope), [terms, scope]);
  if (line === undefined) return null;
  const problem = formulaSentence(words, line.problem);
  return (
    <Panel
      title={words.detailsTitle}
      actions={
        <>
          {line.source === null ? null : <SourceMark label={words.detailsSource} source={line.source} />}
          <KindChooser lines={lines} value={line.needId} onChosen={onChosen} />
        </>
      }
    >
      <FigureChain line={line} view={view} neededBy={purchases.neededBy} />
      <FormulaField key={line.needId} line={line} places={places} />
      {problem === null ? null : <Notice look="note" title={problem} />}
      {line.places.length === 0 ? <p>{words.detailsEmpty}</p> : <NeedPlaces line={line} view={view} />}
    </Panel>
  );
});

type KindChooserProps = Pick<SupplySheet, 'lines'> &
  Pick<NeedDetailsProps, 'onChosen'> & { readonly value: string };

function KindChooser({ lines, value, onChosen }: KindChooserProps) {
  const words = useText().supplies;
  const data = useMemo(() => lines.map(({ needId, name }) => ({ value: needId, label: name })), [lines]);
  return (
    <Select
      aria-label={words.detailsFor}
      className={looks.chooser}
      searchable
      allowDeselect={false}
      value={value}
      data={data}
      onChange={onChosen}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
