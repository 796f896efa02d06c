import { Menu, NativeSelect } from '@mantine/core';
import {
  IconArmchair,
  IconChevronDown,
  IconColumns3,
  IconDoorEnter,
  IconEye,
  IconHandStop,
  IconMagnet,
  IconPlus,
  IconPointer,
  IconPolygon,
  IconSquareForbid,
  IconStack2,
  IconWindow,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { StationKind } from '#domain/plan/layout.ts';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import {
  type Shown,
  type Tool,
  useEditor,
  useEditorState,
} from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { useActions } from '#ui/screens/workspace/floor/use-actions.ts';
import { useSpeech } from '#ui/state/language.tsx';

type ToolEntry = readonly [Tool, ComponentType<{ size?: number; 'aria-hidden'?: boolean }>, string?];

const COMMON: readonly ToolEntry[] = [
  ['select', IconPointer, 'V'],
  ['pan', IconHandStop, 'H'],
];
const ROOM: readonly ToolEntry[] = [
  ['outline', IconPolygon, 'P'],
  ['door', IconDoorEnter, 'D'],
  ['window', IconWindow, 'W'],
  ['column', IconColumns3],
  ['stage', IconStack2],
  ['furniture', IconArmchair],
  ['closed', IconSquareForbid],
];

/** Steps of snapping offered, metres. */
const STEPS = [0.01, 0.05, 0.1, 0.25, 0.5, 1];

/** What the pointer draws with, what it snaps to, and what is shown. */
export function Toolbar() {
  const { doc } = useEditor();
  const { text, number } = useSpeech();
  const words = text.floor;
  const { store } = useEditor();
  const mode = useEditorState((state) => state.mode);
  const isSnapping = useEditorState((state) => state.isSnapping);
  const step = useEditorState((state) => state.step);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and legend.
    <div className={`${looks.toolbar} pa-no-print`} role="group" aria-label={words.tools}>
      <Tools entries={COMMON} />
      {doc.isReadOnly ? null : (
        <>
          <span className={looks.divider} />
          {mode === 'room' ? <Tools entries={ROOM} /> : <StationMenu />}
          <span className={looks.divider} />
          <IconDeed
            label={words.snap}
            keys="G"
            aria-pressed={isSnapping}
            {...pressedLook(isSnapping)}
            icon={<IconMagnet size={18} aria-hidden />}
            onClick={() => {
              store.setState({ isSnapping: !isSnapping });
            }}
          />
          <NativeSelect
            aria-label={words.step}
            size="xs"
            w="5.25rem"
            value={String(step)}
            data={STEPS.map((each) => ({ value: String(each), label: `${number(each)} m` }))}
            onChange={(event) => {
              store.setState({ step: Number(event.currentTarget.value) });
            }}
          />
        </>
      )}
      <span className={looks.divider} />
      <ShowMenu />
    </div>
  );
}

function pressedLook(isPressed: boolean) {
  return isPressed ? { variant: 'light', color: 'office' } : {};
}

function Tools({ entries }: { readonly entries: readonly ToolEntry[] }) {
  const { text } = useSpeech();
  const { takeTool } = useActions();
  const tool = useEditorState((state) => state.tool);
  return (
    <>
      {entries.map(([name, Icon, keys]) => (
        <IconDeed
          key={name}
          label={text.floor.toolNames[name]}
          {...(keys === undefined ? {} : { keys })}
          aria-pressed={tool === name}
          {...pressedLook(tool === name)}
          icon={<Icon size={18} aria-hidden />}
          onClick={() => {
            takeTool(name);
          }}
        />
      ))}
    </>
  );
}

/** The furniture library: what is chosen is put down where the drawing is clicked. */
function StationMenu() {
  const { doc, store } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const tool = useEditorState((state) => state.tool);
  const station = useEditorState((state) => state.station);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={looks.menuButton}
          data-pressed={tool === 'station' || undefined}
          disabled={doc.layout === null}
        >
          <IconPlus size={18} aria-hidden />
          {tool === 'station' ? words.stations[station] : words.addStation}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {StationKind.options.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() => {
              store.setState({ tool: 'station', station: kind });
            }}
          >
            {words.stations[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const SHOWN: readonly Shown[] = ['people', 'route', 'heat', 'names', 'grid'];

function ShowMenu() {
  const { store } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const shows = useEditorState((state) => state.shows);
  const isHeated = shows.has('heat');
  const toggle = (what: Shown) => {
    const next = new Set(shows);
    if (!next.delete(what)) next.add(what);
    store.setState({ shows: next });
  };
  return (
    <>
      <Menu position="bottom-start" closeOnItemClick={false}>
        <Menu.Target>
          <button type="button" className={looks.menuButton}>
            <IconEye size={18} aria-hidden />
            {words.show}
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {SHOWN.map((what) => (
            <Menu.CheckboxItem
              key={what}
              checked={shows.has(what)}
              onChange={() => {
                toggle(what);
              }}
            >
              {words.shown[what]}
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isHeated ? <HeatLegend /> : null}
    </>
  );
}

function HeatLegend() {
  const { text } = useSpeech();
  const words = text.floor.closeness;
  return (
    <span className={looks.legend}>
      {(['too-near', 'tight', 'fair', 'wide'] as const).map((closeness) => (
        <span key={closeness} className={looks.legendEntry}>
          <svg width="16" height="16" viewBox="-60 -60 120 120" className={looks.heat} aria-hidden>
            <g data-closeness={closeness}>
              <circle r="50" />
            </g>
          </svg>
          {words[closeness]}
        </span>
      ))}
    </span>
  );
}
