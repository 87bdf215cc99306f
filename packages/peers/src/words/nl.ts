import type { PeersWords } from './words.js';

const people = (count: number) => (count === 1 ? '1 deelnemer' : `${count} deelnemers`);
const groups = (count: number) => (count === 1 ? '1 groep' : `${count} groepen`);
const persons = (count: number) => (count === 1 ? '1 persoon' : `${count} personen`);
const firms = (count: number) => (count === 1 ? '1 bedrijf' : `${count} bedrijven`);
const sizes = (min: number, max: number) => (min === max ? `${min}` : `${min} tot en met ${max}`);

export const nl: PeersWords = {
  and: ' en ',
  percent: (perMille) => `${Math.floor((perMille + 5) / 10)} %`,
  status: {
    optimal: 'Een betere indeling bestaat niet; dat is bewezen',
    complete: 'Alle regels zijn nagekomen',
    partial: 'Niet iedereen heeft een plaats',
    impossible: 'Een indeling die alle regels nakomt, bestaat niet',
    cancelled: 'Het zoeken is afgebroken; dit is de beste indeling tot dan toe',
  },
  summary: {
    seated: (seated, count) => `${people(seated)} in ${groups(count)}`,
    leftOut: (count) => `${people(count)} zonder plaats in een groep; hieronder staat waarom en wat dan`,
    open: (count) => `Van ${people(count)} is iets niet bekend dat ertoe doet`,
    noDate: (count) => `Voor ${groups(count)} is er geen datum of plaats waar nog ruimte is`,
    fewer: (found, wanted) =>
      `${found === 1 ? 'Er is 1 groep' : `Er zijn ${groups(found)}`} gevormd in plaats van ${wanted}: voor meer zijn er te weinig deelnemers`,
    nobody: 'Niemand heeft een plaats',
  },
  left: {
    consent: () => 'wil niet ingedeeld worden',
    'too-few': (min) => `er zijn te weinig deelnemers voor een groep van ten minste ${min}`,
    full: () => 'alle plaatsen zijn bezet; anderen passen beter bij elkaar',
    'no-room': (min, max) => `het aantal deelnemers is niet te verdelen in groepen van ${sizes(min, max)}`,
    fixed: () => 'de groepen lopen al, en er komt niemand bij',
    'no-seat': () => 'er is nog geen plaats vrijgekomen waar dat past',
    rules: (because) => `met deze deelnemer erbij kunnen niet alle regels nagekomen worden: ${because}`,
    unseated: () => 'heeft in deze indeling geen plaats',
    open: (field) => `niet bekend: ${field}`,
  },
  gets: { individual: 'individueel traject', waiting: 'wachtlijst', ask: 'eerst navragen' },
  criterion: {
    plain: (share) => share,
    open: (share) => `en misschien nog ${share}, als meer bekend is`,
    unknown: 'niet bekend',
    mostly: (share, tags) => `${share}; vooral ${tags}`,
    tag: (label, count, of) => `${label} (${count} van ${of})`,
    spread: (share, from, to) =>
      from === to ? `${share}; allemaal ${from}` : `${share}; van ${from} tot ${to}`,
    answered: (share, answered, asked) =>
      `${share}; op ${answered} van de ${asked} vragen heeft iemand een antwoord`,
    sectors: (share, count) => `${share}; ${count === 1 ? '1 sector' : `${count} sectoren`}`,
  },
  theme: (label, count, of) => `Gezamenlijk thema: ${label}, voor ${count} van de ${of}`,
  whyNot: {
    none: 'Geen enkele ruil met iemand uit een andere groep zou merkbaar beter passen',
    only: 'Er is geen andere groep om mee te ruilen; bij wie geen plaats heeft, staat waarom',
    untold: 'Een ruil die beter zou passen, stuit op een regel die hier niet genoemd wordt',
    swap: (incoming, outgoing, points, because) =>
      `${incoming} in plaats van ${outgoing} zou ${points} beter passen, maar dat kan niet: ${because}`,
  },
  breach: {
    competitors: (a, b) => `${a} en ${b} zijn concurrenten`,
    declared: (a, b) => `${a} en ${b} zijn volgens de organisatie concurrenten`,
    policy: (a, b) => `${a} en ${b} voldoen samen niet aan een eis`,
    firm: (a, b) => `${a} en ${b} zijn van hetzelfde bedrijf`,
    split: (a, b, fields) => `${a} en ${b} mogen niet in één groep, want zij verschillen in ${fields}`,
    confidential: 'een vertrouwelijke afspraak staat dat in de weg',
    together: (names) => `${names} horen bij elkaar`,
    pinned: (name, group) => `${name} heeft een vaste plaats in groep ${group}`,
    size: (group) => `groep ${group} wordt te groot of te klein`,
    quota: (label, group) => `"${label}" wordt geschonden in groep ${group}`,
    firms: (group) => `groep ${group} krijgt te veel of te weinig bedrijven`,
    option: (group) => `dan is er voor groep ${group} geen datum, plaats of taal die iedereen past`,
    other: 'een regel staat dat in de weg',
  },
  rule: {
    rivals: (names, count, most) =>
      most === undefined
        ? `Deze ${count} zijn allemaal concurrenten van elkaar: ${names}`
        : `Deze ${count} zijn allemaal concurrenten van elkaar en er ${most === 1 ? 'is maar 1 groep' : `zijn maar ${most} groepen`}: ${names}`,
    countMax: (limit) => (limit === 1 ? 'Er is hoogstens 1 groep' : `Er zijn hoogstens ${groups(limit)}`),
    countMin: (limit) => (limit === 1 ? 'Er is minstens 1 groep' : `Er zijn minstens ${groups(limit)}`),
    seatsMin: (limit) => `Een groep heeft minstens ${persons(limit)}`,
    seatsMax: (limit) => `Een groep heeft hoogstens ${persons(limit)}`,
    persons: (count) => `Er ${count === 1 ? 'is' : 'zijn'} ${persons(count)} om in te delen`,
    quotaMin: (label, limit) => `"${label}": minstens ${limit} per groep`,
    quotaMax: (label, limit) => `"${label}": hoogstens ${limit} per groep`,
    firmsMin: (limit) => `Een groep heeft minstens ${firms(limit)}`,
    firmsMax: (limit) => `Een groep heeft hoogstens ${firms(limit)}`,
    available: (name, options) => `${name} kan alleen: ${options === '' ? 'op geen enkel moment' : options}`,
    confidential: 'Een vertrouwelijke afspraak over twee deelnemers',
    untold: 'Een regel die hier niet genoemd wordt',
  },
  remedy: {
    groups: (limit, now) => `${groups(limit)} in plaats van ${now}`,
    seatsMin: (limit, now) => `minstens ${persons(limit)} per groep in plaats van ${now}`,
    seatsMax: (limit, now) => `hoogstens ${persons(limit)} per groep in plaats van ${now}`,
    quota: (label, limit, now) => `"${label}": ${limit} in plaats van ${now}`,
    firms: (limit, now) => `${firms(limit)} per groep als grens in plaats van ${now}`,
    agree: (a, b) => `${a} en ${b} samen toelaten, als zij daar beiden mee instemmen`,
    drop: (rule) => `zonder deze regel: ${rule}`,
    ask: (name) => `een andere datum, plaats of taal voor ${name}`,
    none: 'Met een enkele kleine aanpassing lukt het niet',
  },
  note: {
    room: (date, count, room) => `${date}: ${groups(count)}, en er is ruimte voor ${room}`,
    agreed: (a, b) =>
      `${a} en ${b} zijn of lijken concurrenten en hebben afgesproken dat zij samen in een groep kunnen`,
    agree: (a, b) => `${a} en ${b} zijn concurrenten: vraag beiden om instemming voor de start`,
    perhaps: (a, b) =>
      `${a} en ${b} zijn misschien concurrenten: vraag naar producten, afzetgebied en sector`,
  },
  ask: {
    consent: 'Vraag om toestemming voor de indeling',
    fields: (fields) => `Vraag naar: ${fields}`,
    available: 'Vraag welke data en plaatsen schikken',
    languages: 'Vraag welke talen in de groep kunnen',
  },
  fields: {
    struggles: 'zorgen',
    level: 'niveau',
    ambition: 'ambitie',
    phase: 'levensfase',
    headcount: 'aantal medewerkers',
    turnoverEur: 'omzet',
    experienceYears: 'jaren ervaring',
    sector: 'sector',
    market: 'afzetgebied',
    products: 'producten',
    stage: 'punt in het proces',
    region: 'regio',
    attributes: 'kenmerken',
  },
  coach: {
    knows: (names) => `kent ${names}`,
    knowsFirms: (count) => (count === 1 ? 'kent 1 van de bedrijven' : `kent ${count} van de bedrijven`),
    breadth: (tags) => `thuis in ${tags}`,
    specialism: (tag) => `specialist in ${tag}`,
    callIn: (tag, name) => `voor ${tag} komt ${name} erbij`,
    equal: 'zelf ondernemer',
    style: (style) => `werkwijze: ${style}`,
    askDate: 'vraag de coach of deze datum en plaats schikken',
    askLanguage: 'vraag de coach of deze taal kan',
    none: 'Voor deze groep is geen coach vrij die voldoet',
  },
  repair: {
    substitute: (name, left, group) => `${name} neemt in groep ${group} de plaats in van ${left}`,
    moved: (name, from, to) => `${name} verhuist van groep ${from} naar groep ${to}`,
    joined: (name, group) => `${name} komt in groep ${group}`,
    left: (name, group) => `${name} is weg uit groep ${group}`,
    cost: (moved, touched, seats) =>
      `${moved === 0 ? 'Niemand verhuist' : `${moved} van de ${people(seats)} ${moved === 1 ? 'verhuist' : 'verhuizen'}`}; ${groups(touched)} ${touched === 1 ? 'verandert' : 'veranderen'}`,
    worth: (before, after) => `De gemiddelde samenhang gaat van ${before} naar ${after}`,
  },
  place: {
    free: (group, fit) => `Groep ${group}: past voor ${fit}, alle regels blijven nagekomen`,
    blocked: (group, fit, because) => `Groep ${group}: past voor ${fit}, maar ${because}`,
  },
  alumni: {
    network: (region, members) => `${region}: ${people(members)} in het netwerk van oud-deelnemers`,
    meeting: (number, theme, members, of) => `Bijeenkomst ${number}: ${theme}, voor ${members} van de ${of}`,
    askRegion: 'vraag naar de regio',
    refuses: 'wil niet ingedeeld worden, en is dus niet in een netwerk opgenomen',
  },
  compare: {
    measure: {
      seated: 'met een plaats',
      mean: 'gemiddelde samenhang',
      lowest: 'groep met de minste samenhang',
      tenthPercentile: 'tiende percentiel',
      gini: 'ongelijkheid tussen groepen',
      broken: 'geschonden regels',
    },
    moves: (count) => `${people(count)} ${count === 1 ? 'zit' : 'zitten'} met andere groepsgenoten`,
    alike: 'De twee indelingen zijn op deze punten gelijk',
  },
};
