import type { ContractName } from './contract.ts';

// Apart from the contract, so that the preload carries no schema library into every page.

/** Where the preload hangs the machine on `window`; absent without Electron. */
export const MACHINE_GLOBAL = 'phuongAnMachine';

/** The IPC channel a contract entry travels on. */
export function channelOf(name: ContractName): string {
  return `machine:${name}`;
}
