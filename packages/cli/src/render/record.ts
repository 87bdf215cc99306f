import type { Language } from '@koppel/core';
import type { ChainFault, DecisionExplanation, Replayed, Verification } from '@koppel/record';
import { type RecordReportWords, recordReportWords } from '../words/record.js';
import type { SheetPage, SheetPart } from './sheet.js';

/** The pages of `koppel record`. */

export function verifySheet(report: Verification, checkpoints: number, language: Language): SheetPage {
  const words = recordReportWords[language];
  const { ok, entries, artefacts, faults, end } = report;
  const parts: SheetPart[] = [];
  if (!ok) parts.push({ title: words.faults, bullets: faults.map((fault) => faultLine(fault, words)) });
  if (end !== undefined) {
    const seen = checkpoints === 0 ? words.noCheckpoint : words.met(report.checkpoints, checkpoints);
    parts.push({ title: words.end, sentences: [words.endAt(end.n, end.hash), seen] });
  }
  const intro = [ok ? words.sound(entries, artefacts) : words.broken(faults.length)];
  return { language, what: 'record-verify', title: words.verifyTitle, intro, parts, report };
}

function faultLine({ kind, from, to, line, found }: ChainFault, words: RecordReportWords): string {
  const text = words.fault[kind](words.places(from, to), found);
  return line === undefined ? text : `${text}, ${words.line(line)}`;
}

export function replaySheet(runs: readonly Replayed[], language: Language): SheetPage {
  const words = recordReportWords[language];
  const count = (outcome: Replayed['outcome']) => runs.filter((run) => run.outcome === outcome).length;
  const bullets = runs.map((run) => `${outcomeOf(run, words)}: ${run.id}`);
  return {
    language,
    what: 'record-replay',
    title: words.replayTitle,
    intro: [
      runs.length === 0 ? words.noRuns : words.counts(count('same'), count('different'), count('cannot')),
    ],
    parts: runs.length === 0 ? [] : [{ title: words.runs, bullets }],
    report: { runs },
  };
}

function outcomeOf(
  { outcome, at = '', because, sameEngine, engine }: Replayed,
  words: RecordReportWords,
): string {
  const said =
    outcome === 'same'
      ? words.same
      : outcome === 'different'
        ? words.different(at)
        : words.cannot[because ?? 'refused'];
  const { recorded, now } = engine;
  return sameEngine || now === undefined ? said : `${said} (${words.otherEngine(recorded, now)})`;
}

export function explanationSheet(told: DecisionExplanation): SheetPage {
  const { language, title, parts, day } = told;
  return {
    language,
    now: day,
    what: 'record-explain',
    title,
    intro: [],
    parts: parts.map(({ title: head, sentences, what }) =>
      what === 'reasons' || what === 'notUsed'
        ? { title: head, bullets: sentences }
        : { title: head, sentences },
    ),
    report: told,
  };
}

export function eraseSheet(found: boolean, id: string, day: string, language: Language): SheetPage {
  const words = recordReportWords[language];
  return {
    language,
    now: day,
    what: 'record-erase',
    title: words.eraseTitle,
    intro: [found ? words.erased : words.wasNotThere, words.tombstone(id), words.copies],
    parts: [],
    report: { found, id, on: day },
  };
}
