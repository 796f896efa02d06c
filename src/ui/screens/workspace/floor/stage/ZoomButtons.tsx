import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import type { Camera } from './use-view.ts';

const STEP = 1.25;

/** Larger, smaller, everything; and a rule that says how long a metre is on screen. */
export function ZoomButtons({ camera }: { readonly camera: Camera }) {
  const { text, number } = useSpeech();
  const words = text.floor;
  const metres = [1, 2, 5, 10, 20].find((each) => each * camera.view.pixelsPerMetre >= 48) ?? 50;
  return (
    <div className={looks.zoom}>
      <span className={looks.rule} style={{ width: metres * camera.view.pixelsPerMetre }} aria-hidden>
        {number(metres)} m
      </span>
      <span className={`${looks.zoomButtons} pa-no-print`}>
        <IconDeed
          label={words.zoomOut}
          keys="-"
          icon={<IconMinus size={18} aria-hidden />}
          onClick={() => {
            camera.zoomBy(1 / STEP);
          }}
        />
        <IconDeed
          label={words.zoomFit}
          keys="0"
          icon={<IconMaximize size={18} aria-hidden />}
          onClick={camera.fit}
        />
        <IconDeed
          label={words.zoomIn}
          keys="+"
          icon={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            camera.zoomBy(STEP);
          }}
        />
      </span>
    </div>
  );
}
