import type { Language } from '@koppel/core';
import { Archive, type ChainFault, explainDecision, type Replayed, replay, verify } from '@koppel/record';
import { changes, openHub, words } from './hub.js';

const DAY = 86_400_000;

/** A decision, an override, an explanation, an erasure and a verification, told line by line. */
export async function tell(language: Language): Promise<string> {
  const say = sentences[language];
  const lines: string[] = [];
  const head = (title: string) => lines.push('', title, '-'.repeat(title.length));
  const { desk, record, keys, store, time } = await openHub();
  const exported = async () => {
    let text = '';
    for await (const line of record.lines()) text += `${line}\n`;
    return new TextEncoder().encode(text);
  };

  head(say.decision);
  const question = { headcount: 6, themes: ['money', 'export'], founded: 2011, phone: '+31 26 000 00 00' };
  for (const [asker, key] of [
    ['firm-12', 'form-881'],
    ['firm-30', 'form-882'],
  ] as const) {
    await desk.propose('support', { asker, question, by: 'adviser-3' }, { key });
  }
  const run = 'proposal:form-881';
  const seen = { run, about: 'firm-12', to: 'firm-12', what: { offers: ['export-voucher', 'staff-coach'] } };
  await record.shown({ id: 'shown-1', at: time.now, ...seen });
  lines.push(say.proposed);

  head(say.override);
  time.now += DAY;
  const chosen = {
    offer: 'staff-coach',
    what: 'choose',
    by: 'adviser-3',
    why: 'Lost two of six people',
  } as const;
  const { override } = await desk.decide({ proposal: 'form-881', ...chosen }, { key: 'form-881/1' });
  lines.push(say.overridden(override));

  head(say.explanation);
  const archive = new Archive(await exported());
  const told = await explainDecision(archive, run, { keys, person: 'firm-12', language, words, changes });
  for (const part of told.parts) lines.push(`${part.title}:`, ...part.sentences.map((one) => `  ${one}.`));

  head(say.replay);
  const replays: Replayed[] = [];
  for (const entry of archive.entries) replays.push(...(await replayOf(archive, entry, keys)));
  for (const { id, outcome } of replays) lines.push(`${id}: ${say.outcomes[outcome]}`);

  head(say.verification);
  const checkpoint = (await record.checkpoint())!;
  const whole = await exported();
  lines.push(say.verified(await verify(whole, { checkpoints: [checkpoint] })));
  const text = new TextDecoder().decode(whole);
  const spoilt = new TextEncoder().encode(text.replace('"status":"optimal"', '"status":"partial"'));
  lines.push(say.verified(await verify(spoilt, { checkpoints: [checkpoint] })));
  const last = text.trimEnd().lastIndexOf('\n') + 1;
  const short = new TextEncoder().encode(text.slice(0, last));
  lines.push(say.verified(await verify(short, { checkpoints: [checkpoint] })));

  head(say.erasure);
  time.now += 30 * DAY;
  await desk.erase('firm-12');
  await record.erase('firm-12', { id: 'erasure-7', at: time.now });
  const after = await exported();
  lines.push(say.verified(await verify(after, { checkpoints: [checkpoint] })));
  const later = new Archive(after);
  for (const entry of later.entries) {
    for (const { id, outcome, because } of await replayOf(later, entry, keys)) {
      lines.push(`${id}: ${because === 'erased' ? say.erased : say.outcomes[outcome]}`);
    }
  }
  const left = JSON.stringify([await store.journal.read(), (await store.records.changes(0)).changes]);
  lines.push(say.left(left.includes('firm-12') || left.includes('Lost two')));
  return `${lines.slice(1).join('\n')}\n`;
}

async function replayOf(
  archive: Archive,
  entry: Archive['entries'][number],
  keys: Parameters<typeof replay>[2]['keys'],
) {
  const replayed = await replay(archive, entry, { keys });
  return replayed === undefined ? [] : [replayed];
}

interface Verified {
  readonly ok: boolean;
  readonly entries: number;
  readonly faults: readonly ChainFault[];
}

const sentences = {
  nl: {
    decision: 'Een voorstel',
    proposed: 'Voor firm-12 en firm-30 is een voorstel gedaan en vastgelegd; firm-12 heeft het gezien.',
    override: 'Een mens beslist anders',
    overridden: (how: string | undefined) =>
      `De adviseur koos de coach (afwijking van: ${how === 'order' ? 'de volgorde' : 'het oordeel'}) en schreef op waarom.`,
    explanation: 'Uitleg aan firm-12',
    replay: 'Opnieuw uitgerekend',
    verification: 'Controle: zoals het is, met een veranderd woord, zonder de laatste regel',
    verified: ({ ok, entries, faults }: Verified) =>
      ok
        ? `Klopt: ${entries} vermeldingen.`
        : `Klopt niet: ${faults.map(({ kind, from }) => `vermelding ${from} ${kind === 'changed' ? 'is gewijzigd' : 'ontbreekt'}`).join('; ')}.`,
    outcomes: { same: 'hetzelfde, tot op de byte', different: 'anders', cannot: 'kan niet' },
    erased: 'kan niet meer: iemand is gewist',
    erasure: 'firm-12 wordt gewist',
    left: (some: boolean) => (some ? 'Er staat nog iets van firm-12.' : 'Van firm-12 staat er niets meer.'),
  },
  en: {
    decision: 'A proposal',
    proposed: 'A proposal was made and recorded for firm-12 and firm-30; firm-12 has seen it.',
    override: 'A person decides otherwise',
    overridden: (how: string | undefined) =>
      `The adviser chose the coach (override: ${how}) and wrote down why.`,
    explanation: 'An explanation for firm-12',
    replay: 'Worked out again',
    verification: 'Verification: as it is, with a changed word, without the last line',
    verified: ({ ok, entries, faults }: Verified) =>
      ok
        ? `Sound: ${entries} entries.`
        : `Broken: ${faults.map(({ kind, from }) => `entry ${from} is ${kind === 'changed' ? 'changed' : 'missing'}`).join('; ')}.`,
    outcomes: { same: 'the same, byte for byte', different: 'different', cannot: 'cannot be' },
    erased: 'cannot be any more: somebody was erased',
    erasure: 'firm-12 is erased',
    left: (some: boolean) => (some ? 'Something of firm-12 is left.' : 'Nothing of firm-12 is left.'),
  },
} as const;
