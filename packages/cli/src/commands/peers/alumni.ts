import { alumniNetworks } from '@koppel/peers';
import { type Command, InvalidArgumentError } from 'commander';
import type { Io } from '../../io.js';
import { filesRead, type PeersFlags, peersOptions, readPeers, sendPeers } from './common.js';

interface AlumniFlags extends PeersFlags {
  readonly plan: string;
  readonly meetings?: number;
}

export function addPeersAlumni(peers: Command, io: Io): void {
  const command = peers
    .command('alumni')
    .summary('networks of former members, per region')
    .description('Gathers who took part per region, with a theme for each meeting of a year.')
    .argument('<members>', 'the members')
    .requiredOption('--plan <file>', 'the groups that are over: JSON of koppel peers form, or a sheet')
    .option('--meetings <n>', 'meetings a year (default: 3)', readCount);
  peersOptions(command)
    .addHelpText('after', '\nExample:\n  koppel peers alumni members.csv --plan plan.json --lang en')
    .action(async (members: string, flags: AlumniFlags) => {
      const input = await readPeers(members, [flags.plan], flags, io);
      const meetings = flags.meetings === undefined ? {} : { meetings: flags.meetings };
      const plan = input.check(() =>
        alumniNetworks(input.members, input.plans, { ...input.options, ...meetings }),
      );
      const page = { what: 'network', language: flags.lang, result: { what: 'alumni', plan } } as const;
      await sendPeers(page, flags, filesRead(members, [flags.plan], flags), io);
    });
}

function readCount(text: string): number {
  const count = Number(text);
  if (/^\d{1,2}$/.test(text) && count >= 1 && count <= 52) return count;
  throw new InvalidArgumentError('Expected a whole number from 1 to 52.');
}
