import type { Seeker, Vacancy } from '@koppel/jobs';

/** Seeded numbers (mulberry32), so that everybody sees the same café. */
function dice(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) * limit) / 4_294_967_296);
  };
}

const fields = [
  {
    trade: { nl: 'metaalbewerking', en: 'metal work' },
    theme: 'technology',
    skills: ['welding', 'drawings', 'milling'],
  },
  {
    trade: { nl: 'elektrotechniek', en: 'electrical work' },
    theme: 'technology',
    skills: ['wiring', 'drawings', 'measuring'],
  },
  {
    trade: { nl: 'logistiek', en: 'logistics' },
    theme: 'logistics',
    skills: ['stock', 'planning', 'packing'],
  },
  { trade: { nl: 'zorg', en: 'care' }, theme: 'people', skills: ['caring', 'listening', 'reporting'] },
  {
    trade: { nl: 'horeca', en: 'hospitality' },
    theme: 'people',
    skills: ['serving', 'cooking', 'customers'],
  },
  {
    trade: { nl: 'kantoor', en: 'office' },
    theme: 'organising',
    skills: ['reporting', 'customers', 'planning'],
  },
] as const;
const places = [
  { lat: 51.441, lon: 5.478 },
  { lat: 51.479, lon: 5.656 },
  { lat: 51.421, lon: 5.403 },
  { lat: 51.508, lon: 5.396 },
];
const two = (n: number): string => String(n).padStart(2, '0');
const three = (n: number): string => String(n).padStart(3, '0');

/** Most vacancies are technical, as at MKB Werkt!; some firms have two, one has none yet. */
export function vacanciesOf(firms: number): readonly Vacancy[] {
  const roll = dice(2014);
  return Array.from({ length: firms }, (_, k) => k)
    .flatMap((k) => {
      if (k === firms - 1) return [];
      return Array.from({ length: 1 + roll(2) }, (_, v) => {
        const field = fields[roll(10) < 5 ? roll(2) : roll(fields.length)]!;
        return {
          id: `vacancy-${two(k + 1)}-${v + 1}`,
          firm: `firm-${two(k + 1)}`,
          title: field.trade.nl,
          place: places[roll(places.length)]!,
          remote: 'none' as const,
          hours: { least: 16 + 4 * roll(3), most: 32 + 4 * roll(3) },
          skills: { required: [field.skills[roll(3)]!, field.skills[0]], nice: [field.skills[2]] },
          themes: [field.theme],
          ...(roll(4) === 0 ? { licences: ['driving-licence-b'] } : {}),
        };
      });
    })
    .map((one) => ({ ...one, skills: { ...one.skills, required: [...new Set(one.skills.required)] } }));
}

/** Everybody who was in contact: no target groups. What somebody did not say is not known. */
export function seekersOf(count: number): readonly Seeker[] {
  const roll = dice(300);
  return Array.from({ length: count }, (_, k) => {
    const field = fields[roll(fields.length)]!;
    const other = fields[roll(fields.length)]!;
    return {
      id: `seeker-${three(k + 1)}`,
      place: places[roll(places.length)]!,
      ...(roll(5) > 0 ? { travel: [{ km: 10 + 5 * roll(5) }] } : {}),
      ...(roll(3) > 0 ? { hours: { least: 16 + 4 * roll(3), most: 28 + 4 * roll(4) } } : {}),
      skills: [...new Set([field.skills[roll(3)]!, field.skills[roll(3)]!, other.skills[roll(3)]!])],
      interests: [...new Set([field.theme, other.theme])],
      ...(roll(2) === 0 ? { licences: ['driving-licence-b'] } : {}),
    };
  });
}

/**
 * A vacancy café after MKB Werkt! (Platform31, March 2019): about 300 seekers and 60 employers, the same stand for everyone,
 * ten practical workshops that two in three take, only seekers themselves. Eight meetings for each seeker.
 */
export function cafeOf(seekers: number, firms: number) {
  const roll = dice(60);
  const slots = Math.ceil((seekers * 8) / firms) + 16;
  const opens = 9 * 60 + 30;
  const time = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const minutes = 7;
  const closes = opens + slots * minutes;
  const workshops = Array.from({ length: 10 }, (_, k) => {
    const from = opens + minutes * (4 + 5 * k);
    const titles = [
      { nl: 'Je cv', en: 'Your CV' },
      { nl: 'Jezelf presenteren', en: 'Presenting yourself' },
      { nl: 'Gekleed naar een gesprek', en: 'Dressed for an interview' },
      { nl: 'Rechten en regelingen', en: 'Rights and schemes' },
      { nl: 'Online vacatures zoeken', en: 'Finding vacancies online' },
    ];
    return {
      id: `workshop-${two(k + 1)}`,
      title: titles[k % titles.length]!,
      from: time(from),
      until: time(from + 4 * minutes),
      seats: Math.ceil(seekers / 14),
      room: 'workshops',
    };
  });
  return {
    id: 'cafe-2019-03',
    title: { nl: 'Vacaturecafé', en: 'Vacancy café' },
    place: 'Eindhoven',
    day: '2019-03-14',
    opens: time(opens),
    closes: time(closes),
    slotMinutes: minutes,
    changeMinutes: 2,
    rooms: [
      { id: 'hall', name: 'Grote zaal', stands: Math.ceil(firms * 0.7) },
      { id: 'foyer', name: 'Foyer', stands: Math.ceil(firms * 0.4) },
      { id: 'workshops', name: 'Workshopzaal', stands: 0 },
    ],
    walks: [
      { from: 'hall', to: 'foyer', minutes: 2 },
      { from: 'hall', to: 'workshops', minutes: 5 },
      { from: 'foyer', to: 'workshops', minutes: 5 },
    ],
    breaks: [{ from: time(opens + 25 * minutes), until: time(opens + 29 * minutes) }],
    meetings: { seeker: { least: 6, most: 8 }, employer: { least: 20 } },
    seekers: Array.from({ length: seekers }, (_, k) => ({
      seeker: `seeker-${three(k + 1)}`,
      name: `Bezoeker ${k + 1}`,
      ...(roll(12) === 0 ? { from: time(opens + minutes * roll(8)) } : {}),
      ...(roll(12) === 0 ? { until: time(closes - minutes * roll(8)) } : {}),
      ...(roll(3) > 0
        ? { workshops: [...new Set([`workshop-${two(1 + roll(10))}`, `workshop-${two(1 + roll(10))}`])] }
        : {}),
      ...(roll(4) === 0 ? { wants: [`firm-${two(1 + roll(firms))}`] } : {}),
      ...(k === 41 ? { by: 'case-manager' as const } : {}),
    })),
    employers: Array.from({ length: firms }, (_, k) => ({
      firm: `firm-${two(k + 1)}`,
      name: `Bedrijf ${k + 1}`,
      represented:
        k === 7 ? ('recruiter' as const) : roll(2) === 0 ? ('manager' as const) : ('colleague' as const),
    })),
    workshops,
  };
}

/** One in twenty does not come; ten come half an hour late; a firm joins on the day itself. */
export function surprisesOf(cafe: ReturnType<typeof cafeOf>) {
  const gone = cafe.seekers.filter((_, k) => k % 20 === 3).map(({ seeker }) => seeker);
  const late = cafe.seekers
    .filter((_, k) => k % 30 === 7)
    .map(({ seeker }) => ({ who: seeker, from: '10:00' }));
  return { noShows: gone, presence: late, employers: [{ firm: 'firm-new', name: 'Bedrijf erbij' }] };
}
