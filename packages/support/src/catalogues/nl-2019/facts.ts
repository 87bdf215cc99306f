import type { CatalogueInput } from '../../schema/catalogue.js';

/** Facts about a firm that offers of this catalogue demand, prefer or exclude. */
export const facts = {
  // What kind of firm it is
  'family-firm': {
    label: { nl: 'familiebedrijf', en: 'a family firm' },
    question: { nl: 'Is het een familiebedrijf?', en: 'Is it a family firm?' },
  },
  'social-enterprise': {
    label: { nl: 'sociale onderneming', en: 'a social enterprise' },
    question: {
      nl: 'Staat een maatschappelijk doel voorop en wordt de winst grotendeels geherinvesteerd?',
      en: 'Does a social mission come first, with profit mostly reinvested?',
    },
  },
  'self-employed': {
    label: { nl: 'zelfstandige zonder personeel', en: 'self-employed without staff' },
    question: {
      nl: 'Werkt u als zelfstandige zonder personeel?',
      en: 'Are you self-employed without staff?',
    },
  },
  startup: {
    label: { nl: 'start-up', en: 'a start-up' },
    question: { nl: 'Is het een start-up?', en: 'Is it a start-up?' },
  },
  'scale-up': {
    label: { nl: 'scale-up', en: 'a scale-up' },
    question: { nl: 'Is het een scale-up?', en: 'Is it a scale-up?' },
  },
  'part-of-group': {
    label: { nl: 'onderdeel van een concern', en: 'part of a group' },
    question: { nl: 'Is het bedrijf onderdeel van een concern?', en: 'Is the firm part of a group?' },
  },
  student: {
    label: { nl: 'student', en: 'a student' },
    question: { nl: 'Bent u student?', en: 'Are you a student?' },
  },
  // What it is ready for
  'growth-ambition': {
    label: { nl: 'groeiambitie', en: 'an ambition to grow' },
    question: { nl: 'Wilt u groeien?', en: 'Do you want to grow?' },
  },
  'growth-plan': {
    label: { nl: 'groeiplan', en: 'a growth plan' },
    question: { nl: 'Heeft u een groeiplan?', en: 'Do you have a growth plan?' },
  },
  'named-obstacle': {
    label: { nl: 'een benoemde belemmering voor de groei', en: 'a named obstacle to growth' },
    question: {
      nl: 'Kunt u zeggen wat de groei in de weg staat?',
      en: 'Can you name what stands in the way of growth?',
    },
  },
  'growth-new-markets': {
    label: { nl: 'groei in nieuwe (internationale) markten', en: 'growth in new (international) markets' },
    question: { nl: 'Komt de groei uit nieuwe markten?', en: 'Will growth come from new markets?' },
  },
  'growth-innovation': {
    label: { nl: 'groei uit innovatie', en: 'growth from innovation' },
    question: {
      nl: 'Komt de groei uit een nieuwe technologie, een nieuw product, een nieuwe dienst of een nieuw proces?',
      en: 'Will growth come from a new technology, product, service or process?',
    },
  },
  'growth-revenue-model': {
    label: { nl: 'groei uit een nieuw verdienmodel', en: 'growth from a new revenue model' },
    question: {
      nl: 'Komt de groei uit een nieuw verdienmodel?',
      en: 'Will growth come from a new revenue model?',
    },
  },
  'concrete-case': {
    label: { nl: 'een concrete casus', en: 'a concrete business case' },
    question: {
      nl: 'Heeft u een concrete vraag of casus om in te brengen?',
      en: 'Do you have a concrete case to bring?',
    },
  },
  'refused-by-bank': {
    label: { nl: 'afgewezen door een bank', en: 'refused by a bank' },
    question: {
      nl: 'Heeft een bank uw financieringsaanvraag afgewezen?',
      en: 'Did a bank refuse your application?',
    },
  },
  'external-finance-need': {
    label: { nl: 'behoefte aan externe financiering', en: 'a need for outside finance' },
    question: {
      nl: 'Zoekt u geld van buiten voor innovatie of groei?',
      en: 'Are you looking for outside finance for innovation or growth?',
    },
  },
  'consent-to-share-case': {
    label: { nl: 'toestemming om de casus te delen', en: 'consent to share the case' },
    question: {
      nl: 'Mag de casus met de leden van de tafel worden gedeeld?',
      en: 'May the case be shared with the members of the table?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;
