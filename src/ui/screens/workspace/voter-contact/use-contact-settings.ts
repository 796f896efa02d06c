import { CONTACT_DEFAULTS, type ContactSettings } from '#domain/plan/voter-contact.ts';
import type { Source } from '#domain/source.ts';
import { setContactSettings } from '#editing/contact-settings.ts';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';

/** How sessions are planned, and the way to change it. Typing in one field is one step to undo. */
export function useContactSettings(): {
  readonly settings: ContactSettings;
  readonly original: ContactSettings;
  readonly readOnly: boolean;
  readonly change: (patch: Partial<ContactSettings>, path: string) => void;
} {
  const session = useSession();
  const settings = useElectionPlan((plan) => plan.voterContact.settings);
  const readOnly = useIsReadOnly();
  return {
    settings,
    original: CONTACT_DEFAULTS.values,
    readOnly,
    change: (patch, path) => {
      session.apply(setContactSettings, { patch }, `voterContact/settings/${path}`);
    },
  };
}

/** Where the default of a setting comes from, by its path. */
export function sourceOfContact(path: string): { readonly source?: Source } {
  const source = CONTACT_DEFAULTS.sources[path];
  return source === undefined ? {} : { source };
}
