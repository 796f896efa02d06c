import { z } from 'zod';
import templates from '#resources/defaults/room-templates.json' with { type: 'json' };
import { FloorPlan } from './plan/room.ts';
import { Source } from './source.ts';

export const ROOM_TEMPLATES = ['culture-house', 'classroom', 'hall', 'yard'] as const;

const TemplatePack = z.strictObject({
  templates: z.record(z.enum(ROOM_TEMPLATES), FloorPlan),
  sources: z.record(z.enum(ROOM_TEMPLATES), Source),
});

/** Rooms to start a drawing from, and where their sizes come from: all are assumptions, to be measured again. */
export const ROOM_TEMPLATE_PLANS = TemplatePack.parse(templates);
