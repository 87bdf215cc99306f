import type { Catalogue } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { type Finding, findIn, warning } from './finding.js';

/** What is probably not meant: offers that are over, limits that cancel out, facts without a source. */
export function oddities(catalogue: Catalogue, now: string, places: readonly number[]): Finding[] {
  return findIn(catalogue, places, [(offer) => expiry(offer, now), cutOff, unsourced]);
}

function expiry(offer: Offer, now: string): Finding[] {
  if (offer.asOf > now)
    return [warning('/asOf', offer.asOf, `a day not after ${now}`, 'The facts may not have held yet')];
  const { from, to } = offer.validity ?? {};
  if (to !== undefined && to <= now)
    return [
      warning(
        '/validity/to',
        `ended before ${to}`,
        `an offer that runs on ${now}`,
        'It will be shown as expired',
      ),
    ];
  if (from !== undefined && from > now)
    return [
      warning(
        '/validity/from',
        `starts on ${from}`,
        `an offer that runs on ${now}`,
        'It will be shown as not running yet',
      ),
    ];
  const { funding } = offer;
  if (funding !== undefined && funding !== 'funded')
    return [warning('/funding', funding, 'funded', 'It will be refused')];
  return [];
}

/** A share of the smallest investment that is already more than the most that is given. */
function cutOff({ eligibility, money }: Offer): Finding[] {
  const least = eligibility?.investmentEur?.gte ?? eligibility?.investmentEur?.gt;
  const { grantCapEur: cap, grantShare } = money ?? {};
  if (least === undefined || cap === undefined || grantShare === undefined || least * grantShare <= cap)
    return [];
  return [
    warning(
      '/money/grantShare',
      'a share that the cap always cuts off',
      `a share of at most ${cap} over ${least}`,
    ),
  ];
}

const UNSOURCED: readonly string[] = [
  'id',
  'programme',
  'version',
  'title',
  'summary',
  'kind',
  'asOf',
  'sources',
];

function unsourced(offer: Offer): Finding[] {
  const pointers = Object.keys(offer.sources);
  const dangling = pointers
    .filter((pointer) => !resolves(offer, pointer))
    .map((pointer) => warning('/sources', `a source for ${pointer}`, 'a fact that the offer has'));
  const bare = Object.keys(offer)
    .filter(
      (key) =>
        !UNSOURCED.includes(key) &&
        !pointers.some((pointer) => pointer === `/${key}` || pointer.startsWith(`/${key}/`)),
    )
    .map((key) => warning(`/${key}`, 'a fact without a source', 'an entry in sources that covers it'));
  return [...dangling, ...bare];
}

function resolves(offer: Offer, pointer: string): boolean {
  let here: unknown = offer;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return false;
    here = (here as Record<string, unknown>)[step];
  }
  return pointer.startsWith('/');
}
