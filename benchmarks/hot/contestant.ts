import type { Corpus } from '@koppel/core';
import type { Ask } from './data/asks.js';
import type { OfferRecord } from './data/records.js';
import type { World } from './data/world.js';
import type { Impacts } from './impacts.js';

/** One row of an answer. */
export interface Found {
  readonly id: string;
  readonly points: number;
}

/** What there is to build from. `records` and `impacts` are made on first use, before anybody's clock runs. */
export interface Material {
  readonly world: World;
  readonly corpus: Corpus;
  readonly records: readonly OfferRecord[];
  readonly impacts: Impacts;
}

/**
 * What a contestant claims: the same rows and points as the reference; the same but for the points of text; or only the
 * rows that its own search retrieves, with exact points (then the share found is the figure to read).
 */
export type Claim = 'exact' | 'exact without text' | 'retrieval';

export interface Contestant {
  readonly name: string;
  readonly claim: Claim;
  /** How it does the job, in a line for the reader of the table. */
  readonly how: string;
  /** What it builds from, so that making that is not counted. */
  readonly from: 'records' | 'columns';
  /** Largest number of rows on which it is run without `--full`. */
  readonly most: number;
  /** Why it cannot run here; undefined when it can. */
  readonly absent?: () => string | undefined;
  readonly build: (material: Material) => Built | Promise<Built>;
}

export interface Built {
  /** The best rows, best first, ties by id. */
  readonly top: (ask: Ask, limit: number) => readonly Found[] | Promise<readonly Found[]>;
  /** Bytes of index where they are known: buffers, a file, a server's tables. */
  readonly bytes?: number;
  /** CPU milliseconds spent elsewhere than in this process so far: a server, a child process. */
  readonly cpuElsewhere?: () => number;
  /** Milliseconds that the last `top` took by its own clock, where a pipe would distort ours. */
  readonly ownMs?: () => number;
  readonly close?: () => void | Promise<void>;
}
