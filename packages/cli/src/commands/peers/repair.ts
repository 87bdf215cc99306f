import { placesFor, repairGroups } from '@koppel/peers';
import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { filesRead, readPeers, sendPeers } from './common.js';
import { budgetOf, type SearchFlags, searchOptions } from './form.js';

interface RepairFlags extends SearchFlags {
  readonly plan: string;
  readonly places?: string;
}

export function addPeersRepair(peers: Command, io: Io): void {
  const command = peers
    .command('repair')
    .summary('mend groups after somebody left or joined')
    .description('Moves as few settled members as the rules allow, and says what it cost.')
    .argument('<members>', 'the members as they are now')
    .requiredOption(
      '--plan <file>',
      'the groups as they were: JSON of koppel peers form, or a sheet with group and member',
    )
    .option('--places <member>', 'move nobody: only say which three groups suit this newcomer best');
  searchOptions(command)
    .addHelpText(
      'after',
      `
Example:
  koppel peers repair members.csv --plan plan.json --programme programme.yaml --lang en`,
    )
    .action(async (members: string, flags: RepairFlags) => {
      const input = await readPeers(members, [flags.plan], flags, io);
      const files = filesRead(members, [flags.plan], flags);
      const { places: newcomer } = flags;
      if (newcomer !== undefined) {
        const places = input.check(() => placesFor(input.members, input.plans[0], newcomer, input.options));
        return sendPeers({ what: 'places', name: newcomer, language: flags.lang, places }, flags, files, io);
      }
      const repair = input.check(() =>
        repairGroups(input.members, input.plans[0], { ...input.options, ...budgetOf(flags) }),
      );
      return sendPeers({ what: 'repair', repair }, flags, files, io);
    });
}
