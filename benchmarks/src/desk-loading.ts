import { buildIndex, type ContextInput, createMemoryStore, type Policy, type Step } from '@koppel/core';
import { openDesk } from '@koppel/desk';

interface Rows extends Pick<ContextInput, 'trees' | 'corpora'> {
  // biome-ignore lint/suspicious/noExplicitAny: any fields on either side.
  readonly policy: Policy<any, any>;
}

const ROUNDS = 5;

/** What it takes to load records from a memory store into a desk, beside building an index of them. CPU time, least of several. */
export async function loading(
  what: string,
  records: readonly { readonly id: string }[],
  { policy, trees = [], corpora = [] }: Rows,
) {
  const store = createMemoryStore<{ offers: object }>();
  const tenant = store.tenant('hub');
  for (let from = 0; from < records.length; from += 1000) {
    const steps = records.slice(from, from + 1000).map((value): Step<{ offers: object }> => {
      return { do: 'put', collection: 'offers', id: value.id, value };
    });
    await tenant.commit(steps, { key: `import-${from}`, now: 0 });
  }
  const texts = records.map((record) => JSON.stringify(record));
  const given = { trees: [...trees], corpora: [...corpora] };
  const build = (rows: readonly object[]) => void buildIndex(policy, rows as never, given);
  const ways = {
    buildMs: async () => build(records),
    parseMs: async () => build(texts.map((text) => JSON.parse(text) as object)),
    loadMs: async () => {
      const policies = { support: { policy, collection: 'offers' } };
      await openDesk({ store, policies, ...given, now: () => 0, newId: () => 'none' })
        .tenant('hub')
        .refresh();
    },
  };
  const least = {
    buildMs: Number.POSITIVE_INFINITY,
    parseMs: Number.POSITIVE_INFINITY,
    loadMs: Number.POSITIVE_INFINITY,
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [way, run] of Object.entries(ways) as [keyof typeof ways, () => Promise<void>][]) {
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      least[way] = Math.min(least[way], (user + system) / 1000);
    }
  }
  return { what, ...least };
}
