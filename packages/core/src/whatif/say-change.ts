import type { Language, Text } from '../policy/text.js';
import { byCodeUnit } from '../policy/values.js';
import type { BecomeChange, Change, NumberChange, SupposeChange, Unit } from './change.js';
import type { Speaker } from './sentences/speaker.js';

/** Clauses of the caller's own, each fitting behind "possible"; where one gives nothing, a plain one is made. */
export interface ChangeTexts {
  /** That so much time has passed since the day in a field: "when the firm is 3 years old". */
  readonly since?: (field: string, amount: number, unit: Unit) => Text | undefined;
  /** That a number goes up or down: "with 2 more staff". */
  readonly number?: (change: NumberChange) => Text | undefined;
  /** That one of these comes about: "after the voucher". */
  readonly get?: (field: string, names: readonly string[]) => Text | undefined;
  /** That something unknown turns out to be so; `names` where it is one of these. */
  readonly suppose?: (change: SupposeChange, names: readonly string[]) => Text | undefined;
}

/** One change, or one of some that do as well, as a clause in one language. */
export function sayChange(
  change: Change,
  alternatives: readonly Change[],
  speaker: Speaker,
  { language, texts = {} }: { readonly language: Language; readonly texts?: ChangeTexts },
): string {
  const say = speaker.changes;
  switch (change.kind) {
    case 'wait': {
      const date = speaker.phrase('').date(change.until);
      const own = change.since.map(
        ({ field, amount, unit }) => texts.since?.(field, amount, unit)?.[language],
      );
      if (own.length > 0 && own.every((text) => text !== undefined))
        return `${say.wait(date, [])}, ${own.join(', ')}`;
      const plain = change.since.map(({ field, amount, unit }) => ({
        amount: speaker.phrase(field).number(amount),
        unit,
        field: speaker.field(field),
      }));
      return say.wait(date, plain);
    }
    case 'suppose':
      return (
        texts.suppose?.(change, namesOf(change, alternatives))?.[language] ??
        saySupposed(change, alternatives, speaker)
      );
    case 'get': {
      const names = namesOf(change, alternatives);
      return texts.get?.(change.field, names)?.[language] ?? say.get(either(change.field, names, speaker));
    }
    case 'give-up':
      return say.giveUp(either(change.field, namesOf(change, alternatives), speaker));
    case 'more':
    case 'less': {
      const { number } = speaker.phrase(change.field);
      const [by, to] = [number(change.by), number(change.to)];
      return texts.number?.(change)?.[language] ?? say[change.kind](speaker.field(change.field), by, to);
    }
    case 'become':
      return say.become(speaker.field(change.field), oneOfSaid(change, alternatives, speaker));
    case 'move':
      return say.move(either(change.field, namesOf(change, alternatives), speaker));
    case 'judge':
      return say.judge(speaker.name('judged', change.condition), speaker.name('judged', change.by));
  }
}

function namesOf(change: Change, alternatives: readonly Change[]): string[] {
  return [change, ...alternatives]
    .flatMap((one) => ('about' in one ? (one.about ?? []) : []))
    .sort(byCodeUnit);
}

function either(field: string, names: readonly string[], speaker: Speaker): string {
  return speaker.or(names.map((name) => speaker.name(field, name)));
}

function oneOfSaid(
  change: SupposeChange | BecomeChange,
  alternatives: readonly Change[],
  speaker: Speaker,
): string {
  const all = [change, ...alternatives].flatMap((one) => ('said' in one ? [one.said] : []));
  return speaker.or(all.map((said) => speaker.said(change.field, said)));
}

function saySupposed(change: SupposeChange, alternatives: readonly Change[], speaker: Speaker): string {
  const say = speaker.changes;
  const { field, about, said } = change;
  if (about === undefined) return say.suppose(speaker.field(field), oneOfSaid(change, alternatives, speaker));
  const name = either(field, namesOf(change, alternatives), speaker);
  return said.type === 'no' ? say.supposeNo(name) : say.supposeYes(name);
}
