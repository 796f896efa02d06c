import { Select, Table } from '@mantine/core';
import { supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { PlaceNeed, SupplyLine, SupplySheet, SupplyView } from '#domain/plan/supply-report.ts';
import { setSupplyFigure } from '#editing/supplies.ts';
import { Panel } from '#ui/parts/Frame.tsx';
import { NumberField, TextField } from '#ui/parts/fields.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';
import { FigureChain } from './FigureChain.tsx';
import { FormulaField } from './FormulaField.tsx';
import { formulaSentence } from './need-columns.ts';
import looks from './supplies.module.css';

const MOST = 1_000_000_000;

type NeedDetailsProps = {
  readonly report: SupplySheet;
  /** The kind that is looked at; the first where there is none such. */
  readonly chosen: string | null;
  readonly onChosen: (needId: string | null) => void;
};

/** What one kind's figures rest on, place by place, with room for the user's own figure and its reason. */
export function NeedDetails({ report, chosen, onChosen }: NeedDetailsProps) {
  const { text } = useSpeech();
  const words = text.supplies;
  const supplyPlan = useElectionPlan((plan) => plan.supplyPlan);
  const { lines, view } = report;
  const line = lines.find(({ needId }) => needId === chosen) ?? lines[0];
  if (line === undefined) return null;
  const need = supplyNeedsOf(supplyPlan).find(({ id }) => id === line.needId);
  const problem = formulaSentence(words, line.problem);
  return (
    <Panel
      title={words.detailsTitle}
      actions={
        <>
          {line.source === null ? null : <SourceMark label={words.detailsSource} source={line.source} />}
          <Select
            aria-label={words.detailsFor}
            className={looks.chooser}
            searchable
            allowDeselect={false}
            value={line.needId}
            data={lines.map(({ needId, name }) => ({ value: needId, label: name }))}
            onChange={onChosen}
          />
        </>
      }
    >
      <FigureChain line={line} view={view} />
      <FormulaField
        key={line.needId}
        line={line}
        places={report.terms.filter(({ scope }) => scope === need?.scope)}
      />
      {problem === null ? null : <Notice look="note" title={problem} />}
      {line.places.length === 0 ? <p>{words.detailsEmpty}</p> : <PlacesTable line={line} view={view} />}
    </Panel>
  );
}

function PlacesTable({ line, view }: { readonly line: SupplyLine; readonly view: SupplyView }) {
  const { text } = useSpeech();
  const words = text.supplies.places;
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table verticalSpacing="xs" className={looks.places}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.place}</Table.Th>
            <Table.Th>{words.inputs}</Table.Th>
            <Table.Th className={looks.figure}>{words.default}</Table.Th>
            <Table.Th>{words.own}</Table.Th>
            <Table.Th>{words.reason}</Table.Th>
            <Table.Th className={looks.figure}>{words.need}</Table.Th>
            <Table.Th className={looks.figure}>{words.stock}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {line.places.map((place) => (
            <PlaceRow key={place.placeId} line={line} place={place} view={view} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type PlaceRowProps = { readonly line: SupplyLine; readonly place: PlaceNeed; readonly view: SupplyView };

function PlaceRow({ line, place, view }: PlaceRowProps) {
  const { text, number } = useSpeech();
  const words = text.supplies;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const name = place.place === '' ? words.wholeCommune : place.place;
  const shown = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? words.unknown : number(amount, 3);
  const set = (amount: number | null, reason: string) => {
    session.apply(
      setSupplyFigure,
      { needId: line.needId, placeId: place.placeId, amount, reason },
      `supply/${line.needId}/${place.placeId}`,
    );
  };
  const own = place.override;
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{place.inputs.map(({ term, amount }) => `${term} = ${shown(amount)}`).join('; ')}</Table.Td>
      <Table.Td className={looks.figure}>{shown(place.default?.[view])}</Table.Td>
      <Table.Td>
        <NumberField
          label={`${words.places.own}: ${name}`}
          inTable
          decimals={3}
          max={MOST}
          value={own?.amount ?? null}
          readOnly={readOnly}
          waits
          onChange={(amount) => {
            set(amount, own?.reason ?? '');
          }}
        />
      </Table.Td>
      <Table.Td>
        {own === null ? null : (
          <TextField
            label={`${words.places.reason}: ${name}`}
            inTable
            value={own.reason}
            error={own.reason.trim() === '' ? words.own.noReason : null}
            readOnly={readOnly}
            onChange={(reason) => {
              set(own.amount, reason);
            }}
          />
        )}
      </Table.Td>
      <Table.Td className={looks.figure}>
        {shown(place.need?.[view])} {line.unit}
      </Table.Td>
      <Table.Td className={looks.figure}>{number(place.stock, 3)}</Table.Td>
    </Table.Tr>
  );
}
