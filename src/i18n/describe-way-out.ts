import type { WayOut } from '#domain/plan/slots.ts';
import { formatNumber } from './format.ts';
import type { Language, Messages } from './messages.ts';

/** A way out of a day too full, as half a sentence. */
export function describeWayOut(messages: Messages, language: Language, way: WayOut): string {
  const words = messages.slots.waysOut;
  const figure = (value: number) => formatNumber(value, language);
  switch (way.kind) {
    case 'allow-split':
      return words['allow-split'][way.split];
    case 'smaller-reserve':
      return way.reserve === null
        ? words['no-reserve']
        : words['smaller-reserve'](figure(way.minutes), way.reserve.from, way.reserve.to);
    case 'longer-hours':
      return words['longer-hours'](figure(way.minutes), way.open, way.close);
    case 'more-capacity':
      return words['more-capacity'](figure(way.more), figure(way.times));
    case 'another-room':
      return words['another-room'](figure(way.capacity));
  }
}
