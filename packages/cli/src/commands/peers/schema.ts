import { jsonSchemaOf } from '@koppel/core';
import { funnelSchema, membersSchema, networkSchema, programmeSchema } from '@koppel/peers';
import { Argument, type Command } from 'commander';
import type { Io } from '../../io.js';

const schemas = {
  members: membersSchema,
  programme: programmeSchema,
  network: networkSchema,
  funnel: funnelSchema,
} as const;

export function addPeersSchema(peers: Command, io: Io): void {
  peers
    .command('schema')
    .summary('the JSON Schema of a file, for an editor')
    .description('Prints the JSON Schema of what can be written in a file.')
    .addArgument(new Argument('<what>', 'the kind of document').choices(Object.keys(schemas)))
    .addHelpText('after', '\nExample:\n  koppel peers schema programme > programme.schema.json')
    .action((what: keyof typeof schemas) => {
      io.stdout.write(`${JSON.stringify(jsonSchemaOf(schemas[what]), null, 2)}\n`);
    });
}
