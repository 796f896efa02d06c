import { Button } from '@mantine/core';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useEditor, useEditorState } from './editor-state.ts';
import looks from './floor.module.css';

/** Most reasons written out at once. */
const REASONS_SHOWN = 3;

/** A change that broke a rule was not made: why, and how to make it all the same. */
export function RefusedNotice() {
  const { doc, store } = useEditor();
  const { text, number } = useSpeech();
  const words = text.floor;
  const refused = useEditorState((state) => state.refused);
  if (refused?.base !== doc.layout) return null;
  const { reasons, layout } = refused;
  return (
    <div className={`${looks.refused} pa-no-print`}>
      <Notice
        look="error"
        title={words.refused}
        actions={
          <>
            <Button
              variant="default"
              size="compact-md"
              onClick={() => {
                store.setState({ refused: null });
              }}
            >
              {words.refusedLeave}
            </Button>
            <Button
              variant="subtle"
              color="red"
              size="compact-md"
              onClick={() => {
                doc.keepLayout(layout);
              }}
            >
              {words.refusedKeep}
            </Button>
          </>
        }
      >
        <ul className={looks.reasons}>
          {reasons.slice(0, REASONS_SHOWN).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {reasons.length > REASONS_SHOWN ? (
            <li>{words.moreBroken(number(reasons.length - REASONS_SHOWN))}</li>
          ) : null}
        </ul>
      </Notice>
    </div>
  );
}
