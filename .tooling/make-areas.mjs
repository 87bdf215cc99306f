// Makes packages/support/src/areas/nl-postcodes.ts from the csv of Dutch four-digit postcodes.
//
//   node .tooling/make-areas.mjs <nl_pc4_4pp.csv> [output file, or - for standard output]
//
// The csv is of about 2011. This script brings its municipalities to 1 January 2019, repairs the errors that
// can be shown from the file itself, and writes one compact text. Same input, same output. Sources of the
// changes: docs/data-sources.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OUTPUT = fileURLToPath(new URL('../packages/support/src/areas/nl-postcodes.ts', import.meta.url));

// ---- municipal changes 2010-2019 --------------------------------------------------------------------------

/** New municipality: the ones it took in (only names that ended). Year of the last step in brackets. */
const MERGERS = {
  Rotterdam: ['Rozenburg'], // 18 March 2010
  'Peel en Maas': ['Helden', 'Kessel', 'Maasbree', 'Meijel'], // 2010
  'Bodegraven-Reeuwijk': ['Bodegraven', 'Reeuwijk'], // 2011
  'De Ronde Venen': ['Abcoude'], // 2011
  'Eijsden-Margraten': ['Eijsden', 'Margraten'], // 2011
  Medemblik: ['Andijk', 'Wervershoof'], // 2011
  Oss: ['Lith'], // 2011
  'Stichtse Vecht': ['Breukelen', 'Loenen', 'Maarssen'], // 2011
  'Súdwest-Fryslân': ['Bolsward', 'Nijefurd', 'Sneek', 'Wûnseradiel', 'Wymbritseradiel'], // 2011
  'Hollands Kroon': ['Anna Paulowna', 'Niedorp', 'Wieringen', 'Wieringermeer'], // 2012
  'Goeree-Overflakkee': ['Dirksland', 'Goedereede', 'Middelharnis', 'Oostflakkee'], // 2013
  Schagen: ['Harenkarspel', 'Zijpe'], // 2013
  'Alphen aan den Rijn': ['Boskoop', 'Rijnwoude'], // 2014
  'De Fryske Marren': ['De Friese Meren', 'Gaasterlân-Sleat', 'Lemsterland', 'Skarsterlân'], // 2014, 2015
  Alkmaar: ['Graft-De Rijp', 'Schermer'], // 2015
  'Berg en Dal': ['Groesbeek', 'Millingen aan de Rijn', 'Ubbergen'], // 2015, renamed 2016
  Krimpenerwaard: ['Bergambacht', 'Nederlek', 'Ouderkerk', 'Schoonhoven', 'Vlist'], // 2015
  Nissewaard: ['Bernisse', 'Spijkenisse'], // 2015
  'Edam-Volendam': ['Zeevang'], // 2016
  'Gooise Meren': ['Bussum', 'Muiden', 'Naarden'], // 2016
  Meierijstad: ['Schijndel', 'Sint-Oedenrode', 'Veghel'], // 2017
  Leeuwarden: ['Leeuwarderadeel'], // 2018
  'Midden-Groningen': ['Hoogezand-Sappemeer', 'Menterwolde', 'Slochteren'], // 2018
  Waadhoeke: ['Franekeradeel', 'het Bildt', 'Menaldumadeel', 'Menameradiel'], // 2018
  Westerwolde: ['Bellingwedde', 'Vlagtwedde'], // 2018
  Zevenaar: ['Rijnwaarden'], // 2018
  Altena: ['Aalburg', 'Werkendam', 'Woudrichem'], // 2019
  Beekdaelen: ['Nuth', 'Onderbanken', 'Schinnen'], // 2019
  Groningen: ['Haren', 'Ten Boer'], // 2019
  Haarlemmermeer: ['Haarlemmerliede en Spaarnwoude'], // 2019
  'Het Hogeland': ['Bedum', 'De Marne', 'Eemsmond'], // 2019
  'Hoeksche Waard': ['Binnenmaas', 'Cromstrijen', 'Korendijk', 'Oud-Beijerland', 'Strijen'], // 2019
  Molenlanden: ['Giessenlanden', 'Molenwaard', 'Graafstroom', 'Liesveld', 'Nieuw-Lekkerland'], // 2013, 2019
  'Noardeast-Fryslân': ['Dongeradeel', 'Ferwerderadiel', 'Kollumerland en Nieuwkruisland'], // 2019
  Noordwijk: ['Noordwijkerhout'], // 2019
  Vijfheerenlanden: ['Leerdam', 'Vianen', 'Zederik'], // 2019
  'West Betuwe': ['Geldermalsen', 'Lingewaal', 'Neerijnen'], // 2019
  Westerkwartier: ['Grootegast', 'Leek', 'Marum', 'Zuidhorn'], // 2019
};

/** Municipalities that were divided: by place; `rest` takes every place that is not named. */
const DIVIDED = {
  // 1 January 2014
  Boarnsterhim: {
    Heerenveen: ['Akkrum', 'Aldeboarn', 'Nes'],
    'De Fryske Marren': ['Terherne'],
    'Súdwest-Fryslân': ['Dearsum', 'Poppenwier', 'Raerd', 'Sibrandabuorren', 'Tersoal'],
    rest: 'Leeuwarden',
  },
  // 1 January 2015
  Maasdonk: { Oss: ['Geffen'], rest: "'s-Hertogenbosch" },
  // 1 January 2018
  Littenseradiel: {
    Leeuwarden: [
      'Baard',
      'Bears',
      'Easterlittens',
      'Hilaard',
      'Húns',
      'Jellum',
      'Jorwert',
      'Leons',
      'Mantgum',
      'Weidum',
    ],
    Waadhoeke: ['Baaium', 'Spannum', 'Winsum', 'Wjelsryp'],
    rest: 'Súdwest-Fryslân',
  },
  // 1 January 2019
  Winsum: { Westerkwartier: ['Ezinge', 'Feerwerd', 'Garnwerd'], rest: 'Het Hogeland' },
};

/** The only province change of these years: Leerdam and Zederik left Zuid-Holland. */
const PROVINCE_2019 = { Vijfheerenlanden: 'Utrecht' };

// ---- errors of the file -----------------------------------------------------------------------------------

/**
 * Rows whose municipality is empty, or that of another place of the same name. Shown by the file itself: the
 * neighbouring postcodes and the row's own position (for Afferden the neighbours and the dialling code).
 */
const ROW_FIXES = {
  4264: { gemeente: 'Aalburg' }, // Veen: empty
  4353: { gemeente: 'Veere' }, // Serooskerke on Walcheren, not the one in Schouwen-Duiveland
  5325: { gemeente: 'Maasdriel' }, // Well: empty
  5851: { provincie: 'Limburg' }, // Afferden: Bergen in Limburg, not in Flevoland
  7448: { gemeente: 'Hellendoorn' }, // Haarle near Nijverdal, not the one in Tubbergen
  7686: { gemeente: 'Twenterand' }, // Geerdijk: empty
  8372: { gemeente: 'Steenwijkerland' }, // Baarlo near Blokzijl
  9822: { gemeente: 'Grootegast' }, // Niekerk in the Westerkwartier, not the one in De Marne
  9828: { gemeente: 'Leek' }, // Oostwold in the Westerkwartier, not the one in Oldambt
};
const MISSPELT = { Glas: 'Ten Boer' };

/** Kinds that are in use; a row of kind Onbekend is kept only where a firm can plainly sit there. */
const KINDS = new Set(['Adres', 'Adres + Postbus', 'Postbus']);
const KEPT_UNKNOWN = new Set(['7686']);

/** Farther than this (km) from every neighbour of its municipality, a position is taken to be wrong. */
const FAR = 12;
/** Far from everything, and right: Breezanddijk on the Afsluitdijk. */
const REMOTE = new Set([8766]);
/** Postcodes that count as neighbours by number. */
const NEAR_NUMBERS = 10;

// ---- reading ----------------------------------------------------------------------------------------------

function fieldsOf(line) {
  const fields = [];
  let field = '';
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  fields.push(field);
  return fields;
}

function readRows(path) {
  const [head, ...lines] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const names = fieldsOf(head);
  return lines
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(fieldsOf(line).map((value, index) => [names[index], value])))
    .filter((row) => KINDS.has(row.soort) || KEPT_UNKNOWN.has(row.postcode))
    .map((row) => ({ ...row, ...ROW_FIXES[row.postcode] }))
    .map((row) => ({
      postcode: Number(row.postcode),
      place: row.woonplaats,
      gemeente: MISSPELT[row.gemeente] ?? row.gemeente,
      province: row.provincie,
      lat: Number(row.latitude),
      lon: Number(row.longitude),
      box: row.soort === 'Postbus',
    }))
    .sort((a, b) => a.postcode - b.postcode);
}

// ---- positions --------------------------------------------------------------------------------------------

const KM_PER_DEGREE = 111.2;
function kilometres(a, b) {
  const shrink = Math.cos((52 * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * shrink);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Wrong positions become the middle of the same place, else of the neighbours in the same municipality. */
function repairPositions(rows) {
  const towns = new Map();
  for (const row of rows) {
    const key = `${row.province}/${row.gemeente}`;
    towns.set(key, [...(towns.get(key) ?? []), row]);
  }
  let moved = 0;
  const fixed = rows.map((row) => {
    if (REMOTE.has(row.postcode)) return row;
    const town = towns.get(`${row.province}/${row.gemeente}`).filter((other) => other !== row && !other.box);
    const near = town.filter((other) => Math.abs(other.postcode - row.postcode) <= NEAR_NUMBERS);
    const peers = near.length > 0 ? near : town;
    if (peers.length === 0 || peers.some((other) => kilometres(row, other) <= FAR)) return row;
    // A lone neighbour cannot show which of the two is wrong; the whole municipality can.
    if (town.filter((other) => kilometres(row, other) <= FAR).length * 2 >= town.length) return row;
    const same = peers.filter((other) => other.place === row.place);
    const basis = same.length > 0 ? same : peers;
    moved += 1;
    return { ...row, lat: median(basis.map((r) => r.lat)), lon: median(basis.map((r) => r.lon)) };
  });
  return { rows: fixed, moved };
}

/** Two wrong neighbours vouch for each other until one of them is put right, so repair until nothing moves. */
function repairAll(rows) {
  const first = repairPositions(rows);
  if (first.moved === 0) return first;
  const rest = repairAll(first.rows);
  return { rows: rest.rows, moved: first.moved + rest.moved };
}

// ---- municipalities of 2019 -------------------------------------------------------------------------------

function slug(name) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const successor = new Map(Object.entries(MERGERS).flatMap(([to, from]) => from.map((name) => [name, to])));

function municipality2019(row) {
  const divided = DIVIDED[row.gemeente];
  if (divided === undefined) return successor.get(row.gemeente) ?? row.gemeente;
  const named = Object.entries(divided).find(([to, places]) => to !== 'rest' && places.includes(row.place));
  return named === undefined ? divided.rest : named[0];
}

function townsOf(rows) {
  const towns = new Map();
  for (const row of rows) {
    if (row.gemeente === '') throw new Error(`no municipality for ${row.postcode} ${row.place}`);
    const name = municipality2019(row);
    const province = PROVINCE_2019[name] ?? row.province;
    const key = `${name}/${province}`;
    const town = towns.get(key) ?? { name, province, rows: [] };
    town.rows.push(row);
    towns.set(key, town);
  }
  const list = [...towns.values()];
  const short = { Limburg: 'l', 'Noord-Holland': 'nh' };
  for (const town of list) {
    const twice = list.filter((other) => other.name === town.name).length > 1;
    const suffix = short[town.province];
    if (twice && suffix === undefined)
      throw new Error(`${town.name} also in ${town.province}: needs a suffix`);
    town.id = `gm-${slug(town.name)}${twice ? `-${suffix}` : ''}`;
    town.label = twice ? `${town.name} (${suffix.toUpperCase()})` : town.name;
  }
  return list.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function formerIds(towns) {
  const idOf = (name) => {
    const found = towns.filter((town) => town.name === name);
    if (found.length !== 1) throw new Error(`${name}: ${found.length} municipalities in 2019`);
    return found[0].id;
  };
  const former = [...successor].map(([old, to]) => [`gm-${slug(old)}`, [idOf(to)]]);
  for (const [old, parts] of Object.entries(DIVIDED)) {
    const ids = Object.keys(parts).map((to) => idOf(to === 'rest' ? parts.rest : to));
    former.push([`gm-${slug(old)}`, ids.sort()]);
  }
  return former.sort(([a], [b]) => (a < b ? -1 : 1));
}

// ---- writing ----------------------------------------------------------------------------------------------

const base36 = (value) => {
  const text = Math.round(value).toString(36);
  if (value < 0 || text.length > 3) throw new Error(`position out of range: ${value}`);
  return text.padStart(3, '0');
};
const entry = (row) => `${row.postcode}${base36((row.lat - 50) * 1e4)}${base36((row.lon - 3) * 1e4)}`;

function wrap(words, width) {
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The source's licence asks for its notice in every copy; the exclamation mark keeps it in a build. */
const SOURCE_NOTICE = `/*!
 * Postcode data: https://github.com/bobdenotter/4pp
 *
 * The MIT License (MIT). Copyright (c) 2014 Bob den Otter
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without
 * limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the
 * Software, and to permit persons to whom the Software is furnished to do so, subject to the following
 * conditions: The above copyright notice and this permission notice shall be included in all copies or
 * substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
 * OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE
 * AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR
 * OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
 * WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */`;

function render(towns, former) {
  const townLines = towns.map((town) => `${town.id}|prov-${slug(town.province)}|${town.label}`);
  const codeLines = towns.flatMap((town) => [`${town.id}:`, ...wrap(town.rows.map(entry), 109)]);
  const formerLines = former.map(([old, ids]) => `${old}|${ids.join(' ')}`);
  const count = towns.reduce((sum, town) => sum + town.rows.length, 0);
  return `// Generated by .tooling/make-areas.mjs. Do not edit; change the script and run it again.
//
// Dutch four-digit postcodes: municipality and position. Municipalities of the source, of about 2011, brought to
// 1 January 2019: ${towns.length} municipalities, ${count} postcodes. See docs/data-sources.md.

${SOURCE_NOTICE}

/** One line a municipality: id, province, name. */
export const municipalityLines = \`
${townLines.join('\n')}
\`;

/** One line a municipality that ended between 2010 and 2019: its id, and where its area went. */
export const formerLines = \`
${formerLines.join('\n')}
\`;

/**
 * Under each municipality its postcodes, ten characters each: the postcode, then latitude above 50 and
 * longitude above 3, in ten-thousandths of a degree, three base-36 digits each.
 */
export const postcodeLines = \`
${codeLines.join('\n')}
\`;
`;
}

const [csv, output = OUTPUT] = process.argv.slice(2);
if (csv === undefined) {
  process.stderr.write('usage: node .tooling/make-areas.mjs <nl_pc4_4pp.csv> [output file, or -]\n');
  process.exitCode = 2;
} else {
  const { rows, moved } = repairAll(readRows(csv));
  const towns = townsOf(rows);
  const text = render(towns, formerIds(towns));
  if (output === '-') process.stdout.write(text);
  else {
    writeFileSync(output, text);
    process.stdout.write(`${towns.length} municipalities, ${rows.length} postcodes, ${moved} repaired\n`);
  }
}
