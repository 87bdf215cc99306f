import { type Language, readDocument } from '@koppel/core';
import { type Catalogue, catalogueSchema } from '@koppel/support';
import type { Command } from 'commander';
import { BUILT_IN, loadCatalogue } from '../input/catalogue.js';
import type { Io } from '../io.js';
import { about } from '../refusal.js';
import type { ListedFact } from '../render/pages.js';
import { type ReportOptions, reportOptions, reportTo } from './options.js';

export function addFacts(support: Command, io: Io): void {
  const command = support
    .command('facts')
    .summary('the facts that a catalogue asks about')
    .description(
      'Lists the facts of a catalogue with their questions, for whoever writes the file of a firm.',
    )
    .argument('[catalogue]', "a catalogue file, JSON or YAML; '-' reads standard input", BUILT_IN);
  reportOptions(command)
    .addHelpText('after', '\nExample:\n  koppel support facts nl-2019 --lang en')
    .action((file: string, flags: ReportOptions) => facts(file, flags, io));
}

async function facts(file: string, flags: ReportOptions, io: Io): Promise<void> {
  const report = reportTo(flags, io);
  const { name, value } = await loadCatalogue(file, io);
  const catalogue = about(name, () => readDocument(catalogueSchema, value));
  const page = { language: flags.lang, catalogue: name, facts: listed(catalogue, flags.lang) };
  await report.send(report.renderer.facts(page), [file]);
}

function listed({ facts, offers }: Catalogue, language: Language): ListedFact[] {
  const uses = new Map<string, Set<string>>();
  for (const { id, eligibility = {}, prefers = {} } of offers) {
    const lists = [eligibility.requires, eligibility.requiresOneOf, eligibility.excludes, prefers.facts];
    for (const fact of lists.flatMap((list) => list ?? [])) {
      uses.set(fact, (uses.get(fact) ?? new Set()).add(id));
    }
  }
  return Object.entries(facts).map(([id, { label, question }]) => ({
    id,
    label: label[language],
    question: question[language],
    offers: [...(uses.get(id) ?? [])].sort(),
  }));
}
