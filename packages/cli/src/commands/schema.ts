import { jsonSchemaOf } from '@koppel/core';
import {
  caseSchema,
  catalogueSchema,
  firmSchema,
  offerSchema,
  planSchema,
  questionSchema,
  stackRulesSchema,
} from '@koppel/support';
import { Argument, type Command } from 'commander';
import { areasSchema } from '../input/schema.js';
import type { Io } from '../io.js';

const schemas = {
  firm: firmSchema,
  question: questionSchema,
  case: caseSchema,
  offer: offerSchema,
  catalogue: catalogueSchema,
  areas: areasSchema,
  plan: planSchema,
  rules: stackRulesSchema,
} as const;

export function addSchema(support: Command, io: Io): void {
  support
    .command('schema')
    .summary('the JSON Schema of a file, for an editor')
    .description('Prints the JSON Schema of what can be written in a file.')
    .addArgument(new Argument('<what>', 'the kind of document').choices(Object.keys(schemas)))
    .addHelpText('after', '\nExample:\n  koppel support schema case > case.schema.json')
    .action((what: keyof typeof schemas) => {
      io.stdout.write(`${JSON.stringify(jsonSchemaOf(schemas[what]), null, 2)}\n`);
    });
}
