import { formGroups } from '@koppel/peers';
import { type Command, InvalidArgumentError } from 'commander';
import type { Io } from '../../io.js';
import { filesRead, type PeersFlags, peersOptions, readPeers, sendPeers } from './common.js';

export interface SearchFlags extends PeersFlags {
  readonly seed?: number;
  readonly steps?: number;
}

export function searchOptions(command: Command): Command {
  return peersOptions(command)
    .option('--seed <n>', 'another number walks another way (default: 1)', readWhole)
    .option('--steps <n>', 'how long to search: more is better and slower (default: 5,000)', readWhole);
}

function readWhole(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number from 0.');
}

/** The budget that was asked for, as the library takes it. */
export const budgetOf = ({ seed, steps }: SearchFlags) => ({
  ...(seed === undefined ? {} : { seed }),
  ...(steps === undefined ? {} : { steps }),
});

export function addPeersForm(peers: Command, io: Io): void {
  const command = peers
    .command('form')
    .summary('form groups that keep every rule')
    .description('Places members in groups and says why together, why not somebody else, and what to ask.')
    .argument('<members>', "a sheet (.csv), or a list of members in JSON or YAML; '-' reads standard input");
  searchOptions(command)
    .addHelpText(
      'after',
      `
A programme, in YAML (see koppel peers schema programme):
  size: { min: 8, target: 10, max: 11 }
  competitors: forbid
  fallback: waiting

Examples:
  koppel peers form members.csv --programme programme.yaml --out groups.html
  koppel peers form members.csv --programme programme.yaml --format json > plan.json`,
    )
    .action(async (members: string, flags: SearchFlags) => {
      const input = await readPeers(members, [], flags, io);
      const plan = input.check(() => formGroups(input.members, { ...input.options, ...budgetOf(flags) }));
      await sendPeers({ what: 'form', plan }, flags, filesRead(members, [], flags), io);
    });
}
