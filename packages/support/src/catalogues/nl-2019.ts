import type { CatalogueInput } from '../schema/catalogue.js';
import { facts } from './nl-2019/facts.js';
import * as businessversneller from './nl-2019/programmes/businessversneller.js';
import * as datacoaching from './nl-2019/programmes/datacoaching.js';
import * as familiebedrijven from './nl-2019/programmes/familiebedrijven.js';
import * as financieringspoort from './nl-2019/programmes/financieringspoort.js';
import * as financieringstafels from './nl-2019/programmes/financieringstafels.js';
import * as groeiMkbProgramma from './nl-2019/programmes/groei-mkb-programma.js';
import * as groeiOndernemersChallenge from './nl-2019/programmes/groei-ondernemers-challenge.js';
import * as groeiversneller from './nl-2019/programmes/groeiversneller.js';
import * as kennistraject from './nl-2019/programmes/kennistraject.js';
import * as loket from './nl-2019/programmes/loket.js';
import * as mkbWerkt from './nl-2019/programmes/mkb-werkt.js';
import * as mkbdoorgaan from './nl-2019/programmes/mkbdoorgaan.js';
import * as move2social from './nl-2019/programmes/move2social.js';
import * as regionOfSmartFactories from './nl-2019/programmes/region-of-smart-factories.js';
import * as smartBase from './nl-2019/programmes/smart-base.js';
import * as smitzh from './nl-2019/programmes/smitzh.js';
import * as socialeInnovatie from './nl-2019/programmes/sociale-innovatie.js';
import * as spark from './nl-2019/programmes/spark.js';
import * as strategischePersoneelsplanning from './nl-2019/programmes/strategische-personeelsplanning.js';
import * as tLokaal from './nl-2019/programmes/t-lokaal.js';
import * as techpack from './nl-2019/programmes/techpack.js';
import * as topcentrumECommerce from './nl-2019/programmes/topcentrum-e-commerce.js';
import * as veluwePortaal from './nl-2019/programmes/veluwe-portaal.js';

/** In the order of the report; a programme may bring facts of its own. */
const programmes: readonly Pick<CatalogueInput, 'facts' | 'offers'>[] = [
  groeiMkbProgramma,
  familiebedrijven,
  kennistraject,
  mkbdoorgaan,
  groeiversneller,
  businessversneller,
  groeiOndernemersChallenge,
  move2social,
  financieringspoort,
  financieringstafels,
  topcentrumECommerce,
  mkbWerkt,
  strategischePersoneelsplanning,
  veluwePortaal,
  techpack,
  tLokaal,
  socialeInnovatie,
  regionOfSmartFactories,
  smitzh,
  smartBase,
  spark,
  datacoaching,
  loket,
];

/** Dutch support programmes for small and medium-sized firms, as they were published in 2019 and 2024. */
export const nl2019: CatalogueInput = {
  koppel: 1,
  id: 'nl-2019',
  title: {
    nl: 'Regionale programma’s voor het mkb, Nederland 2019',
    en: 'Regional programmes for small and medium-sized firms, the Netherlands 2019',
  },
  asOf: '2019-03-01',
  historical: {
    nl: 'Dit is een historisch voorbeeld met feiten van maart 2019 (SPARK en Datacoaching: maart 2024); de meeste programma’s zijn inmiddels gestopt.',
    en: 'This is a historical example with facts of March 2019 (SPARK and Datacoaching: March 2024); most programmes have ended since.',
  },
  facts: Object.assign({}, facts, ...programmes.map((programme) => programme.facts)),
  offers: programmes.flatMap((programme) => programme.offers),
};
