import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { ExplainPage, MatchPage } from '../src/index.js';
import { textRenderer } from '../src/index.js';
import { columnsOf, hang, plain, wrap } from '../src/render/text/layout.js';
import { fixtures } from './helpers.js';

// Reports that were written with --format json are read back here, so that these tests see the layout alone.
const read = <T>(name: string): T => JSON.parse(readFileSync(join(fixtures, name), 'utf8')) as T;
const renderer = textRenderer({ width: 80, colours: false });

describe('a report', () => {
  test('in English', () => {
    expect(renderer.match(read<MatchPage>('match.en.json'))).toMatchInlineSnapshot(`
      "! Please note: This is an invented example.

      Example schemes, data of 1 March 2019, looked at for 1 March 2019.

      What there is for Bakkerij Jansen
      =================================

      In short
      --------
      Question:          Growth finance.
      Perhaps behind it: A better plan: No amount has been named yet: a plan makes
                         clear how much money is needed and for what.
      First now:         Growth loan. First answer: Do you have a growth plan? You, 1
                         March 2019 at the earliest.
      Why:               What fits best comes first.

      A short list
      ------------
      3 that really differ.
      1. Growth desk
         The best fit: 10,000 of 24,000 points; it is open.
      2. Growth loan
         2,000 of 24,000 points; something is still to be asked; 78 % different from
         Growth desk.
      3. Growth circle
         1,000 of 24,000 points; somebody still has to judge; 73 % different from
         Growth desk; 100 % different from Growth loan.

      Open to you (1)
      ---------------
      1. Growth desk
         Oost NL, desk
         Fit:       10,000 of 24,000 points, perhaps 3,000 more.
         Why:       Stated need: growth finance. Themes: ambition and finance.
         Next step: You can sign up yourself.

      A person still has to judge (1)
      -------------------------------
      1. Growth circle
         Oost NL, learning circle
         Fit:       1,000 of 24,000 points, perhaps 3,000 more.
         Why:       Themes: partly ambition; not finance.
         Judgement: To be judged: a realistic plan (by an adviser of Oost NL).
         Next step: You cannot sign up yourself: ask your account manager to nominate
                    you.

      Still to be asked (1)
      ---------------------
      1. Growth loan
         Provincie Gelderland, loan
         Fit:       2,000 of 24,000 points, perhaps 3,000 more.
         Why:       Themes: finance; not ambition.
         To ask:    Do you have a growth plan?
         Next step: You sign up; first there is an intake with Provincie Gelderland.

      Not open to you (1)
      -------------------
      1. Help for starters at the campus (De Campus)
         Headcount: headcount 12; asked is less than 5. What there has to be: there is
         no: a student.

      Over, or not yet running (1)
      ----------------------------
      1. Innovation voucher 2016 (Provincie Gelderland)
         Period: 1 March 2019 lies outside the period from 1 January 2016 until 1
         January 2017 (that day not included).

      Questions that help
      -------------------
      The question whose answer decides most comes first.
      1. Do you have a growth plan? (1 option waits)
      "
    `);
  });

  test('in Dutch, on a narrow terminal', () => {
    const narrow = textRenderer({ width: 40, colours: false });
    expect(narrow.match(read<MatchPage>('match.nl.json'))).toMatchInlineSnapshot(`
      "! Let op: Dit is een verzonnen
        voorbeeld.

      Voorbeeldregelingen, gegevens van 1
      maart 2019, bekeken voor 1 maart 2019.

      Wat er is voor Bakkerij Jansen
      ==============================

      In het kort
      -----------
      Vraag:
        Groeifinanciering.
      Misschien erachter:
        Een beter plan: Er is nog geen bedrag
        genoemd: een plan maakt duidelijk
        hoeveel geld nodig is en waarvoor.
      Nu eerst:
        Groeilening. Beantwoord eerst: Heeft u
        een groeiplan? U, op zijn vroegst 1
        maart 2019.
      Waarom:
        Wat het best past, staat voorop.

      Een korte lijst
      ---------------
      3 die werkelijk verschillen.
      1. Groeiloket
         Past het best: 10.000 van 24.000
         punten; het staat open.
      2. Groeilening
         2.000 van 24.000 punten; er is nog
         iets te vragen; verschilt 78 % van
         Groeiloket.
      3. Groeikring
         1.000 van 24.000 punten; er moet nog
         iemand oordelen; verschilt 73 % van
         Groeiloket; verschilt 100 % van
         Groeilening.

      Staat voor u open (1)
      ---------------------
      1. Groeiloket
         Oost NL, loket
         Past:
           10.000 van 24.000 punten, mogelijk
           nog 3.000 erbij.
         Waarom:
           Vraag: groeifinanciering. Thema's:
           ambitie en financiering.
         Volgende stap:
           U kunt zich zelf aanmelden.

      Een mens moet nog oordelen (1)
      ------------------------------
      1. Groeikring
         Oost NL, leerkring
         Past:
           1.000 van 24.000 punten, mogelijk
           nog 3.000 erbij.
         Waarom:
           Thema's: deels ambitie; niet
           financiering.
         Oordeel:
           Nog te beoordelen: een realistisch
           plan (door een adviseur van Oost
           NL).
         Volgende stap:
           U kunt zich niet zelf aanmelden:
           vraag uw accountmanager om u voor
           te dragen.

      Nog te vragen (1)
      -----------------
      1. Groeilening
         Provincie Gelderland, lening
         Past:
           2.000 van 24.000 punten, mogelijk
           nog 3.000 erbij.
         Waarom:
           Thema's: financiering; niet
           ambitie.
         Te vragen:
           Heeft u een groeiplan?
         Volgende stap:
           U meldt zich aan; eerst volgt een
           intake bij Provincie Gelderland.

      Staat niet voor u open (1)
      --------------------------
      1. Startershulp van de campus (De
         Campus)
         Aantal medewerkers: aantal
         medewerkers 12; gevraagd is minder
         dan 5. Wat er moet zijn: is er niet:
         student.

      Afgelopen of nog niet begonnen (1)
      ----------------------------------
      1. Innovatievoucher 2016 (Provincie
         Gelderland)
         Looptijd: 1 maart 2019 valt buiten de
         periode vanaf 1 januari 2016 tot 1
         januari 2017 (die dag niet
         meegeteld).

      Vragen die verder helpen
      ------------------------
      Bovenaan staat de vraag waarvan het
      antwoord het meest beslist.
      1. Heeft u een groeiplan? (1
         mogelijkheid wacht)
      "
    `);
  });

  test('of one offer', () => {
    expect(renderer.explain(read<ExplainPage>('explain.en.json'))).toMatchInlineSnapshot(`
      "! Please note: This is an invented example.

      Explained: Growth circle
      ========================
      Example schemes, data of 1 March 2019, looked at for 1 March 2019.

      Firm:       Bakkerij Jansen
      What it is: Learning from other entrepreneurs.
      Provider:   Oost NL
      Kind:       learning circle
      As of:      1 March 2019
      Id:         growth/circle
      Outcome:    Not decided yet; still to be judged by an adviser of Oost NL, 4 % of
                  the wishes met for certain.
      Fit:        1,000 of 24,000 points, perhaps 3,000 more.
      Next step:  You cannot sign up yourself: ask your account manager to nominate
                  you.

      What would change it
      --------------------
      Possible if judged to be met by an adviser of Oost NL: a realistic plan; and
      only if your account manager nominates you.

      The way to it
      -------------
      On this way somebody still has to judge: Growth circle.
      1. You cannot sign up yourself: ask your account manager to nominate you. You, 1
         March 2019 at the earliest.
      2. You are nominated for “Growth circle” by your account manager. Your account
         manager, 1 March 2019 at the earliest.
      3. Still to be judged: a realistic plan (an adviser of Oost NL). An adviser of
         Oost NL, 1 March 2019 at the earliest.
      4. You use “Growth circle”; how long it takes is not stated. Not known who, 1
         March 2019 at the earliest.

      Conditions
      ----------
      ? A person's judgement: to be judged: a realistic plan (by an adviser of Oost
        NL) (not known)
          What settles it: Judgement on a realistic plan by an adviser of Oost NL.
      + Location: Arnhem fits Gelderland (met)
      + What there has to be: there is: an ambition to grow (met)
      - No rule is known: Amount sought, What must not be, Turnover or balance sheet,
        Age of the firm, Size in FTE, Funding of the offer, Headcount, Investment, Age
        of the entrepreneur, One of these, Sector, Situation, Time since the
        take-over, Period.

      Wishes
      ------
      ~ Themes: partly ambition; not finance (in part; 1,000 of 5,000)
      x Stated need: not growth finance (not met; 0 of 5,000)
      ? Need behind the question: need behind the question is not known yet (not
        known; 0 of 3,000 (perhaps 3,000))
          What settles it: What is behind it?
      x Words of the question: no words in common (not met; 0 of 3,000)
      - No preference is stated: Focus sectors, Age it is meant for, Amount it is
        meant for, What makes it fit better, Size it is meant for, Time it takes.

      Sources
      -------
      Place in the offer, and where that fact comes from.
      /provider:    2
      /themes:      2
      /eligibility: 2
      /access:      2

      This is no decision: the provider decides.
      "
    `);
  });

  test('colours change nothing but colour', () => {
    const page = read<MatchPage>('match.en.json');
    const coloured = textRenderer({ width: 80, colours: true }).match(page);
    expect(coloured).not.toBe(renderer.match(page));
    expect(stripVTControlCharacters(coloured)).toBe(renderer.match(page));
  });
});

describe('layout', () => {
  test('counts columns, not letters', () => {
    expect(['abc', 'é', 'e\u0301', '漢字', '👩‍👧', ''].map(columnsOf)).toEqual([3, 1, 1, 4, 2, 0]);
  });

  test('cuts only words that are longer than a line', () => {
    expect(wrap('een zin en Bestuurdersaansprakelijkheid', 12)).toEqual([
      'een zin en',
      'Bestuurdersa',
      'ansprakelijk',
      'heid',
    ]);
    expect(wrap('', 12)).toEqual(['']);
  });

  test('hangs a text behind its lead, or takes the lead in where there is no room', () => {
    expect(hang('1. ', 'een twee drie vier', 15)).toEqual(['1. een twee', '   drie vier']);
    expect(hang('Volgende stap: ', 'een twee drie', 20)).toEqual(['Volgende stap: een', 'twee drie']);
  });

  test('prints nothing that a terminal would obey', () => {
    expect(plain(' a\u001b[31m\u0007b\n\tc\u202ed ')).toBe('a\uFFFD[31m\uFFFDb c\uFFFDd');
  });
});
