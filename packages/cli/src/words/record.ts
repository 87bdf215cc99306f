import type { Language } from '@koppel/core';
import type { ChainFault, Replayed } from '@koppel/record';

/** What `koppel record` says, in both languages. */
export interface RecordReportWords {
  readonly verifyTitle: string;
  readonly sound: (entries: number, artefacts: number) => string;
  readonly broken: (faults: number) => string;
  readonly faults: string;
  readonly fault: Readonly<Record<ChainFault['kind'], (places: string, found: string | undefined) => string>>;
  readonly places: (from: number, to: number) => string;
  readonly line: (line: number) => string;
  readonly end: string;
  readonly endAt: (n: number, hash: string) => string;
  readonly met: (met: number, of: number) => string;
  readonly noCheckpoint: string;
  readonly replayTitle: string;
  readonly counts: (same: number, different: number, cannot: number) => string;
  readonly runs: string;
  readonly same: string;
  readonly different: (at: string) => string;
  readonly cannot: Readonly<Record<NonNullable<Replayed['because']>, string>>;
  readonly otherEngine: (recorded: string, now: string) => string;
  readonly noRuns: string;
  readonly eraseTitle: string;
  readonly erased: string;
  readonly wasNotThere: string;
  readonly tombstone: (id: string) => string;
  readonly copies: string;
}

const nl: RecordReportWords = {
  verifyTitle: 'Controle van het besluitregister',
  sound: (entries, artefacts) =>
    `Alles staat er zoals het is geschreven: ${entries} ${entries === 1 ? 'vermelding' : 'vermeldingen'} en ${artefacts} ${artefacts === 1 ? 'bijlage' : 'bijlagen'}`,
  broken: (faults) => `Het register klopt niet: ${faults} ${faults === 1 ? 'fout' : 'fouten'}`,
  faults: 'Waar het niet klopt',
  fault: {
    changed: (places) => `${places}: gewijzigd`,
    missing: (places) => `${places}: ontbreekt`,
    truncated: (places) => `${places}: ontbreekt aan het eind`,
    rewritten: (places) => `${places}: opnieuw geschreven; dit zijn niet de vermeldingen van toen`,
    reordered: (places) => `${places}: staat niet op zijn plaats`,
    repeated: (places) => `${places}: staat er twee keer`,
    foreign: (places, found) => `${places}: hoort bij een ander${found === undefined ? '' : ` (${found})`}`,
    artefact: (places, found) =>
      `Bijlage bij ${places}: gewijzigd of weg${found === undefined ? '' : ` (${found})`}`,
  },
  places: (from, to) => (from === to ? `vermelding ${from}` : `vermeldingen ${from} tot en met ${to}`),
  line: (line) => `regel ${line}`,
  end: 'Het eind',
  endAt: (n, hash) => `De laatste vermelding is nummer ${n}, met controlegetal ${hash}`,
  met: (met, of) => `${met} van ${of} ijkpunten ${of === 1 ? 'klopt' : 'kloppen'}`,
  noCheckpoint: 'Of er daarna nog meer was, is zonder ijkpunt niet te zien: bewaar dit eind ergens anders',
  replayTitle: 'Opnieuw uitgerekend',
  counts: (same, different, cannot) =>
    `${same} hetzelfde, ${different} anders, ${cannot} niet opnieuw uit te rekenen`,
  runs: 'Per keer',
  same: 'hetzelfde, tot op de byte',
  different: (at) => `anders, het eerst bij ${at === '' ? 'het geheel' : at}`,
  cannot: {
    erased: 'niet mogelijk: iemand die erin voorkomt is gewist',
    artefact: 'niet mogelijk: een bijlage ontbreekt',
    'not-reproducible': 'niet mogelijk: dit hing af van de klok, of werd afgebroken',
    'no-engine': 'niet mogelijk: dit rekenprogramma is hier niet',
    refused: 'niet mogelijk: het rekenprogramma weigert deze invoer',
  },
  otherEngine: (recorded, now) => `vastgelegd met versie ${recorded}, nu versie ${now}`,
  noRuns: 'Er is niets uit te rekenen in dit register',
  eraseTitle: 'Gewist',
  erased: 'De sleutel is weg: wat over deze persoon is vastgelegd kan niemand meer lezen',
  wasNotThere: 'Er was geen sleutel van deze persoon: er was niets te wissen, of het was al gebeurd',
  tombstone: (id) => `In het register staat dat er iemand is gewist (${id}), niet wie`,
  copies: 'Kopieën van het sleutelbestand en reservekopieën moet u zelf wissen',
};

const en: RecordReportWords = {
  verifyTitle: 'Verification of the decision record',
  sound: (entries, artefacts) =>
    `Everything is as it was written: ${entries} ${entries === 1 ? 'entry' : 'entries'} and ${artefacts} ${artefacts === 1 ? 'artefact' : 'artefacts'}`,
  broken: (faults) => `The record is broken: ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
  faults: 'Where it is broken',
  fault: {
    changed: (places) => `${places}: changed`,
    missing: (places) => `${places}: missing`,
    truncated: (places) => `${places}: missing at the end`,
    rewritten: (places) => `${places}: written anew; these are not the entries of then`,
    reordered: (places) => `${places}: not in its place`,
    repeated: (places) => `${places}: there twice`,
    foreign: (places, found) => `${places}: of somebody else${found === undefined ? '' : ` (${found})`}`,
    artefact: (places, found) =>
      `Artefact of ${places}: changed or gone${found === undefined ? '' : ` (${found})`}`,
  },
  places: (from, to) => (from === to ? `entry ${from}` : `entries ${from} to ${to}`),
  line: (line) => `line ${line}`,
  end: 'The end',
  endAt: (n, hash) => `The last entry is number ${n}, with hash ${hash}`,
  met: (met, of) => `${met} of ${of} checkpoints met`,
  noCheckpoint: 'Whether more came after it, nothing shows without a checkpoint: keep this end elsewhere',
  replayTitle: 'Worked out again',
  counts: (same, different, cannot) => `${same} the same, ${different} different, ${cannot} that cannot be`,
  runs: 'Each run',
  same: 'the same, byte for byte',
  different: (at) => `different, first at ${at === '' ? 'the whole' : at}`,
  cannot: {
    erased: 'cannot be: somebody in it was erased',
    artefact: 'cannot be: an artefact is missing',
    'not-reproducible': 'cannot be: it depended on the clock, or was cancelled',
    'no-engine': 'cannot be: this engine is not here',
    refused: 'cannot be: the engine refuses this input',
  },
  otherEngine: (recorded, now) => `recorded with version ${recorded}, now version ${now}`,
  noRuns: 'There is nothing to work out in this record',
  eraseTitle: 'Erased',
  erased: 'The key is gone: nobody can read any more what was recorded about this person',
  wasNotThere: 'There was no key of this person: there was nothing to erase, or it was done before',
  tombstone: (id) => `The record says that somebody was erased (${id}), not who`,
  copies: 'Copies of the file of keys, and backups, are for you to delete',
};

export const recordReportWords: Readonly<Record<Language, RecordReportWords>> = { nl, en };
