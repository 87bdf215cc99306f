import { comparePlans } from '@koppel/peers';
import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { filesRead, type PeersFlags, peersOptions, readPeers, sendPeers } from './common.js';

export function addPeersCompare(peers: Command, io: Io): void {
  const command = peers
    .command('compare')
    .summary('two plans side by side')
    .description('Lays two plans for the same members side by side, by the same rules.')
    .argument('<members>', 'the members')
    .argument('<first>', 'a plan: JSON or a sheet')
    .argument('<second>', 'another plan');
  peersOptions(command)
    .addHelpText('after', '\nExample:\n  koppel peers compare members.csv plan.json by-hand.csv --lang en')
    .action(async (members: string, first: string, second: string, flags: PeersFlags) => {
      const input = await readPeers(members, [first, second], flags, io);
      const comparison = input.check(() =>
        comparePlans(input.members, input.plans[0], input.plans[1], input.options),
      );
      await sendPeers({ what: 'compare', comparison }, flags, filesRead(members, [first, second], flags), io);
    });
}
