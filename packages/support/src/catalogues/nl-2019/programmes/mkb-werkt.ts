import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = { name: 'MKB Eindhoven', kind: 'employers-association' } as const;
const validity = { from: '2014-01-01' };
const unclear = {
  nl: 'De regio Eindhoven is gelezen als de Metropoolregio. Een einddatum staat er niet, en over geld na 2018 ook niets.',
  en: 'The Eindhoven region is read as the Metropoolregio. No end date is stated, and nothing about money after 2018.',
};

/** MKB Werkt!, Eindhoven (section 2.12): the employers' side; that of the job-seekers is no offer to a firm. */
export const offers = [
  {
    id: 'mkb-werkt/vacancy-cafe',
    programme: 'mkb-werkt',
    title: { nl: 'MKB Werkt!: vacaturecafé', en: 'MKB Werkt!: vacancy café' },
    summary: {
      nl: 'Ontmoet op één bijeenkomst gemiddeld 300 werkzoekenden, zonder bemiddelaars en zonder cv vooraf. Elke werkgever heeft dezelfde stand, klein of groot.',
      en: 'Meet 300 job-seekers on average at one gathering, without go-betweens and without CVs beforehand. Every employer has the same stand, small or large.',
    },
    kind: 'event',
    provider,
    themes: { 'human-capital': 3, networking: 1 },
    needs: ['recruitment'],
    eligibility: { areas: ['regio-eindhoven'] },
    money: {
      prices: [
        {
          amountEur: 195,
          per: 'event',
          when: { nl: 'per werkgever, per café', en: 'per employer, per café' },
        },
      ],
    },
    access: {
      mode: 'direct',
      how: {
        nl: 'Meld u aan en stuur liefst een leidinggevende of een toekomstige collega in plaats van een recruiter.',
        en: 'Sign up, and preferably send a manager or a future colleague rather than a recruiter.',
      },
    },
    capacity: { perYear: 4 },
    validity,
    asOf,
    notes: [
      {
        nl: 'Het café is er elk kwartaal, maar sinds 2014 zijn er 26 gehouden: dat is vaker.',
        en: 'The café is quarterly, but 26 have been held since 2014, which is more often.',
      },
      unclear,
    ],
    sources: {
      '/provider': '2.12',
      '/themes': '1.5, 2.12',
      '/needs': '2.12',
      '/eligibility': '2.12',
      '/money': '2.12, 4.2',
      '/access': '2.12, 4.6',
      '/capacity': '2.12',
      '/validity': '2.12',
      '/notes': '2.12, 5 (13)',
    },
  },
  {
    id: 'mkb-werkt/vacancy-service',
    programme: 'mkb-werkt',
    title: { nl: 'MKB Werkt!: online vacatures', en: 'MKB Werkt!: online vacancies' },
    summary: {
      nl: 'Zet uw vacatures op een eigen pagina; zo’n 8.000 werkzoekenden krijgen mail met vacatures die bij hen passen.',
      en: 'Put your vacancies on a page of your own; some 8,000 job-seekers get mail with vacancies that suit them.',
    },
    kind: 'vacancy-service',
    provider,
    themes: { 'human-capital': 3 },
    needs: ['recruitment'],
    eligibility: { areas: ['regio-eindhoven'] },
    access: {
      mode: 'direct',
      how: { nl: 'U houdt uw eigen pagina bij.', en: 'You keep your own page up to date.' },
    },
    validity,
    asOf,
    notes: [
      {
        nl: 'Het programma kiest voor ontmoeten en niet voor cv’s, maar mailt ook op interesse. Een cv wordt alleen gedeeld als de werkzoekende dat goedvindt.',
        en: 'The programme chooses meeting over CVs, yet also mails by interest. A CV is shared only if the job-seeker agrees.',
      },
      {
        nl: 'Per match betaalt u niets. Of de pagina zelf iets kost, staat er niet.',
        en: 'You pay nothing per match. Whether the page itself costs anything is not stated.',
      },
      unclear,
    ],
    sources: {
      '/provider': '2.12',
      '/themes': '1.5, 2.12',
      '/needs': '2.12',
      '/eligibility': '2.12',
      '/access': '2.12, 4.6',
      '/validity': '2.12',
      '/notes': '2.12, 5 (13)',
    },
  },
  {
    id: 'mkb-werkt/employer-programme',
    programme: 'mkb-werkt',
    title: { nl: 'MKB Werkt!: workshops voor werkgevers', en: 'MKB Werkt!: workshops for employers' },
    summary: {
      nl: 'Workshops en masterclasses over wetten en regelingen voor doelgroepen, en over uw uitstraling, leiderschap en omgaan met personeel.',
      en: 'Workshops and masterclasses on laws and schemes for target groups, and on your image, leadership and managing staff.',
    },
    kind: 'course',
    provider,
    themes: { 'human-capital': 3, legislation: 2, networking: 1 },
    needs: ['training', 'recruitment', 'legal', 'visibility'],
    eligibility: { areas: ['regio-eindhoven'] },
    access: { mode: 'direct' },
    capacity: { groupSize: { gte: 50, lte: 70 } },
    validity,
    asOf,
    notes: [
      unclear,
      {
        nl: 'De prijs staat er niet. De groepsgrootte is het aantal ondernemers dat gewoonlijk komt.',
        en: 'The price is not stated. The group size is the number of entrepreneurs who usually come.',
      },
    ],
    sources: {
      '/provider': '2.12',
      '/themes': '1.5, 2.12',
      '/needs': '2.12',
      '/eligibility': '2.12',
      '/access': '2.12, 4.6',
      '/capacity': '2.12',
      '/validity': '2.12',
      '/notes': '2.12',
    },
  },
] as const satisfies CatalogueInput['offers'];
