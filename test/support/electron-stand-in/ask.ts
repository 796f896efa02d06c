import type { Page } from '@playwright/test';
import { MACHINE_GLOBAL } from '#contract/channel.ts';
import type { Answer, Args, ContractName, Machine } from '#contract/contract.ts';

/** Asks the machine from the page's own world, through whatever the preload has put there, as the app does. */
export function ask<Name extends ContractName>(
  page: Page,
  name: Name,
  args: Args<Name>,
): Promise<Answer<Name>> {
  return page.evaluate(
    ([machine, entry, sent]) => {
      const { [machine]: exposed } = window as unknown as Record<string, Machine>;
      if (exposed === undefined) throw new Error('the page has no machine');
      return (exposed[entry] as (each: unknown) => Promise<unknown>)(sent);
    },
    [MACHINE_GLOBAL, name, args] as const,
  ) as Promise<Answer<Name>>;
}
