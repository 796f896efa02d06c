import { Button, NativeSelect } from '@mantine/core';
import { IconPlayerStop, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { useEditor, useEditorState } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { useArranging } from '#ui/screens/workspace/floor/use-arranging.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { problemWords } from '#ui/state/problem-words.ts';
import { PanelSection } from './PanelSection.tsx';
import { WishesFields } from './WishesFields.tsx';

/** Seconds the engine may take. Our choice: a glance, a sip of tea, a break. */
const SECONDS = [5, 15, 60];

/** Lets the engine arrange the room around what is locked, and shows the best so far in the drawing meanwhile. */
export function ArrangeSection({ areaId }: { readonly areaId: string }) {
  const { doc } = useEditor();
  const { text, number } = useSpeech();
  const words = text.floor;
  const best = useEditorState((state) => state.best);
  const [seconds, setSeconds] = useState(SECONDS[0] ?? 5);
  const { arranging, begin, giveUp, stopWithBest } = useArranging(areaId);
  const locked = doc.layout?.lockedItems.length ?? 0;
  if (doc.isReadOnly) return null;
  if (arranging.state === 'busy') {
    return (
      <PanelSection title={words.arrange}>
        <BusyState
          label={best === null ? words.arranging : words.bestSoFar(number(best.result.counts.writing ?? 0))}
          fraction={arranging.share}
          onCancel={giveUp}
        />
        <Button
          variant="default"
          size="compact-md"
          disabled={best === null}
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          onClick={stopWithBest}
        >
          {words.takeBest}
        </Button>
      </PanelSection>
    );
  }
  return (
    <PanelSection title={words.arrange} lead={words.arrangeLead}>
      {arranging.state === 'failed' ? (
        <Notice look="error" title={problemWords(text, arranging.problem).title}>
          {problemWords(text, arranging.problem).remedy}
        </Notice>
      ) : null}
      <div className={looks.arrange}>
        <Button
          leftSection={<IconWand size={16} aria-hidden />}
          disabled={!doc.hasSize}
          onClick={() => void begin(seconds * 1000)}
        >
          {doc.layout === null ? words.arrangeDeed : words.arrangeAgain}
        </Button>
        <NativeSelect
          aria-label={words.timeLimit}
          w="6rem"
          value={String(seconds)}
          data={SECONDS.map((each) => ({ value: String(each), label: words.seconds(number(each)) }))}
          onChange={(event) => {
            setSeconds(Number(event.currentTarget.value));
          }}
        />
      </div>
      {locked > 0 ? <p className={looks.hint}>{words.lockedCount(number(locked))}</p> : null}
      <details className={looks.wishes}>
        <summary>{words.wishes}</summary>
        <WishesFields areaId={areaId} />
      </details>
    </PanelSection>
  );
}
