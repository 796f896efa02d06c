import { contextBridge, ipcRenderer } from 'electron';
import { channelOf, MACHINE_GLOBAL } from '#contract/channel.ts';
import type { Answer, Args, ContractName, Machine } from '#contract/contract.ts';

/** The main process parses both what is asked and what it answers. */
function ask<Name extends ContractName>(name: Name, args: Args<Name>): Promise<Answer<Name>> {
  return ipcRenderer.invoke(channelOf(name), args) as Promise<Answer<Name>>;
}

const machine: Machine = {
  describeApp: (args) => ask('describeApp', args),
  setLanguage: (args) => ask('setLanguage', args),
  saveFile: (args) => ask('saveFile', args),
  openFiles: (args) => ask('openFiles', args),
  revealLastSaved: (args) => ask('revealLastSaved', args),
  writeBackup: (args) => ask('writeBackup', args),
  listBackups: (args) => ask('listBackups', args),
  readBackup: (args) => ask('readBackup', args),
};

contextBridge.exposeInMainWorld(MACHINE_GLOBAL, machine);
