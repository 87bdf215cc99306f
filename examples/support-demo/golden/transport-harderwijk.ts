import { type Golden, place } from './golden.js';

/** Transportbedrijf, Harderwijk. Checked against 2.5, 2.6, 2.14: a member; 105 FTE is at most 250; a competitor in the group. */
export const transportHarderwijk: Golden = {
  eligible: [
    place(
      'veluwe-portaal/membership',
      11750,
      'Werving, van werk naar werk en personeel als hoofdthema; met 120 mensen die kennis inbrengen precies de gewone leden.',
      'Recruitment, staff mobility and human capital as a main theme; with 120 people and expertise to bring just its usual members.',
    ),
    place(
      'veluwe-portaal/match-tables',
      8750,
      'Dezelfde antwoorden en hetzelfde hoofdthema, maar niets voor omvang en inbreng; open voor leden.',
      'The same answers and the same main theme, but nothing for size and expertise; open to members.',
    ),
    place(
      'veluwe-portaal/sector-pools',
      8750,
      'Werving, van werk naar werk en personeel als hoofdthema; gelijk met de matchtafels, dus op naam.',
      'Recruitment, staff mobility and human capital as a main theme; level with the match tables, so by name.',
    ),
    place(
      'veluwe-portaal/internship-site',
      6750,
      'Wel werving en personeel als hoofdthema, niet van werk naar werk: onder de pools.',
      'Recruitment, and human capital as a main theme, but not staff mobility: below the pools.',
    ),
    place(
      'loket/practice-assignments',
      5500,
      'Ook werving, maar personeel is hier neventhema: onder de stagesite.',
      'Recruitment too, but human capital is a second theme here: below the internship site.',
    ),
    place(
      'loket/desk',
      1665,
      'Personeel en nieuwe markten, beide zijdelings, en geen van de vragen.',
      'Human capital and new markets, both as side themes, and none of the needs.',
    ),
    place(
      'loket/open-meetings',
      1250,
      'Alleen personeel, en zijdelings: onder het loket, dat ook nieuwe markten raakt.',
      'Only human capital, and as a side theme: below the desk, which touches on new markets too.',
    ),
    place(
      'smart-base/meetings',
      415,
      'Alleen nieuwe markten, zijdelings en het minste van de vraag.',
      'Only new markets, as a side theme and the least of the question.',
    ),
    place(
      'businessversneller/voucher',
      0,
      'Een tegemoetkoming voor sessies over ambitie: dat was de vraag niet.',
      'A contribution to sessions about ambition: that was not the question.',
    ),
  ],
  toBeJudged: [
    place(
      'groeiversneller/programme',
      835,
      'Alleen nieuwe markten, als neventhema, niet de chauffeurs; 105 fte en het plan voldoen, Oost NL oordeelt nog.',
      'Only new markets, as a second theme, not the drivers; 105 FTE and the plan will do, Oost NL has yet to judge.',
    ),
  ],
  toBeAsked: [
    place(
      'smart-base/experiment',
      835,
      'Alleen nieuwe markten, als neventhema; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'Only new markets, as a second theme; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
    ),
    place(
      'businessversneller/business-labs',
      0,
      'Oud-deelnemers die van elkaar leren: dat was de vraag niet; te vragen: deelname aan de MKB Businessversneller.',
      'Alumni who learn from one another: that was not the question; to ask: participation in the MKB Businessversneller.',
    ),
  ],
  refused: {
    area: [
      'groei-mkb-programma/*',
      'familiebedrijven/*',
      'kennistraject/*',
      'mkbdoorgaan/*',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'smitzh/*',
      'datacoaching/coaching',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent', 'techpack/*'],
    judged: ['businessversneller/programme'],
    requires: ['groeiversneller/voucher', 'groeiversneller/loan', 'groeiversneller/community'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
