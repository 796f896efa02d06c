import { ipcMain } from 'electron';
import { channelOf } from '#contract/channel.ts';
import { type Args, type ContractName, contract, type Machine } from '#contract/contract.ts';
import { type Contents, isOurPage } from './sender.ts';

/** Lets the page of our window, and nobody else, ask the machine. */
export function answerPage(machine: Machine, ours: () => Contents | undefined): void {
  for (const name of Object.keys(contract) as ContractName[]) handle(name, machine, ours);
}

/**
 * Answers one entry of the contract. Who asks is checked first, then what is
 * asked, then the answer itself; a refusal says nothing about the machine.
 */
function handle<Name extends ContractName>(
  name: Name,
  machine: Pick<Machine, Name>,
  ours: () => Contents | undefined,
): void {
  ipcMain.handle(channelOf(name), async (message, ...sent: unknown[]) => {
    if (!isOurPage(message, ours())) throw new Error(`refused: ${name} from a stranger`);
    const args = contract[name].args.safeParse(sent.length === 1 ? sent[0] : undefined);
    if (!args.success) throw new Error(`refused: ${name} with wrong arguments`);
    // One schema per entry; TypeScript does not follow a name through the map to its own schema.
    return contract[name].result.parse(await machine[name](args.data as Args<Name>));
  });
}
