import { createContext, use } from 'react';
import type { Answer, Machine } from '#contract/contract.ts';
import { invariant } from '#domain/invariant.ts';
import type { NewId } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import type { PlanStorage } from '#storage/storage.ts';
import type { Workers } from '#workers/create-workers.ts';

/** What the screens may ask for; made once in `main.tsx`. */
export type Services = {
  readonly machine: Machine;
  readonly app: Answer<'describeApp'>;
  readonly storage: PlanStorage;
  readonly engines: Workers;
  readonly now: () => Instant;
  readonly newId: NewId;
};

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = use(ServicesContext);
  invariant(services !== null, 'screens live inside the services provider');
  return services;
}
