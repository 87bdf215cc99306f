import { explainGroups } from '@koppel/peers';
import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { Misuse } from '../../refusal.js';
import { filesRead, type PeersFlags, peersOptions, readPeers, sendPeers } from './common.js';

interface ExplainFlags extends PeersFlags {
  readonly plan: string;
  readonly group?: string;
}

export function addPeersExplain(peers: Command, io: Io): void {
  const command = peers
    .command('explain')
    .summary('why these sit together, and what is broken')
    .description('Looks at groups as they are, also when somebody changed them by hand. Nobody is moved.')
    .argument('<members>', 'the members')
    .requiredOption(
      '--plan <file>',
      'the groups: JSON of koppel peers form, or a sheet with group and member',
    )
    .option('--group <name>', 'one group alone');
  peersOptions(command)
    .addHelpText(
      'after',
      '\nExample:\n  koppel peers explain members.csv --plan plan.csv --group 2 --lang en',
    )
    .action(async (members: string, flags: ExplainFlags) => {
      const input = await readPeers(members, [flags.plan], flags, io);
      const whole = input.check(() => explainGroups(input.members, input.plans[0], input.options));
      const groups = whole.groups.filter(({ id }) => flags.group === undefined || id === flags.group);
      if (groups.length === 0 && flags.group !== undefined) {
        throw new Misuse(`--group ${flags.group} is none of ${whole.groups.map(({ id }) => id).join(', ')}.`);
      }
      const plan = flags.group === undefined ? whole : { ...whole, groups, leftOut: [], open: [] };
      await sendPeers({ what: 'explain', plan }, flags, filesRead(members, [flags.plan], flags), io);
    });
}
