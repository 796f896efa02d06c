import { Select } from '@mantine/core';
import type { RoomRef } from '#editing/floor.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { goTo } from '#ui/state/route.ts';
import { usePlan } from '#ui/state/session.tsx';

/** The other rooms of the plan, one click away. */
export function RoomPicker({ room }: { readonly room: RoomRef }) {
  const { text } = useSpeech();
  const planId = usePlan((plan) => plan.id);
  const areas = usePlan((plan) => (plan.kind === 'election' ? plan.areas : null));
  const rooms = usePlan((plan) => (plan.kind === 'school' ? plan.rooms : null));
  const data =
    areas?.map(({ id, number, venue }) => ({ value: id, label: text.floor.areaTitle(number, venue) })) ??
    rooms?.map(({ id, name }) => ({ value: id, label: name === '' ? text.floor.unnamedRoom : name })) ??
    [];
  return (
    <Select
      aria-label={text.floor.pickRoom}
      w="15rem"
      data={data}
      value={room.id}
      searchable={data.length > 8}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(id) => {
        if (id !== null) goTo({ screen: 'plan', planId, section: 'layouts', place: `${room.list}.${id}` });
      }}
    />
  );
}
