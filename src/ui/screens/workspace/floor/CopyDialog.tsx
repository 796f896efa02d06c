import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { copyLayout } from '#editing/layout.ts';
import { Dialog } from '#ui/parts/Dialog.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useSession } from '#ui/state/session.tsx';
import { sayDone } from '#ui/state/toast.tsx';
import looks from './floor.module.css';

/** Which areas vote in a room just like this one? Those with the same length and width come first, ticked. */
export function CopyDialog({ areaId, onClose }: { readonly areaId: string; readonly onClose: () => void }) {
  const { text, number } = useSpeech();
  const words = text.floor;
  const session = useSession();
  const areas = useElectionPlan((plan) => plan.areas);
  const source = areas.find(({ id }) => id === areaId);
  const isAlike = (other: (typeof areas)[number]) =>
    source !== undefined &&
    other.room.floor === null &&
    other.room.lengthMetres === source.room.lengthMetres &&
    other.room.widthMetres === source.room.widthMetres;
  const others = areas
    .filter(({ id }) => id !== areaId)
    .toSorted((a, b) => Number(isAlike(b)) - Number(isAlike(a)));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(others.filter(isAlike).map(({ id }) => id)),
  );
  return (
    <Dialog title={words.copyToAreas} onClose={onClose}>
      <p className={looks.dialogLead}>{words.copyLead}</p>
      <div className={looks.ticks}>
        {others.map((area) => {
          const { lengthMetres, widthMetres } = area.room;
          const size =
            lengthMetres === null || widthMetres === null
              ? words.sizeUnknown
              : words.sizeOf(number(lengthMetres), number(widthMetres));
          return (
            <Checkbox
              key={area.id}
              label={`${words.areaTitle(area.number, area.venue)} – ${size}`}
              checked={ticked.has(area.id)}
              onChange={(event) => {
                const next = new Set(ticked);
                if (event.currentTarget.checked) next.add(area.id);
                else next.delete(area.id);
                setTicked(next);
              }}
            />
          );
        })}
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {text.common.cancel}
        </Button>
        <Button
          disabled={ticked.size === 0}
          onClick={() => {
            if (session.apply(copyLayout, { fromAreaId: areaId, toAreaIds: [...ticked] }))
              sayDone(words.copied(number(ticked.size)));
            onClose();
          }}
        >
          {words.copyDeed(number(ticked.size))}
        </Button>
      </Group>
    </Dialog>
  );
}
