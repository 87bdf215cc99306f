import { KoppelError, Tree } from '@koppel/core';
import {
  assignAmbassadors,
  composeConsortia,
  networkSchema,
  planVisits,
  proposeSpecialists,
} from '@koppel/peers';
import { sectors } from '@koppel/support';
import type { Command } from 'commander';
import { loadAreas } from '../../input/areas.js';
import { nameOf, readChecked } from '../../input/file.js';
import type { Io } from '../../io.js';
import { lineOf, Misuse, Refusal, together } from '../../refusal.js';
import type { NetworkResult } from '../../render/peers/network.js';
import { wordsIn } from '../../words/words-in.js';
import { areasOption, dayOf, nowOption } from '../options.js';
import { type PeersFlags, readMembers, reportOptions, sendPeers } from './common.js';

interface NetworkFlags extends PeersFlags {
  readonly network: string;
  readonly areas: string;
  readonly now?: string;
}

interface NetworkInput {
  readonly members: unknown;
  readonly network: unknown;
  readonly options: { readonly language: PeersFlags['lang']; readonly trees: readonly Tree[] };
}

/** The people around the groups: who visits, speaks, advises and joins in a project. */
export function addPeersNetwork(peers: Command, io: Io): void {
  const command = (name: string, summary: string, description: string, example: string) =>
    reportOptions(areasOption(peers.command(name).summary(summary).description(description))).addHelpText(
      'after',
      `\nWhat the file of the network can hold: koppel peers schema network\n\nExample:\n  koppel peers ${example} --lang en`,
    );
  const withMembers = (name: string, summary: string, description: string) =>
    command(name, summary, description, `${name} members.csv --network network.yaml`)
      .argument('<members>', 'the firms: a sheet, JSON or YAML')
      .requiredOption('--network <file>', 'the people around the groups, JSON or YAML');

  withMembers(
    'visits',
    'visits of a local and a regional account manager',
    'Gives every firm a visit of two: one who knows the place and one who sees across its borders.',
  ).action((members: string, flags: NetworkFlags) =>
    run(members, flags, io, ({ members: firms, network, options }) => ({
      what: 'visits',
      plan: planVisits(firms, network, options),
    })),
  );

  command(
    'ambassadors',
    'ambassadors on stages, with a referral card',
    'Puts ambassadors on stages, as often as was agreed, and says where further questions go.',
    'ambassadors network.yaml',
  )
    .argument('<network>', 'the people around the groups, JSON or YAML')
    .action((network: string, flags: NetworkFlags) =>
      run(undefined, { ...flags, network }, io, (input) => ({
        what: 'ambassadors',
        plan: assignAmbassadors(input.network, input.options),
      })),
    );

  nowOption(
    withMembers(
      'panel',
      'specialists of the second line, at a reduced rate',
      'Proposes a specialist of the panel of the province for every question, by way of the coach.',
    ),
  ).action((members: string, flags: NetworkFlags) => {
    const now = dayOf(flags.now, wordsIn(flags.lang), io);
    return run(members, flags, io, ({ members: firms, network, options }) => ({
      what: 'panel',
      plan: proposeSpecialists(firms, network, { ...options, now }),
    }));
  });

  withMembers(
    'consortia',
    'parties with complementary roles around one demand',
    'Composes a consortium around each demand: every role taken, capacity tested, no rivals without an agreement.',
  ).action((members: string, flags: NetworkFlags) =>
    run(members, flags, io, ({ members: firms, network, options }) => ({
      what: 'consortia',
      plan: composeConsortia(firms, network, options),
    })),
  );
}

async function run(
  membersFile: string | undefined,
  flags: NetworkFlags,
  io: Io,
  solve: (input: NetworkInput) => NetworkResult,
): Promise<void> {
  const { network: networkFile, lang: language } = flags;
  if (membersFile === '-' && networkFile === '-') {
    throw new Misuse("'-' can be used once: there is one standard input.");
  }
  const [members, network, areas] = await together([
    membersFile === undefined ? Promise.resolve(undefined) : readMembers(membersFile, io),
    readChecked(networkSchema, networkFile, io),
    loadAreas(flags.areas, io),
  ]);
  const trees = [new Tree(sectors), new Tree(areas.tree)];
  const result = checked(
    () => solve({ members, network, options: { language, trees } }),
    membersFile,
    networkFile,
  );
  const inputs = [networkFile, ...(membersFile === undefined ? [] : [membersFile])];
  await sendPeers({ what: 'network', language, result }, flags, inputs, io);
}

/** What members and network say about one another is wrong in the file that the pointer begins with. */
function checked<T>(work: () => T, members: string | undefined, network: string): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    throw new Refusal(
      error.issues.map((issue) => {
        const own = members !== undefined && issue.pointer.startsWith('/members/');
        const file = own ? members : network;
        return lineOf(nameOf(file), {
          ...issue,
          pointer: own ? issue.pointer.slice('/members'.length) : issue.pointer,
        });
      }),
    );
  }
}
