import { Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { Finding } from '#domain/finding.ts';
import { describeFinding } from '#i18n/describe-finding.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { SourceText } from '#ui/parts/SourceMark.tsx';
import { LOOK_ICON, StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { sectionOf } from '#ui/state/place.ts';
import { addressOf } from '#ui/state/route.ts';
import { usePlan, useSessionState } from '#ui/state/session.tsx';
import looks from './workspace.module.css';

const ORDER = { error: 0, warning: 1, note: 2 } as const;

/** Everything the rules have to say, worst first; each with its source and a way to the place. */
export function FindingsPanel({ onClose }: { readonly onClose: () => void }) {
  const { text } = useSpeech();
  const words = text.workspace;
  const titleId = useId();
  const checks = useSessionState((state) => state.checks);
  const findings = checks.findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const DoneIcon = LOOK_ICON.ok;
  return (
    <aside className={looks.aside} aria-labelledby={titleId}>
      <div className={looks.asideHead}>
        <h2 className={looks.asideTitle} id={titleId}>
          {words.findingsTitle}
        </h2>
        <IconDeed label={words.findingsClose} icon={<IconX size={18} aria-hidden />} onClick={onClose} />
      </div>
      {checks.state === 'failed' ? <Notice look="warning" title={words.findingsFailed} /> : null}
      {checks.state === 'checking' && findings.length === 0 ? (
        <BusyState label={words.findingsChecking} />
      ) : null}
      {checks.state === 'done' && findings.length === 0 ? (
        <EmptyState
          icon={<DoneIcon size={32} stroke={1.4} />}
          title={words.findingsNone}
          text={words.findingsNoneText}
        />
      ) : null}
      <ul className={looks.findings}>
        {findings.map((finding) => (
          <FindingRow key={`${finding.rule} ${finding.path.join('.')}`} finding={finding} />
        ))}
      </ul>
    </aside>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { text } = useSpeech();
  const planId = usePlan((plan) => plan.id);
  const kind = usePlan((plan) => plan.kind);
  const section = sectionOf(finding.path, kind);
  const words = describeFinding(text, finding);
  return (
    <li className={looks.finding}>
      <div className={looks.findingHead}>
        <StatusChip look={finding.severity}>{text.parts.severity[finding.severity]}</StatusChip>
        <span>{text.editing.sections[section]}</span>
      </div>
      <p className={looks.findingText}>
        <strong>{words.title}.</strong> {words.sentence}
      </p>
      <p className={looks.findingFix}>{words.fix}</p>
      <div className={looks.findingFoot}>
        <a
          className={looks.link}
          href={addressOf({ screen: 'plan', planId, section, place: finding.path.join('.') })}
        >
          {text.workspace.findingsGo}
        </a>
        <Popover width={340} position="left">
          <Popover.Target>
            <button type="button" className={looks.link}>
              {text.workspace.showSource}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={text.workspace.showSource}>
            <SourceText source={finding.source} />
          </Popover.Dropdown>
        </Popover>
      </div>
    </li>
  );
}
