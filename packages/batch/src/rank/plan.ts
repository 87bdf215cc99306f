import {
  buildIndex,
  type ContextInput,
  type Fields,
  isSerialisable,
  KoppelError,
  type Policy,
  type RankOptions,
} from '@koppel/core';
import { BatchError } from '../error.js';
import { limits } from '../check.js';
import type { BatchExecutor, Progress, Shard } from '../port.js';
import { type Box, boxOf, isApart, joined } from './box.js';
import { toLines } from './lines.js';
import { radiusOf } from './radius.js';
import type { Region } from './region.js';

export interface RankingOptions<A extends Fields, O extends Fields>
  extends ContextInput,
    Pick<RankOptions, 'unknown'> {
  readonly policy: Policy<A, O>;
  /** Read once, one region at a time: the whole country need not be in memory. */
  readonly regions: AsyncIterable<Region<A, O>> | Iterable<Region<A, O>>;
  /** How many offers per ask, 1 to 10,000. */
  readonly limit: number;
  /** How many asks a shard has at most, 1 to 1,000,000; 2,000 unless said. Fewer: less is lost with a worker that dies. */
  readonly asksPerShard?: number;
}

/** What every worker has to know, as JSON; the policy comes along, so that workers need no program of their own. */
export interface Header {
  readonly format: 1;
  readonly policy: Policy;
  readonly options: Pick<RankOptions, 'limit' | 'unknown' | 'now'>;
  readonly trees: readonly unknown[];
  /** Ids of corpora, and the parts that hold their bytes. */
  readonly corpora: readonly { readonly id: string; readonly part: string }[];
}

/** The input of a shard: names of parts. */
export interface RankingShard {
  readonly header: string;
  readonly asks: string;
  /** Offers of the region itself and of all that its asks may reach. */
  readonly offers: readonly string[];
}

interface Part {
  readonly part: string;
  /** Undefined: anywhere. */
  readonly box: Box | undefined;
}

/**
 * Cuts a run of every ask against every offer into shards and starts it. A shard is some asks of one region, and the
 * offers of all regions that lie within the radius that the policy demands (the halo); of all regions when it demands
 * none. Whoever has no place is within reach of everybody. A run that was started before is left as it is.
 *
 * @throws KoppelError for a policy or offers that cannot be ranked, at `/regions/<area>`; BatchError `BAD_OPTION`,
 * `DUPLICATE_ID` for two regions of one name.
 */
export async function planRanking<A extends Fields, O extends Fields>(
  executor: BatchExecutor,
  run: string,
  options: RankingOptions<A, O>,
): Promise<Progress> {
  const known = await executor.progress(run);
  if (known !== undefined) return known;
  const { policy, regions, asksPerShard = 2_000 } = options;
  checkOptions(options);
  const radius = radiusOf(policy as unknown as Policy<Fields, Fields>);
  const header = await keepHeader(executor, run, options);
  const offers = new Map<string, Part[]>();
  const asks = new Map<string, Part[]>();
  const keep = async (records: readonly { readonly id: string }[], box: Box | undefined): Promise<Part> => {
    return { part: await executor.keep(run, toLines(records)), box };
  };
  for await (const region of regions) {
    const { area } = region;
    checkRegion(region, policy, options);
    if (offers.has(area))
      throw new BatchError('DUPLICATE_ID', '/regions', `${JSON.stringify(area)} twice`, 'each region once');
    const [askGroups, offerGroups] = [
      grouped(region.asks, radius?.ask),
      grouped(region.offers, radius?.offer),
    ];
    offers.set(area, await Promise.all(offerGroups.map(({ records, box }) => keep(records, box))));
    const chunks = askGroups.flatMap(({ records, box }) =>
      chunked(records, asksPerShard).map((some) => ({ some, box })),
    );
    asks.set(area, await Promise.all(chunks.map(({ some, box }) => keep(some, box))));
  }
  const areas = [...offers.keys()].sort();
  const all = areas.flatMap((area) => offers.get(area) as Part[]);
  const shards = areas.flatMap((area) =>
    (asks.get(area) as Part[]).map(({ part, box }, place): Shard => {
      const near = all
        .filter((one) => radius === undefined || isNear(box, one.box, radius.km))
        .map((one) => one.part);
      const input: RankingShard = { header, asks: part, offers: near.sort() };
      return { name: `${area}/${place + 1}`, input };
    }),
  );
  try {
    await executor.start(run, shards);
  } catch (error) {
    // Somebody else planned the same run at the same moment, from other data, and was first.
    if (!(error instanceof BatchError) || error.code !== 'CONFLICT') throw error;
  }
  return (await executor.progress(run)) as Progress;
}

const isNear = (a: Box | undefined, b: Box | undefined, km: number) =>
  a === undefined || b === undefined || !isApart(a, b, km);

type Group = { readonly records: readonly { readonly id: string }[]; readonly box: Box | undefined };

/** Those with a place, and the box around them; those without one. */
function grouped(records: readonly { readonly id: string }[], field: string | undefined): Group[] {
  const boxes = records.map((record) =>
    field === undefined ? undefined : boxOf((record as Record<string, unknown>)[field]),
  );
  const placed = boxes.filter((box) => box !== undefined);
  const [here, anywhere] = [true, false].map((has) =>
    records.filter((_, n) => (boxes[n] !== undefined) === has),
  );
  const groups: Group[] = [
    { records: here as Group['records'], box: placed.length === 0 ? undefined : placed.reduce(joined) },
    { records: anywhere as Group['records'], box: undefined },
  ];
  return groups.filter(({ records: some }) => some.length > 0);
}

/** In the order of ids, so that the order of the input does not matter. */
function chunked<T extends { readonly id: string }>(records: readonly T[], size: number): T[][] {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, n) =>
    sorted.slice(n * size, (n + 1) * size),
  );
}

async function keepHeader<A extends Fields, O extends Fields>(
  executor: BatchExecutor,
  run: string,
  { policy, limit, unknown, now, trees = [], corpora = [] }: RankingOptions<A, O>,
): Promise<string> {
  const header: Header = {
    format: 1,
    policy: policy as unknown as Policy,
    options: { limit, ...(unknown && { unknown }), ...(now !== undefined && { now }) },
    trees: [...trees].map(({ data }) => data),
    corpora: await Promise.all(
      [...corpora].map(async (corpus) => ({
        id: corpus.id,
        part: await executor.keep(run, new Uint8Array(corpus.save())),
      })),
    ),
  };
  return executor.keep(run, new TextEncoder().encode(JSON.stringify(header)));
}

function checkOptions({
  policy,
  limit,
  asksPerShard = 1,
  trees,
  corpora,
}: RankingOptions<Fields, Fields>): void {
  const check = (pointer: string, value: number, most: number) => {
    if (Number.isInteger(value) && value >= 1 && value <= most) return;
    throw new BatchError('BAD_OPTION', pointer, String(value), `a whole number from 1 to ${most}`);
  };
  check('/limit', limit, 10_000);
  check('/asksPerShard', asksPerShard, 1_000_000);
  if (isSerialisable(policy)) {
    checkContext(policy, { trees: trees ?? [], corpora: corpora ?? [] });
    return;
  }
  const hint = 'Compose it from measures';
  throw new BatchError(
    'BAD_OPTION',
    '/policy',
    'a policy with a custom function',
    'a policy that is data',
    hint,
  );
}

/** A tree or corpus that is missing would come to light in the workers, and be the fault of every ask. */
function checkContext(
  { criteria }: Policy,
  { trees, corpora }: Required<Pick<ContextInput, 'trees' | 'corpora'>>,
): void {
  const known = { tree: [...trees].map(({ id }) => id), corpus: [...corpora].map(({ id }) => id) };
  JSON.stringify(criteria, (key, value: unknown) => {
    if (key !== 'tree' && key !== 'corpus') return value;
    if (typeof value === 'string' && !known[key].includes(value)) {
      const hint = `Pass it along with the policy`;
      throw new BatchError(
        'BAD_OPTION',
        '/policy',
        `no ${key} ${JSON.stringify(value)}`,
        `the ${key} that the policy names`,
        hint,
      );
    }
    return value;
  });
}

/** Offers are looked at here, where the region is known: later they are a shard that fails. An ask is refused by itself. */
function checkRegion<A extends Fields, O extends Fields>(
  { area, asks, offers }: Region<A, O>,
  policy: Policy<A, O>,
  { trees, corpora }: ContextInput,
): void {
  const longest = limits.runName;
  if (
    typeof area !== 'string' ||
    area.length === 0 ||
    area.length > longest ||
    !area.isWellFormed() ||
    area.includes('\u0000')
  ) {
    throw new BatchError(
      'BAD_OPTION',
      '/regions',
      JSON.stringify(area) ?? 'nothing',
      `a name of 1 to ${longest} characters`,
    );
  }
  const within = (pointer: string) =>
    `/regions/${area.replaceAll('~', '~0').replaceAll('/', '~1')}${pointer}`;
  for (const [place, { id }] of asks.entries()) {
    if (typeof id === 'string' && id.length > 0) continue;
    throw new BatchError(
      'BAD_OPTION',
      within(`/asks/${place}/id`),
      JSON.stringify(id) ?? 'nothing',
      'an id, as a text',
    );
  }
  try {
    buildIndex(policy, offers as never, {
      ...(trees && { trees }),
      ...(corpora && { corpora }),
      records: 'drop',
    });
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    const issues = error.issues.map((issue) => ({
      ...issue,
      pointer: within(issue.pointer.replace(/^\/records/, '/offers')),
    }));
    throw new KoppelError(error.code, issues);
  }
}
