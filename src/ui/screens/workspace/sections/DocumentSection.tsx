import { Authority } from '#domain/plan/document.ts';
import { setFields } from '#editing/fields.ts';
import { insertItems, moveItem, removeItems, updateItems } from '#editing/items.ts';
import { DateField } from '#ui/parts/DateField.tsx';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { ChoiceField, TextField } from '#ui/parts/fields.tsx';
import { ListField } from '#ui/parts/ListField.tsx';
import looks from '#ui/parts/parts.module.css';
import { useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useIsReadOnly, usePart, usePlan, useSession } from '#ui/state/session.tsx';

/** Section "document": number, place, date, bases, recipients and signature, as Decree 30/2020 orders them. */
export function DocumentSection() {
  const text = useText();
  const words = text.sections.document;
  const paper = usePart('document', (plan) => plan.document);
  const abbreviation = usePlan((plan) => plan.issuer.abbreviation);
  const { type, number } = paper.value;
  return (
    <PageFrame title={text.editing.sections.document} lead={words.lead}>
      <Panel title={words.identity}>
        <div className={looks.fields}>
          <ChoiceField
            label={words.type}
            choices={(['KH', 'PA'] as const).map((value) => ({ value, label: words.types[value] }))}
            look="buttons"
            {...paper.bind('type')}
          />
          <TextField
            label={words.number}
            help={`${words.numberHelp} ${words.symbol(`${number === '' ? '…' : number}/${type}-${abbreviation}`)}`}
            {...paper.bind('number')}
          />
          <TextField label={words.place} required {...paper.bind('place')} />
          <DateField label={words.date} help={words.dateHelp} clearable {...paper.bind('date')} />
          <TextField label={words.abstract} help={words.abstractHelp} lines={2} {...paper.bind('abstract')} />
        </div>
      </Panel>
      <Panel title={words.bases} lead={words.basesLead}>
        <Lines list="bases" itemLabel={words.basis} addLabel={words.addBasis} />
      </Panel>
      <Panel title={words.addressees} lead={words.addresseesLead}>
        <Lines list="addressees" itemLabel={words.addressee} addLabel={words.addAddressee} />
      </Panel>
      <Panel title={words.recipients} lead={words.recipientsLead}>
        <Lines list="recipients" itemLabel={words.recipient} addLabel={words.addRecipient} />
        <div className={looks.fields} style={{ marginTop: '0.75rem' }}>
          <TextField label={words.archive} help={words.archiveHelp} {...paper.bind('archive')} />
        </div>
      </Panel>
      <Panel title={words.signature}>
        <Signatory />
      </Panel>
    </PageFrame>
  );
}

function Signatory() {
  const words = useText().sections.document;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const signatory = usePlan((plan) => plan.document.signatory);
  const bind = <Field extends keyof typeof signatory>(field: Field) => ({
    value: signatory[field],
    onChange: (value: (typeof signatory)[Field]) => {
      session.apply(
        setFields,
        { part: 'document', patch: { signatory: { [field]: value } } },
        `document/signatory/${field}`,
      );
    },
    place: `document.signatory.${field}`,
    readOnly,
  });
  const isDelegated = ['KT', 'TL', 'TUQ'].includes(signatory.authority);
  return (
    <div className={looks.fields}>
      <ChoiceField
        label={words.authority}
        choices={Authority.options.map((value) => ({ value, label: words.authorities[value] }))}
        {...bind('authority')}
      />
      {signatory.authority === 'TM' ? <TextField label={words.onBehalfOf} {...bind('onBehalfOf')} /> : null}
      <TextField label={words.headTitle} required {...bind('headTitle')} />
      {isDelegated ? <TextField label={words.signerTitle} required {...bind('signerTitle')} /> : null}
      <TextField label={words.signerName} help={words.signerNameHelp} required {...bind('name')} />
    </div>
  );
}

type LinesProps = {
  readonly list: 'bases' | 'addressees' | 'recipients';
  readonly itemLabel: string;
  readonly addLabel: string;
};

function Lines({ list, itemLabel, addLabel }: LinesProps) {
  const session = useSession();
  const { newId } = useServices();
  const readOnly = useIsReadOnly();
  const items = usePlan((plan) => plan.document[list]);
  return (
    <ListField
      itemLabel={itemLabel}
      addLabel={addLabel}
      items={items}
      readOnly={readOnly}
      place={`document.${list}`}
      onChange={(id, text) => {
        session.apply(updateItems, { list, changes: [{ id, patch: { text } }] }, `${list}/${id}`);
      }}
      onAdd={() => {
        session.apply(insertItems, { list, items: [{ id: newId('line'), text: '' }] });
      }}
      onRemove={(id) => {
        session.apply(removeItems, { list, ids: [id] });
      }}
      onMove={(id, to) => {
        session.apply(moveItem, { list, id, to });
      }}
    />
  );
}
