import { IconReportAnalytics } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReportDuty } from '#domain/plan/parts.ts';
import type { Id } from '#domain/scalars.ts';
import type { Messages } from '#i18n/messages.ts';
import { TEXT } from '#ui/parts/grid/columns.ts';
import { ListSection } from '#ui/screens/workspace/tables/ListSection.tsx';
import { fieldColumn, type PlanColumn } from '#ui/screens/workspace/tables/plan-columns.ts';
import { useText } from '#ui/state/language.tsx';
import { usePlan } from '#ui/state/session.tsx';

function columnsIn(text: Messages): readonly PlanColumn<ReportDuty>[] {
  const words = text.tables.reporting;
  const field = fieldColumn<ReportDuty>();
  return [
    field('when', { label: words.when, kind: TEXT, width: 220, grows: true }),
    field('to', { label: words.to, kind: TEXT, width: 240, grows: true }),
    field('content', { label: words.content, kind: TEXT, width: 320, grows: true }),
    {
      id: 'source',
      label: words.source,
      kind: TEXT,
      value: ({ source }) => {
        if (source === null) return words.own;
        return source.certainty === 'assumption' ? words.assumption(source.document) : source.document;
      },
      width: 220,
      locked: true,
    },
  ];
}

function blank(id: Id): ReportDuty {
  return { id, when: '', to: '', content: '', source: null };
}

/** Section "reporting": when to report what to whom. */
export function ReportingSection() {
  const text = useText();
  const words = text.tables.reporting;
  const items = usePlan((plan) => plan.reporting);
  const columns = useMemo(() => columnsIn(text), [text]);
  return (
    <ListSection
      section="reporting"
      words={words}
      icon={IconReportAnalytics}
      list="reporting"
      items={items}
      columns={columns}
      blank={blank}
      lines={2}
      mostRows={200}
    />
  );
}
