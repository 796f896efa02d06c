import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { describeIntake, type IntakeRemark } from '#i18n/describe-intake.ts';
import type { TableKind } from '#intake/fields.ts';
import type { MappedTable } from '#intake/mapping.ts';
import type { Remark } from '#intake/reading.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import workspaceLooks from '#ui/screens/workspace/workspace.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { sayDone } from '#ui/state/toast.tsx';
import { freeTableId, putTable, tableAt } from './mapping-edits.ts';
import { type PointedRow, SheetGrid } from './SheetGrid.tsx';
import { settledReading } from './settled.ts';
import type { ReadingState, WizardWorkbook } from './use-wizard.ts';
import looks from './wizard.module.css';

/** Step 4: the guess, shown over the sheet itself, corrected by clicking. */
export function MappingStep({ workbook }: { readonly workbook: WizardWorkbook }) {
  const { text } = useSpeech();
  const words = text.wizard;
  const { opened, mapping, setMapping, reading } = workbook;
  const sheets = opened?.workbook.sheets ?? [];
  const firstSheet =
    sheets.find((sheet) =>
      mapping?.tables.some((table) => table.sheet === sheet.name && table.unused === null),
    ) ?? sheets[0];
  const [shownName, setShownName] = useState(firstSheet?.name ?? '');
  const [pointed, setPointed] = useState<PointedRow | null>(null);
  const sheet = sheets.find(({ name }) => name === shownName) ?? firstSheet;
  if (opened === null || mapping === null || sheet === undefined) return null;
  const pointOutHeading = async (row: number) => {
    const table = tableAt(mapping, sheet.name, row);
    const answer = await opened.guessTable({
      id: table?.id ?? freeTableId(mapping),
      sheet: sheet.name,
      headerFirstRow: row,
      headerLastRow: row,
    });
    if (answer.ok && answer.value !== null) setMapping(putTable(mapping, answer.value));
    else sayDone(words.noTableThere);
  };
  const changeKind = async (table: MappedTable, kind: TableKind) => {
    const { id, headerFirstRow, headerLastRow } = table;
    const answer = await opened.guessTable({ id, sheet: sheet.name, headerFirstRow, headerLastRow, kind });
    if (answer.ok && answer.value !== null) setMapping(putTable(mapping, answer.value));
    else sayDone(words.noTableThere);
  };
  const showPlace = (place: Remark['place'], remark: string) => {
    setShownName(place.sheet);
    setPointed(place.row === undefined ? null : { row: place.row, remark });
  };
  const hasTable = mapping.tables.some((table) => table.sheet === sheet.name);
  return (
    <div className={looks.mapping}>
      <div className={looks.mappingHead}>
        <h1 className={partsLooks.pageTitle}>{words.steps.mapping}</h1>
        <p className={partsLooks.pageLead}>{words.mappingLead}</p>
        {mapping.tables.length === 0 ? <Notice look="warning" title={words.noTableAtAll} /> : null}
      </div>
      <div className={looks.gridSide}>
        <Tabs
          value={String(sheets.indexOf(sheet))}
          onChange={(at) => {
            const chosen = sheets[Number(at)];
            if (chosen === undefined) return;
            setShownName(chosen.name);
            setPointed(null);
          }}
        >
          <Tabs.List aria-label={words.sheets}>
            {sheets.map(({ name, hidden }, at) => (
              <Tabs.Tab key={name} value={String(at)}>
                {hidden ? `${name} (${words.hiddenSheet})` : name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {sheets.map(({ name }, at) => (
            // The grid below is the panel of whichever tab is chosen.
            <Tabs.Panel key={name} value={String(at)}>
              {hasTable ? null : <p className={looks.muted}>{words.noTableOnSheet}</p>}
            </Tabs.Panel>
          ))}
        </Tabs>
        <SheetGrid
          key={sheet.name}
          sheet={sheet}
          mapping={mapping}
          pointed={pointed}
          onMapping={setMapping}
          onHeading={(row) => void pointOutHeading(row)}
          onKind={(table, kind) => void changeKind(table, kind)}
        />
      </div>
      <Remarks state={reading} notices={opened.workbook.notices} onShow={showPlace} />
    </div>
  );
}

/** Remarks of one kind shown before "12 more like these". */
const SHOWN_PER_CODE = 5;

type ShowPlace = (place: Remark['place'], remark: string) => void;

type RemarksProps = {
  readonly state: ReadingState;
  /** What opening the file had to say. */
  readonly notices: readonly IntakeRemark[];
  readonly onShow: ShowPlace;
};

function Remarks({ state, notices, onShow }: RemarksProps) {
  const { text, number } = useSpeech();
  const words = text.wizard;
  const reading = settledReading(state);
  return (
    <div className={looks.remarks}>
      {state.state === 'reading' && reading === null ? <BusyState label={words.reading} /> : null}
      {state.state === 'refused' ? (
        <Notice look="error" title={describeIntake(text, state.problem).what}>
          {describeIntake(text, state.problem).fix}
        </Notice>
      ) : null}
      {reading === null ? null : (
        <>
          <p role="status" style={{ margin: 0, fontWeight: 500 }}>
            {words.cellsRead(
              number(reading.cells.read),
              number(reading.cells.ignored),
              number(reading.cells.questioned),
            )}
          </p>
          <RemarkList title={words.questions} remarks={reading.questions} onShow={onShow} />
          {reading.questions.length === 0 ? <p className={looks.muted}>{words.nothingToAsk}</p> : null}
          <RemarkList title={words.notices} remarks={[...notices, ...reading.notices]} onShow={onShow} />
        </>
      )}
    </div>
  );
}

function groupByCode(remarks: readonly IntakeRemark[]): Map<string, IntakeRemark[]> {
  const groups = new Map<string, IntakeRemark[]>();
  for (const remark of remarks) groups.set(remark.code, [...(groups.get(remark.code) ?? []), remark]);
  return groups;
}

function RemarkList({
  title,
  remarks,
  onShow,
}: {
  readonly title: string;
  readonly remarks: readonly IntakeRemark[];
  readonly onShow: ShowPlace;
}) {
  const { text, number } = useSpeech();
  const words = text.wizard;
  const groups = useMemo(() => groupByCode(remarks), [remarks]);
  if (remarks.length === 0) return null;
  return (
    <section>
      <h2 className={looks.remarksTitle}>{title}</h2>
      {[...groups].map(([code, all]) => (
        <div key={code}>
          {all.slice(0, SHOWN_PER_CODE).map((remark) => {
            const { place, what, fix } = describeIntake(text, remark);
            const target = remark.place;
            return (
              <div className={looks.remark} key={`${place} ${what}`}>
                <p>{what}</p>
                <p className={looks.muted}>{fix}</p>
                {target === undefined ? null : (
                  <button
                    type="button"
                    className={workspaceLooks.link}
                    aria-label={`${words.goToCell}: ${place}`}
                    onClick={() => {
                      onShow(target, what);
                    }}
                  >
                    {place}
                  </button>
                )}
              </div>
            );
          })}
          {all.length > SHOWN_PER_CODE ? (
            <p className={looks.muted}>{words.moreRemarks(number(all.length - SHOWN_PER_CODE))}</p>
          ) : null}
        </div>
      ))}
    </section>
  );
}
