import stringify from 'fast-json-stable-stringify';
import { at, show } from '../errors.js';
import {
  checkArea,
  checkInstant,
  checkJson,
  checkKeys,
  checkName,
  checkRecord,
  checkWhole,
  storeLimits,
} from './check.js';
import { fail } from './error.js';
import type { Instant } from './port.js';

/** A step after its check: plain, with values as canonical JSON text. */
export type ReadyStep =
  | {
      readonly do: 'put';
      readonly collection: string;
      readonly id: string;
      readonly json: string;
      readonly area: string;
      readonly keys: readonly string[];
      readonly ifVersion?: number;
    }
  | { readonly do: 'delete'; readonly collection: string; readonly id: string; readonly ifVersion?: number }
  | { readonly do: 'open'; readonly account: string; readonly capacity: number; readonly area?: string }
  | {
      readonly do: 'reserve';
      readonly account: string;
      readonly hold: string;
      readonly amount: number;
      readonly until?: Instant;
    }
  | { readonly do: 'confirm' | 'release'; readonly hold: string }
  | { readonly do: 'expire'; readonly limit: number }
  | {
      readonly do: 'append';
      readonly kind: string;
      readonly about?: string;
      readonly area: string;
      readonly json: string;
    };

/** A commit that is well-formed; whether it can be done is for `decide` to say. */
export interface Ready {
  readonly steps: readonly ReadyStep[];
  readonly key: string;
  readonly now: Instant;
  /** 64 bits of the steps in hexadecimal digits: tells an honest repetition from a key that is used twice. */
  readonly fingerprint: string;
}

/** Checks a commit before any storage is touched, and alike in every store. */
export function prepare(steps: unknown, options: { readonly key: unknown; readonly now: unknown }): Ready {
  if (!Array.isArray(steps)) fail('BAD_VALUE', '', show(steps), 'a list of steps');
  if (steps.length === 0 || steps.length > storeLimits.steps) {
    fail('BAD_VALUE', '', `${steps.length} steps`, `1 to ${storeLimits.steps} steps`);
  }
  const key = checkName(options?.key, '/key');
  const now = checkInstant(options.now, '/now');
  const ready = steps.map((step, place) => readStep(step, at('', place), now));
  refuseTwice(ready);
  refuseBulk(ready);
  return { steps: ready, key, now, fingerprint: fingerprintOf(stringify(ready)) };
}

function readStep(step: unknown, pointer: string, now: Instant): ReadyStep {
  if (typeof step !== 'object' || step === null) fail('BAD_VALUE', pointer, show(step), 'a step');
  const raw = step as Readonly<Record<string, unknown>>;
  const name = (field: string) => checkName(raw[field], at(pointer, field));
  switch (raw['do']) {
    case 'put':
      return {
        do: 'put',
        collection: name('collection'),
        id: name('id'),
        json: checkRecord(raw['value'], at(pointer, 'value')),
        area: checkArea(raw['area'], at(pointer, 'area')),
        keys: checkKeys(raw['keys'], at(pointer, 'keys')),
        ...versionOf(raw, pointer),
      };
    case 'delete':
      return { do: 'delete', collection: name('collection'), id: name('id'), ...versionOf(raw, pointer) };
    case 'open':
      return {
        do: 'open',
        account: name('account'),
        capacity: amountOf(raw, 'capacity', pointer, 0),
        ...(raw['area'] === undefined ? {} : { area: checkArea(raw['area'], at(pointer, 'area')) }),
      };
    case 'reserve':
      return {
        do: 'reserve',
        account: name('account'),
        hold: name('hold'),
        amount: amountOf(raw, 'amount', pointer, 1),
        ...untilOf(raw, pointer, now),
      };
    case 'confirm':
    case 'release':
      return { do: raw['do'], hold: name('hold') };
    case 'expire': {
      const limit = raw['limit'] ?? storeLimits.due;
      return { do: 'expire', limit: checkWhole(limit, at(pointer, 'limit'), 1, storeLimits.due) };
    }
    case 'append':
      return {
        do: 'append',
        kind: name('kind'),
        ...(raw['about'] === undefined ? {} : { about: name('about') }),
        area: checkArea(raw['area'], at(pointer, 'area')),
        json: checkJson(raw['body'], at(pointer, 'body')),
      };
    default:
      return fail(
        'BAD_VALUE',
        at(pointer, 'do'),
        show(raw['do']),
        'put, delete, open, reserve, confirm, release, expire or append',
      );
  }
}

type Raw = Readonly<Record<string, unknown>>;

function versionOf(raw: Raw, pointer: string): { ifVersion?: number } {
  if (raw['ifVersion'] === undefined) return {};
  return { ifVersion: amountOf(raw, 'ifVersion', pointer, 0) };
}

function amountOf(raw: Raw, field: string, pointer: string, least: number): number {
  return checkWhole(raw[field], at(pointer, field), least, Number.MAX_SAFE_INTEGER);
}

function untilOf(raw: Raw, pointer: string, now: Instant): { until?: Instant } {
  if (raw['until'] === undefined) return {};
  const until = checkInstant(raw['until'], at(pointer, 'until'));
  if (until <= now) fail('BAD_VALUE', at(pointer, 'until'), String(until), `a moment after now, ${now}`);
  return { until };
}

/** Two steps on one record could only mean that one of them is lost; a second `expire` is a larger limit. */
function refuseTwice(steps: readonly ReadyStep[]): void {
  const seen = new Set<string>();
  let expires = 0;
  for (const [place, step] of steps.entries()) {
    if (step.do === 'expire' && ++expires > 1) fail('BAD_VALUE', at('', place), 'expire again', 'it once');
    if (step.do !== 'put' && step.do !== 'delete') continue;
    const name = recordKey(step.collection, step.id);
    if (seen.has(name)) {
      fail('BAD_VALUE', at('', place), `the record ${show(step.id)} again`, 'each record at most once');
    }
    seen.add(name);
  }
}

function refuseBulk(steps: readonly ReadyStep[]): void {
  const length = steps.reduce((sum, step) => sum + ('json' in step ? step.json.length : 0), 0);
  if (length > storeLimits.commitLength) {
    const most = `at most ${storeLimits.commitLength} characters`;
    fail('BAD_VALUE', '', `${length} characters of JSON`, most, 'Split the commit');
  }
}

/** One text for a collection and an id; U+0000 is in neither. */
export function recordKey(collection: string, id: string): string {
  return `${collection}\u0000${id}`;
}

/** FNV-1a over UTF-16 units, twice with different starts (Fowler, Noll and Vo; draft-eastlake-fnv). */
function fingerprintOf(text: string): string {
  let [high, low] = [0x811c9dc5, 0x01234567];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ (unit + place), 0x01000193);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
