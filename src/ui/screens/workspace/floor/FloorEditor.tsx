import { Button, Menu, SegmentedControl } from '@mantine/core';
import {
  IconArrowLeft,
  IconBookmarkPlus,
  IconCopyPlus,
  IconDots,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Layout } from '#domain/plan/layout.ts';
import { layoutRequestOf, layoutState } from '#domain/plan/layout-request.ts';
import type { RoomRef } from '#editing/floor.ts';
import { arrangeRoom, keepLayout, OTHER_LAYOUTS } from '#editing/layout.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { useElectionPlan, usePlan, useSession } from '#ui/state/session.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { EditorContext, type Mode, startEditor, useEditor, useEditorState } from './editor-state.ts';
import looks from './floor.module.css';
import { ArrangeSection } from './panels/ArrangeSection.tsx';
import { LayoutPanel } from './panels/LayoutPanel.tsx';
import { PanelSection } from './panels/PanelSection.tsx';
import { RoomPanel } from './panels/RoomPanel.tsx';
import { Toolbar } from './panels/Toolbar.tsx';
import { RefusedNotice } from './RefusedNotice.tsx';
import { RoomPicker } from './RoomPicker.tsx';
import { StateChip } from './StateChip.tsx';
import { Stage } from './stage/Stage.tsx';
import { useDocument, useRoomOwner } from './use-document.ts';
import { useWay } from './use-way.ts';

/** The floor editor of one room. */
export function FloorEditor({ room }: { readonly room: RoomRef }) {
  const { text } = useSpeech();
  const owner = useRoomOwner(room);
  if (owner === null) return <EmptyState icon={null} title={text.floor.roomGone} actions={<BackLink />} />;
  return <OpenEditor key={room.id} room={room} owner={owner} />;
}

function BackLink() {
  const { text } = useSpeech();
  const planId = usePlan((plan) => plan.id);
  return (
    <Button
      component="a"
      variant="default"
      href={addressOf({ screen: 'plan', planId, section: 'layouts', place: '' })}
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      {text.floor.allRooms}
    </Button>
  );
}

type OpenEditorProps = {
  readonly room: RoomRef;
  readonly owner: NonNullable<ReturnType<typeof useRoomOwner>>;
};

function OpenEditor({ room, owner }: OpenEditorProps) {
  const [store] = useState(() =>
    startEditor(room.list === 'areas' && owner.layout !== null ? 'layout' : 'room'),
  );
  const doc = useDocument(room, owner, store);
  const editor = useMemo(() => ({ store, doc }), [store, doc]);
  return (
    <EditorContext value={editor}>
      <PageFrame title={doc.title} wide fill actions={<Head room={room} />}>
        <Body room={room} />
      </PageFrame>
    </EditorContext>
  );
}

function Head({ room }: { readonly room: RoomRef }) {
  const { store } = useEditor();
  const { text } = useSpeech();
  const mode = useEditorState((state) => state.mode);
  const modes: readonly Mode[] = room.list === 'areas' ? ['room', 'layout', 'compare'] : ['room'];
  return (
    <>
      <BackLink />
      <RoomPicker room={room} />
      {modes.length < 2 ? null : (
        <SegmentedControl
          aria-label={text.floor.mode}
          value={mode}
          data={modes.map((value) => ({ value, label: text.floor.modes[value] }))}
          onChange={(value) => {
            const next = modes.find((each) => each === value);
            if (next !== undefined)
              store.setState({ mode: next, tool: 'select', selection: new Set(), draft: [], drag: null });
          }}
        />
      )}
      <Deeds room={room} />
    </>
  );
}

/** Less common deeds of the whole layout. */
function Deeds({ room }: { readonly room: RoomRef }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const session = useSession();
  const [isCopying, setCopying] = useState(false);
  const kept = usePlan((plan) =>
    plan.kind === 'election' ? (plan.areas.find(({ id }) => id === room.id)?.otherLayouts.length ?? 0) : 0,
  );
  const hasLayout = doc.layout !== null && !doc.isReadOnly;
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>
            {words.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {room.list === 'areas' ? (
            <>
              <Menu.Item
                disabled={!hasLayout || kept >= OTHER_LAYOUTS}
                leftSection={<IconBookmarkPlus size={16} aria-hidden />}
                onClick={() => {
                  session.apply(keepLayout, { areaId: room.id });
                }}
              >
                {words.keepLayout}
              </Menu.Item>
              <Menu.Item
                disabled={doc.isReadOnly || (!doc.isDrawn && doc.layout === null)}
                leftSection={<IconCopyPlus size={16} aria-hidden />}
                onClick={() => {
                  setCopying(true);
                }}
              >
                {words.copyToAreas}
              </Menu.Item>
              <Menu.Item
                disabled={!hasLayout}
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => {
                  session.apply(arrangeRoom, { areaId: room.id, layout: null });
                }}
              >
                {words.clearLayout}
              </Menu.Item>
            </>
          ) : null}
          <Menu.Item
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => {
              window.print();
            }}
          >
            {words.print}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isCopying ? (
        <CopyDialog
          areaId={room.id}
          onClose={() => {
            setCopying(false);
          }}
        />
      ) : null}
    </>
  );
}

function Body({ room }: { readonly room: RoomRef }) {
  const { doc, store } = useEditor();
  const session = useSession();
  const mode = useEditorState((state) => state.mode);
  useWay(room.id);
  if (mode === 'compare') return <ComparePanel areaId={room.id} />;
  if (!doc.hasSize && mode === 'layout') return <SizeFirst />;
  const start = () => {
    const plan = session.plan();
    const area = plan.kind === 'election' ? plan.areas.find(({ id }) => id === room.id) : undefined;
    const request = plan.kind === 'election' && area ? layoutRequestOf(plan, area) : null;
    if (request === null) return;
    const layout = { request, floor: doc.floor, result: emptyLayout(request), ...BY_HAND };
    session.apply(arrangeRoom, { areaId: room.id, layout });
    store.setState({ mode: 'layout' });
  };
  return (
    <div className={looks.editor} data-place={`${room.list}.${room.id}`} tabIndex={-1}>
      <div className={looks.work}>
        <Toolbar />
        {mode === 'layout' && room.list === 'areas' ? <RefusedNotice /> : null}
        <Stage />
      </div>
      <Panel label={mode}>
        {mode === 'room' ? (
          <RoomPanel />
        ) : (
          <>
            <StateRow areaId={room.id} />
            <ArrangeSection areaId={room.id} />
            <LayoutPanel onStart={start} areaId={room.id} />
          </>
        )}
      </Panel>
    </div>
  );
}

const BY_HAND = { lockedItems: [], isEdited: true, name: '' };

/** A layout nobody has put anything into. */
function emptyLayout({ minDistance }: { readonly minDistance: Layout['minDistance'] }): Layout {
  return {
    items: [],
    route: [],
    counts: {},
    capacity: { voters: 0, staff: 0 },
    minDistance,
    upperBound: 0,
    proven: false,
    checks: [],
  };
}

function Panel({ label, children }: { readonly label: Mode; readonly children: ReactNode }) {
  const { text } = useSpeech();
  return (
    <aside className={looks.panel} aria-label={text.floor.panels[label]}>
      {children}
    </aside>
  );
}

/** How far the layout is; one made for another room or distance can be taken over as it stands. */
function StateRow({ areaId }: { readonly areaId: string }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const session = useSession();
  const isStale = useElectionPlan((plan) => {
    const area = plan.areas.find(({ id }) => id === areaId);
    return area !== undefined && layoutState(plan, area) === 'stale';
  });
  const takeOver = () => {
    const plan = session.plan();
    const area = plan.kind === 'election' ? plan.areas.find(({ id }) => id === areaId) : undefined;
    const request = plan.kind === 'election' && area ? layoutRequestOf(plan, area) : null;
    if (request === null || doc.layout === null) return;
    // What is wrong with it in today's room is listed below, as after any change by hand.
    doc.keepLayout({ ...doc.layout, request, floor: doc.floor, isEdited: true });
  };
  return (
    <PanelSection title={text.floor.state}>
      <StateChip areaId={areaId} hasHelp />
      {isStale && !doc.isReadOnly ? (
        <Button variant="default" size="compact-md" onClick={takeOver}>
          {text.floor.takeOver}
        </Button>
      ) : null}
    </PanelSection>
  );
}

function SizeFirst() {
  const { store } = useEditor();
  const { text } = useSpeech();
  return (
    <EmptyState
      icon={null}
      title={text.floor.noSize}
      text={text.floor.noSizeText}
      actions={
        <Button
          onClick={() => {
            store.setState({ mode: 'room' });
          }}
        >
          {text.floor.drawRoom}
        </Button>
      }
    />
  );
}
