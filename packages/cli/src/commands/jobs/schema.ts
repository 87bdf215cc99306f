import { jsonSchemaOf } from '@koppel/core';
import {
  consentsSchema,
  lecturersSchema,
  mappingSchema,
  seekersSchema,
  taxonomySchema,
  trainingSchema,
  vacanciesSchema,
} from '@koppel/jobs';
import { Argument, type Command } from 'commander';
import type { Io } from '../../io.js';

const schemas = {
  seekers: seekersSchema,
  vacancies: vacanciesSchema,
  consents: consentsSchema,
  mapping: mappingSchema,
  taxonomy: taxonomySchema,
  training: trainingSchema,
  lecturers: lecturersSchema,
} as const;

export function addJobsSchema(jobs: Command, io: Io): void {
  jobs
    .command('schema')
    .summary('the JSON Schema of a document, for an editor')
    .description(
      'Prints the JSON Schema of what can be written. A region file has the keys of seekers and of vacancies.',
    )
    .addArgument(new Argument('<what>', 'the kind of document').choices(Object.keys(schemas)))
    .addHelpText('after', '\nExample:\n  koppel jobs schema vacancies > vacancies.schema.json')
    .action((what: keyof typeof schemas) => {
      io.stdout.write(`${JSON.stringify(jsonSchemaOf(schemas[what]), null, 2)}\n`);
    });
}
