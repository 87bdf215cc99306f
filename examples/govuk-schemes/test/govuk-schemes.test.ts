import { checkCatalogue, createMatcher, type MatchReport } from '@koppel/support';
import { describe, expect, it } from 'vitest';
import { convert } from '../convert.js';
import { allSchemesFile, haveAllSchemes, readSchemes, type Scheme, sampleFile } from '../scheme.js';
import { ukAreas } from '../tables.js';

const regions = { tree: ukAreas };
const now = '2013-06-01';
const sample = readSchemes(sampleFile);

const errorsOf = (schemes: readonly Scheme[]) =>
  checkCatalogue(convert(schemes), { now, regions }).filter(({ level }) => level === 'error');

/** What the report says of each scheme. */
const groupsOf = (report: MatchReport) => ({
  eligible: report.eligible.map(({ id }) => id),
  toBeJudged: report.toBeJudged.map(({ id }) => id),
  toBeAsked: report.toBeAsked.map(({ id }) => id),
  refused: report.refused.map(({ id }) => id),
});

/** Neither open nor closed for lack of an answer: a search that leaves a facet out still shows these. */
const keptOf = ({ eligible, toBeJudged, toBeAsked }: MatchReport) =>
  [...eligible, ...toBeJudged, ...toBeAsked].map(({ id }) => id).sort();

const offer = (id: string) => {
  const found = convert(sample).offers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no offer ${id}`);
  return found;
};

describe('a scheme of the sample becomes an offer', () => {
  it('without a fault', () => {
    expect(errorsOf(sample)).toEqual([]);
  });

  it('with its bounds, both ends included', () => {
    expect(offer('bsf-52').eligibility?.headcount).toEqual({ gte: 1, lte: 19 });
    expect(offer('bsf-351').eligibility?.firmAgeYears).toEqual({ gte: 2 });
  });

  it('with pounds in euros', () => {
    expect(offer('bsf-351').eligibility?.turnoverEur).toEqual({ lte: 58_500_000 });
    expect(offer('bsf-351').money?.amountBandEur).toEqual({ gte: 5850, lte: 23_400 });
  });

  it('with parts of England in the place of England, and one area for the whole kingdom', () => {
    const [scheme] = sample.filter(({ id }) => id === '221');
    const inLondon = { ...(scheme as Scheme), england_areas: [{ region: 'London', area: 'Pan London' }] };
    expect(convert([inLondon]).offers[0]?.eligibility?.areas).toEqual(['pan-london']);
    expect(offer('bsf-202').eligibility?.areas).toEqual(['uk']);
  });

  it('with the stages that it does not serve excluded', () => {
    expect(offer('bsf-49').eligibility?.excludes).toEqual([
      'stage/before-start',
      'stage/start-up',
      'stage/exiting',
    ]);
  });

  it('with what the archive leaves open left to the organiser', () => {
    expect(offer('bsf-49').eligibility?.judged?.map(({ id }) => id)).toEqual(['bsf-49/prose']);
    expect(offer('bsf-13').eligibility?.judged?.map(({ id }) => id)).toEqual(['bsf-13/facets']);
    expect(offer('bsf-741').eligibility?.judged?.map(({ what }) => what.en)).toContain(
      'the age of the firm (at least 2 months)',
    );
    expect(offer('bsf-373').eligibility?.judged).toBeUndefined();
  });

  it('or is refused when it says something that no table has', () => {
    const odd = { ...(sample[0] as Scheme), facets: { locations: ['Atlantis'] } };
    expect(() => convert([odd])).toThrow('No row for "Atlantis"');
  });
});

describe('a manufacturer in Wales with 40 staff', () => {
  const firm = {
    area: 'wales',
    headcount: 40,
    turnoverEur: 5_200_000,
    foundedOn: '2001-04',
    sectors: ['manufacturing'],
    facts: {
      yes: ['form/private-company', 'stage/growing'],
      no: ['form/social-enterprise', 'stage/before-start', 'stage/start-up', 'stage/exiting'],
    },
  };
  const report = createMatcher(convert(sample), { regions }).match(
    { firm, question: { themes: { premises: 3, finance: 2 }, needs: [{ need: 'technology' }] } },
    { now, language: 'en' },
  );

  it('sees what is open, best fit first', () => {
    expect(groupsOf(report).eligible).toEqual([
      'bsf-373', // a grant for machinery in Wales
      'bsf-902', // finance for machinery in all of the kingdom
      'bsf-202', // a loan, but for growth
    ]);
  });

  it('sees what an organiser has to judge', () => {
    expect(groupsOf(report).toBeJudged).toEqual([
      'bsf-49', // machinery; its conditions are prose
      'bsf-62', // the same, elsewhere in Wales
      'bsf-351', // a loan in hard times
      'bsf-13', // the archive lost for whom it is
    ]);
  });

  it('hears that the catalogue is an archive', () => {
    expect(report.catalogue.historical).toContain('not current');
  });
});

/** The cases of alphagov/imminence's own tests, in the words of the archive. */
describe('the matching cases of the finder that published the archive', () => {
  const scheme = (id: string, facets: Scheme['facets']): Scheme => ({
    ...(sample[0] as Scheme),
    id,
    title: id,
    eligibility_text: '',
    bounds: {
      min_employees: null,
      max_employees: null,
      min_turnover: null,
      max_turnover: null,
      min_business_age_months: null,
      max_business_age_months: null,
      min_grant: null,
      max_grant: null,
    },
    facets,
    england_areas: [],
  });
  const schemes = [
    scheme('culture', {
      sectors: ['Agriculture'],
      business_types: ['Charity'],
      locations: ['Scotland'],
      stages: ['Grow and sustain'],
    }),
    scheme('urban', {
      sectors: ['Agriculture', 'Manufacturing'],
      business_types: ['Private company'],
      locations: ['Wales'],
      stages: ['Start-up'],
    }),
    scheme('mentoring', {
      business_types: ['Charity', 'Private company'],
      locations: ['Scotland', 'Wales'],
      stages: ['Grow and sustain'],
    }),
    scheme('no-sectors', { business_types: ['Charity'], locations: ['Scotland'], stages: ['Start-up'] }),
  ];
  const matcher = createMatcher(convert(schemes), { regions });
  const match = (firm: object) => matcher.match({ firm }, { now, language: 'en' });
  const startUp = ['stage/before-start', 'stage/growing', 'stage/exiting'];
  const growing = ['stage/before-start', 'stage/start-up', 'stage/exiting'];

  // Two deliberate differences. The finder took a question that was not asked for "fits"; Koppel keeps the scheme as
  // open and asks. And the finder ordered by a priority that its editors set; in Koppel nobody can buy a place.

  it('nothing asked: all are kept, none is decided', () => {
    const report = match({});
    expect(keptOf(report)).toEqual(['bsf-culture', 'bsf-mentoring', 'bsf-no-sectors', 'bsf-urban']);
    expect(report.eligible).toEqual([]);
  });

  it('sectors that no scheme names: only the schemes without a sector rule', () => {
    expect(keptOf(match({ sectors: ['retail'] }))).toEqual(['bsf-mentoring', 'bsf-no-sectors']);
  });

  it('sectors that do not exist: the finder went on, Koppel says that it does not know them', () => {
    expect(() => match({ sectors: ['foo', 'bar'] })).toThrow('the sector "foo"');
  });

  it('several sectors, private company, start-up, Wales', () => {
    const firm = {
      sectors: ['agriculture', 'manufacturing'],
      area: 'wales',
      facts: { yes: ['form/private-company', 'stage/start-up'], no: ['form/charity', ...startUp] },
    };
    expect(groupsOf(match(firm))).toMatchObject({ eligible: ['bsf-urban'], toBeAsked: [] });
  });

  it('agriculture, charity, Scotland, growing', () => {
    const firm = {
      sectors: ['agriculture'],
      area: 'scotland',
      facts: { yes: ['form/charity', 'stage/growing'], no: ['form/private-company', ...growing] },
    };
    expect(groupsOf(match(firm))).toMatchObject({
      eligible: ['bsf-culture', 'bsf-mentoring'],
      toBeAsked: [],
    });
  });

  it('the same firm, sector not asked: the scheme for a sector is kept, and the question is put', () => {
    const report = match({
      area: 'scotland',
      facts: { yes: ['form/charity', 'stage/growing'], no: ['form/private-company', ...growing] },
    });
    expect(groupsOf(report)).toMatchObject({ eligible: ['bsf-mentoring'], toBeAsked: ['bsf-culture'] });
    expect(report.questions.map(({ field }) => field)).toEqual(['sectors']);
  });

  it('several values in one facet: one of them is enough', () => {
    const report = match({
      area: ['scotland', 'wales'],
      facts: { yes: ['form/charity', 'form/private-company'] },
    });
    expect(keptOf(report)).toEqual(['bsf-culture', 'bsf-mentoring', 'bsf-no-sectors', 'bsf-urban']);
  });
});

describe.skipIf(!haveAllSchemes())(`all schemes (skipped where ${allSchemesFile.pathname} is absent)`, () => {
  it('load through the schemas of @koppel/support: 904, each with an id of its own, none with an error', () => {
    const schemes = readSchemes(allSchemesFile);
    const { offers } = convert(schemes);
    expect(offers).toHaveLength(904);
    expect(new Set(offers.map(({ id }) => id)).size).toBe(904);
    expect(errorsOf(schemes)).toEqual([]);
    expect(createMatcher(convert(schemes), { regions }).catalogue.offers).toHaveLength(904);
  });
});
