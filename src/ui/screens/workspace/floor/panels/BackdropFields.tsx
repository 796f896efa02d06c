import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Backdrop } from '#domain/plan/room.ts';
import { distance } from '#engines/geometry/points.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';
import { NumberField } from '#ui/parts/fields.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { useEditor, useEditorState } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { readPicture } from '#ui/screens/workspace/floor/read-picture.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { Figure } from './ThingFields.tsx';

/** A photo or scan under the drawing: loaded, brought to scale by two clicks and a length, shifted, taken away. */
export function BackdropFields() {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const { machine } = useServices();
  const [isBroken, setBroken] = useState(false);
  const { backdrop } = doc.floor;
  const load = async () => {
    const opened = await machine.openFiles({ kinds: ['picture'], multiple: false });
    if (opened.status !== 'opened') {
      setBroken(opened.status === 'failed');
      return;
    }
    const [file] = opened.files;
    const picture = file === undefined ? null : await readPicture(file);
    setBroken(picture === null);
    if (picture === null) return;
    const { left, right, bottom } = boundsOf(doc.floor.outline);
    // Until its scale is set, the picture is as wide as the room.
    const metresPerPixel = Math.max(right - left, 1) / picture.pixels[0];
    doc.applyFloor({
      ...doc.floor,
      backdrop: { ...picture, metresPerPixel, at: [left, bottom], angle: 0 },
    });
  };
  return (
    <>
      {isBroken ? <Notice look="error" title={words.pictureRefused} /> : null}
      {backdrop === null ? <p className={looks.hint}>{words.backdropLead}</p> : null}
      {doc.isReadOnly ? null : (
        <div className={looks.deeds}>
          <Button variant="default" size="compact-md" onClick={() => void load()}>
            {backdrop === null ? words.loadPicture : words.changePicture}
          </Button>
          {backdrop === null ? null : (
            <Button
              variant="default"
              size="compact-md"
              onClick={() => {
                doc.applyFloor({ ...doc.floor, backdrop: null });
              }}
            >
              {words.removePicture}
            </Button>
          )}
        </div>
      )}
      {backdrop === null || doc.isReadOnly ? null : <Placing backdrop={backdrop} />}
    </>
  );
}

function Placing({ backdrop }: { readonly backdrop: Backdrop }) {
  const { doc, store } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const tool = useEditorState((state) => state.tool);
  const draft = useEditorState((state) => state.draft);
  const [from, to] = draft;
  const put = (change: Partial<Backdrop>) => {
    doc.applyFloor({ ...doc.floor, backdrop: { ...backdrop, ...change } });
  };
  /** The place clicked first stays where it is. */
  const scaleTo = (metres: number) => {
    if (from === undefined || to === undefined) return;
    const factor = metres / distance(from, to);
    put({
      metresPerPixel: backdrop.metresPerPixel * factor,
      at: [from[0] + (backdrop.at[0] - from[0]) * factor, from[1] + (backdrop.at[1] - from[1]) * factor],
    });
    store.setState({ draft: [] });
  };
  const isMeasured = tool === 'select' && from !== undefined && to !== undefined && draft.length === 2;
  return (
    <>
      <Button
        variant={tool === 'scale' ? 'light' : 'default'}
        size="compact-md"
        aria-pressed={tool === 'scale'}
        onClick={() => {
          store.setState({ tool: tool === 'scale' ? 'select' : 'scale', draft: [] });
        }}
      >
        {words.setScale}
      </Button>
      {tool === 'scale' ? <p className={looks.hint}>{words.scaleHelp}</p> : null}
      <div className={looks.compact}>
        {isMeasured && distance(from, to) > 0 ? (
          <NumberField
            label={words.trueLength}
            value={null}
            decimals={3}
            min={0.01}
            max={1000}
            unit="m"
            waits
            onChange={(metres) => {
              if (metres !== null) scaleTo(metres);
            }}
          />
        ) : null}
        <Figure
          label={words.pictureWidth}
          value={backdrop.pixels[0] * backdrop.metresPerPixel}
          min={0.1}
          onChange={(width) => put({ metresPerPixel: width / backdrop.pixels[0] })}
        />
        <Figure
          label={words.left}
          value={backdrop.at[0]}
          onChange={(x) => put({ at: [x, backdrop.at[1]] })}
        />
        <Figure
          label={words.bottom}
          value={backdrop.at[1]}
          onChange={(y) => put({ at: [backdrop.at[0], y] })}
        />
        <Figure
          label={words.angle}
          value={backdrop.angle}
          unit="°"
          min={-360}
          onChange={(angle) => put({ angle })}
        />
      </div>
    </>
  );
}
