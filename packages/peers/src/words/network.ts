import type { Language } from '@koppel/core';
import type { Initiative } from '../schema/common.js';

/** All that is said about the people around the groups, in one language. Names come in as they are shown. */
export interface NetworkWords {
  readonly initiative: Readonly<Record<Initiative | 'unknown', string>>;
  readonly sides: Readonly<Record<'local' | 'regional', string>>;
  readonly areaUnknown: string;
  readonly visits: {
    readonly summary: (firms: number, of: number) => string;
    readonly works: (name: string, side: string, areas: string) => string;
    readonly knows: (name: string) => string;
    readonly themes: (name: string, tags: string) => string;
    readonly none: (side: string) => string;
    readonly related: (side: string) => string;
    readonly full: string;
  };
  readonly stages: {
    readonly summary: (seats: number, of: number) => string;
    readonly themes: (name: string, tags: string) => string;
    readonly askAvailable: (name: string) => string;
    readonly askArea: (name: string) => string;
    readonly few: (name: string, found: number, wanted: number) => string;
    readonly open: (found: number, wanted: number) => string;
    readonly answers: (name: string, count: number) => string;
    readonly refer: (count: number) => string;
    readonly contact: (tag: string, who: string) => string;
    readonly team: (who: string) => string;
    readonly site: (where: string) => string;
    readonly nobody: (tags: string) => string;
  };
  readonly panel: {
    readonly summary: (cases: number, of: number) => string;
    readonly specialist: (tag: string, areas: string) => string;
    readonly rate: (euros: string) => string;
    readonly usual: (euros: string, usual: string) => string;
    readonly knows: string;
    readonly by: (coach: string) => string;
    readonly noCoach: string;
    readonly noSpecialism: (tag: string) => string;
    readonly noArea: (tag: string) => string;
    readonly related: string;
    readonly noAgreement: (names: string, tag: string) => string;
    readonly full: string;
  };
  readonly consortium: {
    readonly takes: (name: string, role: string) => string;
    readonly brings: (name: string, tags: string) => string;
    readonly needs: (met: number, of: number) => string;
    readonly missing: (tags: string) => string;
    readonly agreed: (a: string, b: string, day: string) => string;
    readonly compete: (a: string, b: string) => string;
    readonly agree: (a: string, b: string) => string;
    readonly perhaps: (a: string, b: string) => string;
    readonly askHours: (name: string, hours: string) => string;
    readonly askMeans: (name: string, euros: string) => string;
    readonly wishHours: (name: string, hours: string) => string;
    readonly wishMeans: (name: string, euros: string) => string;
    readonly tooFew: (role: string, wanted: number, found: number) => string;
    readonly shortOfHours: (names: string, hours: string) => string;
    readonly shortOfMeans: (names: string, euros: string) => string;
    readonly rivals: string;
    readonly double: string;
    readonly summary: (found: number, of: number) => string;
    readonly proved: string;
    readonly notProved: string;
  };
}

const nl: NetworkWords = {
  initiative: {
    entrepreneur: 'De ondernemer zet zelf de eerste stap',
    coach: 'De coach zet de eerste stap',
    both: 'Coach en ondernemer dragen het samen over, in één gesprek',
    unknown: 'Nog niet afgesproken is wie de eerste stap zet',
  },
  sides: { local: 'lokale accountmanager', regional: 'regionale accountmanager' },
  areaUnknown: 'niet precies genoeg bekend is waar het bedrijf gevestigd is: vraag naar de gemeente',
  visits: {
    summary: (firms, of) =>
      `${firms} van de ${of} bedrijven ${firms === 1 ? 'krijgt' : 'krijgen'} bezoek van een tweetal`,
    works: (name, side, areas) => `${name} is ${side} in ${areas}`,
    knows: (name) => `${name} kent het bedrijf al`,
    themes: (name, tags) => `${name} is thuis in ${tags}`,
    none: (side) => `er is geen ${side} voor deze plaats`,
    related: (side) => `de ${side} voor deze plaats is niet onafhankelijk van dit bedrijf`,
    full: 'alle bezoeken die in de tijd passen, zijn vergeven',
  },
  stages: {
    summary: (seats, of) =>
      `${seats} van de ${of} plaatsen op een podium ${seats === 1 ? 'is' : 'zijn'} bezet`,
    themes: (name, tags) => `${name} vertelt uit ervaring over ${tags}`,
    askAvailable: (name) => `vraag ${name} welke podia schikken`,
    askArea: (name) => `vraag waar het podium precies is, of ${name} daarheen wil`,
    few: (name, found, wanted) =>
      `${name} staat op ${found === 1 ? '1 podium' : `${found} podia`}; afgesproken ${wanted === 1 ? 'is' : 'zijn'} er ten minste ${wanted}`,
    open: (found, wanted) =>
      wanted === 1 ? 'voor dit podium is niemand gevonden' : `${found} van de ${wanted} sprekers gevonden`,
    answers: (name, count) => `${name} kan ${count} ${count === 1 ? 'vraag' : 'vragen'} zelf beantwoorden`,
    refer: (count) => `${count} ${count === 1 ? 'vraag gaat' : 'vragen gaan'} met de verwijskaart mee`,
    contact: (tag, who) => `${tag}: ${who}`,
    team: (who) => `al het andere: ${who}`,
    site: (where) => `nalezen: ${where}`,
    nobody: (tags) => `regel voor de bijeenkomst wie vragen beantwoordt over ${tags}: niemand is genoemd`,
  },
  panel: {
    summary: (cases, of) => `voor ${cases} van de ${of} vragen is er een specialist`,
    specialist: (tag, areas) => `specialist in ${tag}, in het panel van ${areas}`,
    rate: (euros) => `afgesproken tarief: ${euros} per uur`,
    usual: (euros, usual) => `afgesproken tarief: ${euros} per uur in plaats van ${usual}`,
    knows: 'kent het bedrijf al',
    by: (coach) => `Het voorstel loopt via ${coach}, die betrokken blijft`,
    noCoach: 'Nog niet bekend is wie contact houdt: wijs een coach aan',
    noSpecialism: (tag) => `in geen enkel panel zit een specialist in ${tag}: zoek er een`,
    noArea: (tag) => `het panel van deze provincie heeft geen specialist in ${tag}; andere wel`,
    related: 'de specialist die er is, is niet onafhankelijk van dit bedrijf',
    noAgreement: (names, tag) => `maak met ${names} eerst een afspraak over het tarief voor ${tag}`,
    full: 'wie in aanmerking komt, heeft geen tijd meer: deze vraag wacht',
  },
  consortium: {
    takes: (name, role) => `${name} is ${role}`,
    brings: (name, tags) => `${name} brengt ${tags} in`,
    needs: (met, of) => `van de ${of} dingen die nodig zijn, ${met === 1 ? 'is' : 'zijn'} er ${met}`,
    missing: (tags) => `niemand brengt ${tags} in`,
    agreed: (a, b, day) => `${a} en ${b} zijn concurrenten en hebben op ${day} afspraken gemaakt`,
    compete: (a, b) => `${a} en ${b} zijn concurrenten zonder afspraak`,
    agree: (a, b) => `met een vooraf gemaakte afspraak tussen ${a} en ${b} kan het wel`,
    perhaps: (a, b) => `${a} en ${b} zijn misschien concurrenten: vraag het na`,
    askHours: (name, hours) => `vraag ${name} of er ${hours} uur beschikbaar is`,
    askMeans: (name, euros) => `vraag ${name} of een eigen bijdrage van ${euros} kan`,
    wishHours: (name, hours) => `${name} heeft minder dan de gewenste ${hours} uur`,
    wishMeans: (name, euros) => `${name} brengt minder dan de gewenste ${euros} in`,
    tooFew: (role, wanted, found) =>
      `als ${role} ${wanted === 1 ? 'is er 1' : `zijn er ${wanted}`} nodig; van wie zich aanmeldden, ${found === 0 ? 'kan niemand' : found === 1 ? 'kan er 1' : `kunnen er ${found}`}`,
    shortOfHours: (names, hours) => `minder dan ${hours} uur: ${names}`,
    shortOfMeans: (names, euros) => `minder dan ${euros} aan eigen middelen: ${names}`,
    rivals: 'zonder afspraken tussen concurrenten zijn niet alle rollen te vervullen',
    double: 'wie overblijft, is voor twee rollen nodig',
    summary: (found, of) => `voor ${found} van de ${of} vragen is er een samenstelling`,
    proved: 'Een betere samenstelling is er niet; dat is bewezen',
    notProved: 'Niet alle samenstellingen zijn bekeken',
  },
};

const en: NetworkWords = {
  initiative: {
    entrepreneur: 'The entrepreneur takes the first step',
    coach: 'The coach takes the first step',
    both: 'Coach and entrepreneur hand over together, in one talk',
    unknown: 'It is not agreed yet who takes the first step',
  },
  sides: { local: 'local account manager', regional: 'regional account manager' },
  areaUnknown: 'where the firm is established is not known exactly enough: ask for the municipality',
  visits: {
    summary: (firms, of) => `${firms} of ${of} firms ${firms === 1 ? 'gets' : 'get'} a visit of two`,
    works: (name, side, areas) => `${name} is ${side} in ${areas}`,
    knows: (name) => `${name} knows the firm already`,
    themes: (name, tags) => `${name} is at home in ${tags}`,
    none: (side) => `there is no ${side} for this place`,
    related: (side) => `the ${side} for this place is not independent of this firm`,
    full: 'all visits that fit in the time are taken',
  },
  stages: {
    summary: (seats, of) => `${seats} of ${of} places on a stage ${seats === 1 ? 'is' : 'are'} filled`,
    themes: (name, tags) => `${name} tells about ${tags} from experience`,
    askAvailable: (name) => `ask ${name} which stages suit`,
    askArea: (name) => `ask where the stage is exactly, and whether ${name} will go there`,
    few: (name, found, wanted) =>
      `${name} has ${found} ${found === 1 ? 'stage' : 'stages'}; at least ${wanted} were agreed`,
    open: (found, wanted) =>
      wanted === 1 ? 'nobody was found for this stage' : `${found} of ${wanted} speakers found`,
    answers: (name, count) => `${name} can answer ${count} ${count === 1 ? 'question' : 'questions'}`,
    refer: (count) => `${count} ${count === 1 ? 'question goes' : 'questions go'} with the referral card`,
    contact: (tag, who) => `${tag}: ${who}`,
    team: (who) => `anything else: ${who}`,
    site: (where) => `to read: ${where}`,
    nobody: (tags) => `settle before the meeting who answers questions about ${tags}: nobody is named`,
  },
  panel: {
    summary: (cases, of) => `for ${cases} of ${of} questions there is a specialist`,
    specialist: (tag, areas) => `specialist in ${tag}, on the panel of ${areas}`,
    rate: (euros) => `agreed rate: ${euros} per hour`,
    usual: (euros, usual) => `agreed rate: ${euros} per hour instead of ${usual}`,
    knows: 'knows the firm already',
    by: (coach) => `The proposal goes by way of ${coach}, who stays involved`,
    noCoach: 'Who keeps in touch is not known yet: name a coach',
    noSpecialism: (tag) => `no panel has a specialist in ${tag}: look for one`,
    noArea: (tag) => `the panel of this province has no specialist in ${tag}; others have`,
    related: 'the specialist that there is, is not independent of this firm',
    noAgreement: (names, tag) => `first agree on a rate for ${tag} with ${names}`,
    full: 'whoever qualifies has no time left: this question waits',
  },
  consortium: {
    takes: (name, role) => `${name} is ${role}`,
    brings: (name, tags) => `${name} brings ${tags}`,
    needs: (met, of) => `of the ${of} things that are needed ${met} ${met === 1 ? 'is' : 'are'} there`,
    missing: (tags) => `nobody brings ${tags}`,
    agreed: (a, b, day) => `${a} and ${b} are competitors and made agreements on ${day}`,
    compete: (a, b) => `${a} and ${b} are competitors without an agreement`,
    agree: (a, b) => `with an agreement made up front between ${a} and ${b} it can be`,
    perhaps: (a, b) => `${a} and ${b} are perhaps competitors: ask`,
    askHours: (name, hours) => `ask ${name} whether ${hours} hours are available`,
    askMeans: (name, euros) => `ask ${name} whether a contribution of ${euros} is possible`,
    wishHours: (name, hours) => `${name} has fewer than the ${hours} hours that are wished for`,
    wishMeans: (name, euros) => `${name} brings less than the ${euros} that is wished for`,
    tooFew: (role, wanted, found) =>
      `as ${role} ${wanted} ${wanted === 1 ? 'is' : 'are'} needed; of those who offered ${found === 0 ? 'nobody' : found} can`,
    shortOfHours: (names, hours) => `fewer than ${hours} hours: ${names}`,
    shortOfMeans: (names, euros) => `less than ${euros} of own means: ${names}`,
    rivals: 'without agreements between competitors not all roles can be filled',
    double: 'those who are left are needed for two roles',
    summary: (found, of) => `for ${found} of ${of} questions there is a consortium`,
    proved: 'No better consortium exists; that is proved',
    notProved: 'Not all consortia were looked at',
  },
};

const all: Readonly<Record<Language, NetworkWords>> = { nl, en };

export const wordsOfNetwork = (language: Language): NetworkWords => all[language];
