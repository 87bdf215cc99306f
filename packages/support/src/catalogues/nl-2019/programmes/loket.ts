import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = { name: 'Publiek-private samenwerking', kind: 'partnership' } as const;

/** What any region can arrange: a desk, meetings, a worker pool, assignments (sections 1.4, 3.3 and 3.4). */
export const facts = {
  'staff-to-spare': {
    label: { nl: 'medewerkers die vrijkomen', en: 'staff who become free' },
    question: { nl: 'Komen er bij u medewerkers vrij?', en: 'Do you have staff who become free?' },
  },
  'staff-shortage': {
    label: { nl: 'een tekort aan medewerkers', en: 'a shortage of staff' },
    question: { nl: 'Komt u medewerkers tekort?', en: 'Are you short of staff?' },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'loket/desk',
    programme: 'loket',
    title: { nl: 'Loket: de goede deur voor elke vraag', en: 'Desk: the right door for any question' },
    summary: {
      nl: 'U stelt één vraag en het loket brengt u bij wie u verder helpt. Een loket is een functie die in elke regio kan bestaan, geen vaste organisatie.',
      en: 'You put one question and the desk takes you to whoever can help. A desk is a function that can exist in any region, not one organisation.',
    },
    kind: 'desk',
    provider,
    themes: {
      ambition: 1,
      innovation: 1,
      sustainability: 1,
      'new-markets': 1,
      'human-capital': 1,
      education: 1,
      premises: 1,
      finance: 1,
      legislation: 1,
      networking: 1,
      digitalisation: 1,
    },
    needs: ['orientation'],
    access: {
      mode: 'direct',
      how: {
        nl: 'Stel uw vraag bij de organisatie die u al kent; die brengt u verder.',
        en: 'Put your question to the organisation that you know already; it will take you further.',
      },
    },
    initiative: 'provider',
    asOf,
    notes: [
      {
        nl: 'Een loket is een behoefte van een andere orde dan talent of innovatie, maar staat in het rapport wel centraal.',
        en: 'A desk is a need of another order than talent or innovation, yet the report makes it central.',
      },
      {
        nl: 'Het loket staat voor iedereen open, ook al hebben de programma’s erachter eisen: na een afwijzing volgt altijd een andere stap.',
        en: 'The desk is open to all, though the programmes behind it have rules: a refusal always comes with another step.',
      },
      {
        nl: 'Het advies is om ongeveer drie mogelijkheden te bieden; een andere bron stuurt juist op één.',
        en: 'The advice is to offer about three options; another source steers to a single one.',
      },
    ],
    sources: {
      '/provider': '3.4',
      '/themes': '1.4, 3.4',
      '/needs': '1.4, 3.4',
      '/access': '1.4, 3.4',
      '/initiative': '3.4',
      '/notes': '3.4, 5 (3), 5 (24), 5 (25)',
    },
  },
  {
    id: 'loket/open-meetings',
    programme: 'loket',
    title: { nl: 'Vrije bijeenkomsten', en: 'Open meetings' },
    summary: {
      nl: 'Kom kennismaken, ook als u nog geen vraag heeft: er zijn geen verplichtingen en het kost niets. Een vorm die elke regio kan aanbieden.',
      en: 'Come and meet others, also when you have no question yet: no obligations and no cost. A form that any region can offer.',
    },
    kind: 'event',
    provider,
    themes: { networking: 3, innovation: 1, 'human-capital': 1 },
    needs: ['orientation', 'peer-learning'],
    money: { prices: [] },
    access: { mode: 'direct' },
    leadsTo: ['loket/desk', 'loket/practice-assignments'],
    asOf,
    notes: [
      {
        nl: 'Of bijeenkomsten werken, verschilt: Limburg schafte ze af omdat ze uitgingen van het aanbod.',
        en: 'Whether meetings work differs: Limburg abolished them because they started from the supply.',
      },
    ],
    sources: {
      '/provider': '3.4',
      '/themes': '3.4',
      '/needs': '3.4',
      '/money': '3.4',
      '/access': '3.4',
      '/leadsTo': '3.4',
      '/notes': '5 (6)',
    },
  },
  {
    id: 'loket/worker-pool',
    programme: 'loket',
    title: { nl: 'NexTechnician: pool van medewerkers', en: 'NexTechnician: worker pool' },
    summary: {
      nl: 'Meld online dat er bij u mensen vrijkomen of dat u mensen tekortkomt; de zorg van de een wordt zo de oplossing van de ander. Een functie die ook elders kan.',
      en: 'Report online that staff become free or that you are short of staff; the worry of one firm meets the demand of another. A function that can exist elsewhere too.',
    },
    kind: 'network',
    provider: { name: 'NexTechnician', kind: 'partnership' },
    themes: { 'human-capital': 3, networking: 1 },
    needs: ['staff-mobility', 'recruitment'],
    prefers: { facts: ['staff-to-spare', 'staff-shortage'] },
    access: { mode: 'not-stated' },
    initiative: 'provider',
    validity: { from: '2020-01-01' },
    asOf: '2024-03-13',
    notes: [
      {
        nl: 'De pool hoort bij de coronatijd; een datum staat er niet. Aangehouden is vanaf 2020. Regio en sector staan er ook niet.',
        en: 'The pool belongs to the time of covid; no date is stated. It is taken from 2020. Region and sector are not stated either.',
      },
    ],
    sources: {
      '/provider': '3.3',
      '/themes': '3.3',
      '/needs': '3.3',
      '/prefers': '3.3',
      '/access': '3.3',
      '/initiative': '3.3',
      '/validity': '3.3',
      '/notes': '3.3',
    },
  },
  {
    id: 'loket/practice-assignments',
    programme: 'loket',
    title: { nl: 'Praktijkopdracht met studenten', en: 'Practice assignment with students' },
    summary: {
      nl: 'Studenten werken aan een opdracht uit uw bedrijf, gericht op een oplossing waar de werkvloer iets aan heeft. Een vorm die elke school met bedrijven kan aanbieden.',
      en: 'Students work on an assignment from your firm, aimed at a solution that helps the shop floor. A form that any school with firms can offer.',
    },
    kind: 'internship',
    provider,
    themes: { innovation: 3, 'human-capital': 2, education: 2 },
    needs: ['student-team', 'technology', 'recruitment'],
    time: {
      weeks: { gte: 13, lte: 26 },
      note: { nl: 'meestal drie tot zes maanden', en: 'mostly three to six months' },
    },
    access: { mode: 'not-stated' },
    asOf,
    notes: [
      {
        nl: 'Een opdracht moet ook een planning hebben, leerzaam zijn en inbreng en geld van de partners krijgen. Bedragen staan er niet.',
        en: 'An assignment must also have a time frame, be instructive, and get effort and money from the partners. Amounts are not stated.',
      },
    ],
    sources: {
      '/provider': '3.3',
      '/themes': '3.3, 3.4',
      '/needs': '3.3, 3.4',
      '/time': '3.4',
      '/access': '3.3',
      '/notes': '3.3',
    },
  },
] as const satisfies CatalogueInput['offers'];
