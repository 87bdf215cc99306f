import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2024-03-13';

/** Datacoaching Noord-Brabant (section 3.2). */
export const offers = [
  {
    id: 'datacoaching/coaching',
    programme: 'datacoaching',
    title: { nl: 'Datacoaching Noord-Brabant', en: 'Datacoaching Noord-Brabant' },
    summary: {
      nl: 'Een vaste, onafhankelijke coach kijkt in uw bedrijf wat er digitaal beter kan en stelt experts voor. De coach blijft daarna betrokken.',
      en: 'A steady, independent coach looks at what could be better digitally in your firm and proposes experts. The coach stays involved afterwards.',
    },
    kind: 'coaching',
    provider: { name: 'Datacoaching Noord-Brabant', kind: 'partnership', partners: ['KicMPi'] },
    themes: { digitalisation: 3, innovation: 1, networking: 1 },
    needs: ['data', 'coaching', 'technology', 'partners'],
    eligibility: { areas: ['prov-noord-brabant'] },
    access: {
      mode: 'visit',
      gatekeeper: { nl: 'een datacoach', en: 'a data coach' },
      how: {
        nl: 'De coach komt bij u langs en stelt experts voor; u neemt zelf contact met hen op.',
        en: 'The coach visits you and proposes experts; you contact them yourself.',
      },
    },
    initiative: 'entrepreneur',
    asOf,
    notes: [
      {
        nl: 'Begin en einde, prijs en eisen aan de grootte staan er niet. Naar een kleine bijdrage voor aanpassingen wordt gezocht.',
        en: 'Start and end, price and rules on size are not stated. A small contribution towards adaptations is sought.',
      },
      {
        nl: 'Deze coach gaat zelf naar bedrijven toe; een ander programma waarschuwt dat een te actieve begeleider het leren in de weg staat.',
        en: 'This coach goes out to firms; another programme warns that too active a guide stands in the way of learning.',
      },
    ],
    sources: {
      '/provider': '3.2',
      '/themes': '3.2',
      '/needs': '3.2',
      '/eligibility': '3.2',
      '/access': '3.2, 4.6',
      '/initiative': '3.2, 5 (4)',
      '/notes': '3.2, 5 (26)',
    },
  },
] as const satisfies CatalogueInput['offers'];
