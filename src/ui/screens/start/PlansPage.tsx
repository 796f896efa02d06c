import { Button, Menu, TextInput } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  IconFileSearch,
  IconFileSpreadsheet,
  IconFolderOpen,
  IconPlus,
  IconSchool,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { PLAN_SCHEMA } from '#domain/plan/plan.ts';
import { foldText } from '#i18n/format.ts';
import type { PlanSummary } from '#storage/records.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSpeech, useText } from '#ui/state/language.tsx';
import { addressOf, goTo } from '#ui/state/route.ts';
import { useServices } from '#ui/state/services.tsx';
import { sayDone, sayProblem } from '#ui/state/toast.tsx';
import { useWatched } from '#ui/state/watched.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { MoveOffer } from './MoveOffer.tsx';
import { PlanTable } from './PlanTable.tsx';
import { QuarantinePanel } from './QuarantinePanel.tsx';
import { useRestore } from './restore.tsx';
import looks from './start.module.css';
import { useSample } from './use-sample.ts';

/** The plans of this computer, and the four ways to get another one. */
export function PlansPage() {
  const text = useText();
  const { storage } = useServices();
  const plans = useWatched(storage.watchPlans);
  return (
    <PageFrame title={text.start.plans} wide>
      <QuarantinePanel />
      <MoveOffer hasPlans={plans.state !== 'ready' || plans.value.length > 0} />
      <NewCards />
      <BackupReminder />
      {plans.state === 'waiting' ? <BusyState label={text.shell.starting} /> : null}
      {plans.state === 'failed' ? <ProblemPanel problem={plans.problem} /> : null}
      {plans.state === 'ready' ? <PlanList plans={plans.value} /> : null}
    </PageFrame>
  );
}

function NewCards() {
  const text = useText().start;
  const restore = useRestore();
  const sample = useSample();
  return (
    <section aria-labelledby="create-new">
      <div className={looks.listHead}>
        <h2 className={looks.listTitle} id="create-new">
          {text.createNew}
        </h2>
      </div>
      <div className={looks.cards}>
        <a className={looks.card} data-main href={addressOf({ screen: 'new', kind: 'election' })}>
          <Card
            icon={<IconFileSpreadsheet size={20} />}
            title={text.newElection}
            detail={text.newElectionText}
          />
        </a>
        <a className={looks.card} href={addressOf({ screen: 'new', kind: 'school' })}>
          <Card icon={<IconSchool size={20} />} title={text.newSchool} detail={text.newSchoolText} />
        </a>
        <button type="button" className={looks.card} onClick={sample.open} disabled={sample.isBusy}>
          <Card
            icon={<IconFileSearch size={20} />}
            title={sample.isBusy ? text.sampleBusy : text.sample}
            detail={text.sampleText}
          />
        </button>
        <button type="button" className={looks.card} onClick={restore.pickFile}>
          <Card icon={<IconFolderOpen size={20} />} title={text.restoreFile} detail={text.restoreFileText} />
        </button>
      </div>
      {restore.dialog}
    </section>
  );
}

function Card({ icon, title, detail }: { icon: ReactNode; title: string; detail: string }) {
  return (
    <>
      <span className={looks.cardIcon} aria-hidden>
        {icon}
      </span>
      <span>
        <span className={looks.cardTitle}>{title}</span>
        <span className={looks.cardText}>{detail}</span>
      </span>
    </>
  );
}

function PlanList({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const { text } = useSpeech();
  const [query, setQuery] = useState('');
  const shown = useMemo(() => {
    const wanted = foldText(query.trim());
    return plans.filter((plan) => foldText(plan.title).includes(wanted));
  }, [plans, query]);
  if (plans.length === 0) {
    return (
      <div className={partsLooks.box} data-first-list>
        <EmptyState
          icon={<IconFileSpreadsheet size={40} stroke={1.2} />}
          title={text.start.emptyTitle}
          text={text.start.emptyText}
          actions={
            <Button
              component="a"
              href={addressOf({ screen: 'new', kind: 'election' })}
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {text.start.newElection}
            </Button>
          }
        />
      </div>
    );
  }
  return (
    <section aria-labelledby="plan-list">
      <div className={looks.listHead}>
        <h2 className={looks.listTitle} id="plan-list">
          {text.start.existing}
        </h2>
        <TextInput
          aria-label={text.start.search}
          placeholder={text.start.searchPlaceholder}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          w="18rem"
          onChange={(event) => {
            setQuery(event.currentTarget.value);
          }}
        />
      </div>
      <div className={partsLooks.box} data-first-list>
        {shown.length === 0 ? (
          <EmptyState
            icon={<IconSearch size={32} stroke={1.2} />}
            title={text.start.nothingFound(query)}
            text={text.start.nothingFoundText}
            actions={
              <Button
                variant="default"
                onClick={() => {
                  setQuery('');
                }}
              >
                {text.start.clearSearch}
              </Button>
            }
          />
        ) : (
          <OpenPlans plans={shown} />
        )}
      </div>
    </section>
  );
}

function OpenPlans({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const { text, number, moment } = useSpeech();
  const words = text.start;
  return (
    <PlanTable
      plans={plans}
      columns={[
        { label: words.columns.groups, value: ({ groups }) => number(groups), isNumber: true },
        { label: words.columns.people, value: ({ people }) => number(people), isNumber: true },
        { label: words.columns.updated, value: ({ updatedAt }) => moment(updatedAt) },
      ]}
      title={({ id, title, schema }) => (
        <>
          <a
            className={looks.planLink}
            href={addressOf({ screen: 'plan', planId: id, section: '', place: '' })}
          >
            {title === '' ? words.untitled : title}
          </a>
          {schema > PLAN_SCHEMA ? <StatusChip look="note">{words.newerApp}</StatusChip> : null}
        </>
      )}
      deeds={(plan) => <PlanMenu plan={plan} />}
    />
  );
}

function PlanMenu({ plan }: { readonly plan: PlanSummary }) {
  const { text } = useSpeech();
  const services = useServices();
  const words = text.start;
  const bin = async () => {
    const done = await services.storage.moveToBin(plan.id);
    if (done.ok) sayDone(words.binned(plan.title));
    else sayProblem(text, done.problem);
  };
  const duplicate = async () => {
    const { duplicatePlan } = await import('./duplicate-plan.ts');
    const done = await duplicatePlan(services, plan.id, words.copyTitle(plan.title));
    if (done.ok) sayDone(words.duplicated(done.value.title));
    else sayProblem(text, done.problem);
  };
  return (
    <Menu>
      <Menu.Target>
        <IconDeed label={words.moreFor(plan.title)} icon={<IconDots size={18} />} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => {
            goTo({ screen: 'plan', planId: plan.id, section: '', place: '' });
          }}
        >
          {words.open}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void duplicate()}>
          {words.duplicate}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void bin()}>
          {words.toBin}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
