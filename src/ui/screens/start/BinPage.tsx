import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconTrash, IconTrashX } from '@tabler/icons-react';
import type { PlanSummary } from '#storage/records.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { useConfirm } from '#ui/parts/Confirm.tsx';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { sayDone, sayProblem } from '#ui/state/toast.tsx';
import { useWatched } from '#ui/state/watched.ts';
import { PlanTable } from './PlanTable.tsx';

/** Plans thrown away: back, or gone for good. */
export function BinPage() {
  const { text, number } = useSpeech();
  const words = text.start;
  const { storage } = useServices();
  const confirm = useConfirm();
  const bin = useWatched(storage.watchBin);
  const emptyAll = async (count: number) => {
    const agreed = await confirm({
      title: words.emptyBinTitle,
      text: words.emptyBinText(number(count)),
      confirm: words.emptyBin,
      dangerous: true,
    });
    if (!agreed) return;
    const done = await storage.emptyBin();
    if (!done.ok) sayProblem(text, done.problem);
  };
  return (
    <PageFrame
      title={words.bin}
      lead={words.binLead}
      wide
      actions={
        bin.state === 'ready' && bin.value.length > 0 ? (
          <Button
            variant="default"
            leftSection={<IconTrashX size={16} aria-hidden />}
            onClick={() => void emptyAll(bin.value.length)}
          >
            {words.emptyBin}
          </Button>
        ) : undefined
      }
    >
      {bin.state === 'waiting' ? <BusyState label={text.parts.busy} /> : null}
      {bin.state === 'failed' ? <ProblemPanel problem={bin.problem} /> : null}
      {bin.state === 'ready' ? (
        <div className={partsLooks.box}>
          {bin.value.length === 0 ? (
            <EmptyState icon={<IconTrash size={36} stroke={1.2} />} title={words.binEmpty} />
          ) : (
            <BinTable plans={bin.value} />
          )}
        </div>
      ) : null}
    </PageFrame>
  );
}

function BinTable({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const { text, moment, number } = useSpeech();
  const words = text.start;
  const { storage } = useServices();
  const confirm = useConfirm();
  const putBack = async (plan: PlanSummary) => {
    const done = await storage.takeFromBin(plan.id);
    if (done.ok) sayDone(words.putBackDone(plan.title));
    else sayProblem(text, done.problem);
  };
  const deleteOne = async (plan: PlanSummary) => {
    const agreed = await confirm({
      title: words.deleteForEverTitle,
      text: words.deleteForEverText(plan.title),
      confirm: words.deleteForEver,
      dangerous: true,
    });
    if (!agreed) return;
    const done = await storage.deleteForEver(plan.id);
    if (!done.ok) sayProblem(text, done.problem);
  };
  return (
    <PlanTable
      plans={plans}
      columns={[
        { label: words.columns.people, value: ({ people }) => number(people), isNumber: true },
        {
          label: words.columns.deleted,
          value: ({ deletedAt }) => (deletedAt === null ? '' : moment(deletedAt)),
        },
      ]}
      title={({ title }) => (title === '' ? words.untitled : title)}
      deeds={(plan) => (
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => void putBack(plan)}
          >
            {words.putBack}
          </Button>
          <IconDeed
            label={`${words.deleteForEver}: ${plan.title}`}
            icon={<IconTrashX size={18} />}
            onClick={() => void deleteOne(plan)}
          />
        </Group>
      )}
    />
  );
}
