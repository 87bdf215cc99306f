import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { addPeersAlumni } from './alumni.js';
import { addPeersCompare } from './compare.js';
import { addPeersExplain } from './explain.js';
import { addPeersForm } from './form.js';
import { addPeersNetwork } from './network.js';
import { addPeersFunnel } from './funnel.js';
import { addPeersRepair } from './repair.js';
import { addPeersSchema } from './schema.js';

/** `koppel peers …`: groups of entrepreneurs who learn from one another. */
export function addPeers(program: Command, io: Io, exits: string): void {
  const peers = program
    .command('peers')
    .summary('groups of entrepreneurs who learn from one another')
    .description('Forms groups that keep every rule, explains them, and keeps them going.')
    .addHelpText(
      'after',
      `\nExample:\n  koppel peers form members.csv --programme programme.yaml --lang en\n${exits}`,
    );
  addPeersForm(peers, io);
  addPeersRepair(peers, io);
  addPeersExplain(peers, io);
  addPeersCompare(peers, io);
  addPeersAlumni(peers, io);
  addPeersNetwork(peers, io);
  addPeersFunnel(peers, io);
  addPeersSchema(peers, io);
}
