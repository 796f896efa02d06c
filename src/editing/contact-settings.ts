import { ContactSettings } from '#domain/plan/voter-contact.ts';
import { ok } from '#domain/result.ts';
import { defineElectionCommand } from './command.ts';
import { patchRecord } from './patch.ts';

/** Changes how voter-contact sessions are planned: days, hours, agenda, travel, lines and teams. */
export const setContactSettings = defineElectionCommand(
  'set-contact-settings',
  (plan, { patch }: { readonly patch: Partial<ContactSettings> }) => {
    const before = plan.voterContact.settings;
    const patched = patchRecord(ContactSettings, before, patch, ['voterContact', 'settings']);
    if (!patched.ok) return patched;
    if (patched.value === before) return ok(plan);
    return ok({ ...plan, voterContact: { ...plan.voterContact, settings: patched.value } });
  },
);
