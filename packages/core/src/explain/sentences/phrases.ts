import type { Scene } from '../scene.js';

/** Phrases that every language builds in the same way, from words of its own. */
interface PhraseWords {
  readonly moreThan: string;
  readonly atLeast: string;
  readonly lessThan: string;
  readonly atMost: string;
  readonly and: string;
  readonly anyNumber: string;
  readonly someDay: string;
  readonly orEarlier: string;
  readonly orLater: string;
  readonly between: string;
  readonly from: string;
  readonly until: string;
  readonly dayNotIncluded: string;
  readonly always: string;
}

interface Bounds {
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
}

interface Unit {
  readonly one: string;
  readonly many: string;
}

const NO_UNIT: Unit = { one: '', many: '' };

interface Days {
  readonly from?: string;
  readonly to?: string;
}

export function phrases(words: PhraseWords) {
  return {
    /** 'more than 5 and less than 250', with a unit behind it, in the number of the last amount. */
    limits({ gt, gte, lt, lte }: Bounds, { number }: Scene, { one, many }: Unit = NO_UNIT): string {
      const unit = (lte ?? lt ?? gte ?? gt) === 1 ? one : many;
      if (gte !== undefined && gte === lte) return `${number(gte)}${unit}`;
      const ends = [
        gt === undefined ? '' : `${words.moreThan} ${number(gt)}`,
        gte === undefined ? '' : `${words.atLeast} ${number(gte)}`,
        lt === undefined ? '' : `${words.lessThan} ${number(lt)}`,
        lte === undefined ? '' : `${words.atMost} ${number(lte)}`,
      ].filter((end) => end !== '');
      return ends.length === 0 ? words.anyNumber : ends.join(` ${words.and} `) + unit;
    },
    /** A day that may be known only roughly. */
    moment({ from, to }: Days, { date }: Scene): string {
      if (from !== undefined && from === to) return date(from);
      if (from === undefined) return to === undefined ? words.someDay : `${date(to)} ${words.orEarlier}`;
      if (to === undefined) return `${date(from)} ${words.orLater}`;
      return `${words.between} ${date(from)} ${words.and} ${date(to)}`;
    },
    /** A half-open window of days. */
    period({ from, to }: Days, { date }: Scene): string {
      const begin = from === undefined ? '' : `${words.from} ${date(from)}`;
      const end = to === undefined ? '' : `${words.until} ${date(to)} (${words.dayNotIncluded})`;
      return [begin, end].filter((part) => part !== '').join(' ') || words.always;
    },
  };
}

/** Points as whole per cent, rounded down: nobody is told more than was shown. */
export function percent(points: number, outOf: number): string {
  return `${Math.floor((100 * points) / outOf)} %`;
}
