import type { Call, Collections, Records } from '@koppel/core';
import type { Given } from '../given.js';
import type { DeskPolicies, DeskPolicy } from '../policies.js';
import { changed, emptyView, type Latest, type RowFault, type View } from './view.js';

/** How many changed records are fetched at a time. */
const PAGE = 10_000;

/** All views of one tenant at one version of its data. */
interface Picture {
  /** How often the store was set back: versions of two epochs say nothing about one another. */
  readonly epoch: number;
  readonly version: number;
  readonly views: ReadonlyMap<string, View>;
}

/** Indexes of one tenant that follow its records. */
export class Live {
  readonly #records: Records<Collections>;
  readonly #policies: DeskPolicies;
  readonly #given: Given;
  #picture: Picture | undefined;

  constructor(records: Records<Collections>, policies: DeskPolicies, given: Given) {
    this.#records = records;
    this.#policies = policies;
    this.#given = given;
  }

  /** The data's version that the views show; `undefined` before the first `refresh`. */
  get version(): number | undefined {
    return this.#picture?.version;
  }

  view(policy: string): View {
    return this.#picture?.views.get(policy) as View;
  }

  faults(): readonly RowFault[] {
    return [...(this.#picture?.views ?? [])].flatMap(([policy, { faults }]) =>
      [...faults].sort(byId).map(([id, issues]) => ({ policy, id, issues })),
    );
  }

  /** Lays all rows out anew, for the fastest asks; answers stay what they were. */
  compact(): void {
    for (const { index } of this.#picture?.views.values() ?? []) index.compact();
  }

  /**
   * Brings in all that was committed before this call. Everything is fetched first and then shown at once; when fetching
   * fails, what was shown stays. Calls may overlap, and none waits for another: a slow storage holds up nobody else.
   */
  async refresh({ signal }: Call = {}): Promise<void> {
    for (;;) {
      const from = this.#picture;
      const news = await this.#gather(from?.version ?? 0, signal);
      // A store that was set back to a backup: nothing that was shown can be trusted.
      const found = news ?? (await this.#gather(0, signal));
      const now = this.#picture;
      if (found === undefined || (now?.epoch ?? 0) !== (from?.epoch ?? 0)) continue;
      if (news === undefined) this.#show(found, this.#nothing(now));
      // Where another call was faster, it has shown each record at its version; only what came later is news.
      else if (now === undefined || found.version > now.version) this.#show(found, now ?? this.#nothing(now));
      return;
    }
  }

  /** What changed after a version, each record once as it is now; `undefined` when the store is not as far as that. */
  async #gather(since: number, signal: AbortSignal | undefined): Promise<Gathered | undefined> {
    const latest = new Map<string, Map<string, Latest>>();
    for (let at = since; ; ) {
      const page = await this.#records.changes(at, { limit: PAGE, ...(signal && { signal }) });
      if (page.version < at) return undefined;
      for (const { collection, id, version, record } of page.changes) {
        let known = latest.get(collection);
        if (known === undefined) {
          known = new Map();
          latest.set(collection, known);
        }
        known.set(id, { version, value: record?.value });
      }
      at = page.version;
      if (!page.more) return { version: at, latest };
    }
  }

  #show({ version, latest }: Gathered, before: Picture): void {
    const views = new Map<string, View>();
    for (const [name, policy] of Object.entries(this.#policies)) {
      const all = latest.get(policy.collection) ?? new Map<string, Latest>();
      views.set(name, changed(before.views.get(name) as View, policy, all, before.version));
    }
    this.#picture = { epoch: before.epoch, version, views };
  }

  /** No records at all; versions go on from what was shown before, so that no remembered answer comes back. */
  #nothing(before: Picture | undefined): Picture {
    const next = (name: string) => (before?.views.get(name)?.version ?? 0) + 1;
    const viewOf = ([name, policy]: [string, DeskPolicy]) =>
      [name, emptyView(policy, this.#given, next(name))] as const;
    const epoch = before === undefined ? 0 : before.epoch + 1;
    return { epoch, version: 0, views: new Map(Object.entries(this.#policies).map(viewOf)) };
  }
}

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

interface Gathered {
  readonly version: number;
  readonly latest: ReadonlyMap<string, ReadonlyMap<string, Latest>>;
}
