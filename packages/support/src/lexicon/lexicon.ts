import type { Language } from '@koppel/core';
import type { Theme } from '../schema/vocabulary.js';

/** A word that leads to themes; how surely, 1 (perhaps) to 3 (hardly anything else). */
export interface LexiconEntry {
  readonly language: Language;
  /** One word; other forms of it and Dutch compounds with it are found through it. */
  readonly word: string;
  readonly themes: Readonly<Partial<Record<Theme, 1 | 2 | 3>>>;
}

/** Theme → its words, the surest first; a digit sets how sure the words after it are. */
type WordLists = Readonly<Record<Theme, string>>;

const nl: WordLists = {
  ambition: `3 groei groeien groeiplan ambitie opschalen doorgroeien schaalvergroting scaleup strategie
    2 visie bedrijfsplan ondernemingsplan koers overname opvolging verdienmodel 1 uitbreiden plannen toekomst`,
  innovation: `3 innovatie innoveren innovatief uitvinding octrooi patent prototype productontwikkeling
    2 ontwikkelen onderzoek technologie fieldlab robot robotisering proeftuin testen 1 nieuw idee kennis`,
  sustainability: `3 duurzaam duurzaamheid verduurzamen circulair energiebesparing energietransitie co2 klimaat
    recycling zonnepanelen 2 energie milieu afval reststroom uitstoot grondstoffen isolatie groen natuur 1 besparen`,
  'new-markets': `3 export exporteren buitenland internationaal internationaliseren afzetmarkt handelsmissie
    2 markt klanten afzet verkoop marketing omzet verkopen doelgroep importeren 1 bekendheid reclame concurrentie`,
  'human-capital': `3 personeel medewerker werknemer werven werving vacature personeelstekort arbeidsmarkt
    personeelsplanning 2 arbeid stagiair verzuim mensen collega inzetbaarheid hr loon cao team aannemen 1 talent werk`,
  education: `3 opleiding opleiden scholing bijscholen omscholen cursus leerwerkplek training
    2 leren onderwijs diploma vaardigheden student stage workshop vakmanschap leerling school 1 kennis coaching`,
  premises: `3 huisvesting bedrijfspand bedrijfsruimte bedrijventerrein kantoorruimte verhuizen nieuwbouw vestiging
    2 pand locatie gebouw kavel huur ruimte verbouwen bestemmingsplan werkplek 1 grond parkeren bereikbaarheid`,
  finance: `3 financiering financieren financieel lening krediet subsidie investering investeerder bank kapitaal
    2 geld investeren borgstelling voucher fonds liquiditeit crowdfunding aandelen schuld kosten 1 betalen budget`,
  legislation: `3 wetgeving wet regelgeving vergunning juridisch avg privacy 2 regels contract aansprakelijkheid
    belasting normen certificering handhaving ontheffing jurist administratie 1 verplicht eisen`,
  networking: `3 netwerk netwerken samenwerking samenwerken ondernemersvereniging kennismaken
    2 partner contacten keten cluster ontmoeten verbinden consortium sparren 1 bijeenkomst evenement ervaringen`,
  digitalisation: `3 digitaal digitaliseren digitalisering automatisering automatiseren software website webshop
    webwinkel ict data 2 online internet computer app algoritme cyber platform ecommerce beveiliging 1 systeem`,
};

const en: WordLists = {
  ambition: `3 growth grow ambition expand expansion scale scaleup strategy
    2 vision direction takeover succession improve performance 1 plan future`,
  innovation: `3 innovation innovate innovative invention patent prototype research
    2 develop technology technological design robot laboratory trial feasibility 1 new product idea knowledge science`,
  sustainability: `3 sustainable sustainability circular renewable carbon climate recycling environment environmental
    2 energy waste emissions green resource efficiency insulation nature conservation 1 saving fuel`,
  'new-markets': `3 export exporter exporting overseas international abroad trade
    2 market customer sales marketing sell import tender exhibition buyer 1 promote advertising competition`,
  'human-capital': `3 staff employee personnel recruit recruitment workforce vacancy employ employment hire
    2 worker labour job wage people absence apprentice team human 1 talent work management`,
  education: `3 training train education course apprenticeship skill learning
    2 learn student graduate qualification placement workshop school college university mentor 1 coach develop`,
  premises: `3 premises property accommodation office workspace relocate building
    2 site rent land location refurbish refurbishment incubator rates facility machinery plant 1 space parking`,
  finance: `3 finance funding financial loan credit grant investment investor bank capital subsidy
    2 money invest guarantee voucher fund equity cashflow crowdfunding debt cost 1 pay budget award`,
  legislation: `3 legislation law regulation licence permit legal privacy compliance
    2 rule contract liability tax standard certification administration patent 1 mandatory requirement`,
  networking: `3 network networking collaborate collaboration partnership
    2 partner contact cluster meet consortium peer share association forum exchange 1 event experience expertise`,
  digitalisation: `3 digital digitise software website online internet ict automation broadband
    2 computer data app web cyber platform ecommerce electronic 1 system`,
};

/** The words that come with Koppel, in Dutch and English; a hub adds its own beside them. */
export const lexicon: readonly LexiconEntry[] = [...entriesOf('nl', nl), ...entriesOf('en', en)];

function entriesOf(language: Language, lists: WordLists): readonly LexiconEntry[] {
  const found = new Map<string, Partial<Record<Theme, 1 | 2 | 3>>>();
  for (const [theme, list] of Object.entries(lists)) {
    let sure: 1 | 2 | 3 = 3;
    for (const word of list.trim().split(/\s+/)) {
      if (word === '1' || word === '2' || word === '3') sure = Number(word) as 1 | 2 | 3;
      else found.set(word, { ...found.get(word), [theme]: sure });
    }
  }
  return [...found].map(([word, themes]) => ({ language, word, themes }));
}
