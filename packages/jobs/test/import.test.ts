import { readCsv, readEsco, readJobPosting, readTable, Taxonomy } from '@koppel/jobs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

describe('comma-separated values', () => {
  it('gives back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ';', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [['x', 'y'], ...rows].map((row) => row.map(quote).join(',')).join('\r\n');
        expect(readCsv(text).rows).toEqual(rows);
      }),
    );
  });

  test.each([
    ['x,y\n1,2\n', [['1', '2']]],
    ['\uFEFFx,y\r\n1,\r\n', [['1', '']]],
    ['x\n\n1', [['1']]],
  ])('reads %j', (text, rows) => expect(readCsv(text).rows).toEqual(rows));

  test.each([
    ['', /nothing/],
    ['x,x\n', /a second column/],
    ['x,y\n1,2,3\n4\n', /\/2: found 3 cells.*\n\/3: found 1 cells/],
    ['x\n"1', /never closed/],
    ['x\n"1"2', /behind a closing quote/],
  ])('refuses %j', (text, message) => expect(() => readCsv(text)).toThrow(message));
});

describe('a job posting', () => {
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    identifier: { '@type': 'PropertyValue', value: 'v-12' },
    hiringOrganization: { '@type': 'Organization', name: 'Firm 12' },
    title: 'Welder',
    description: '<p>We weld.</p>',
    datePosted: '2019-02-01',
    validThrough: '2019-04-01T00:00',
    jobLocation: { '@type': 'Place', geo: { latitude: 51.98, longitude: '5.9' } },
    workHours: '32-40 uur',
    employmentType: ['FULL_TIME', 'TEMPORARY'],
    baseSalary: { currency: 'EUR', value: { minValue: 2400, maxValue: 2600, unitText: 'MONTH' } },
    skills: [{ '@type': 'DefinedTerm', name: 'welding' }],
    relevantOccupation: 'welder',
  };

  it('becomes a vacancy, and says what it left out', () => {
    expect(readJobPosting(posting)).toEqual({
      vacancy: {
        id: 'v-12',
        firm: 'Firm 12',
        title: 'Welder',
        text: 'We weld.',
        remote: 'none',
        place: { lat: 51.98, lon: 5.9 },
        hours: { least: 32, most: 40 },
        contract: 'temporary',
        wage: { leastCents: 1385, mostCents: 1500 },
        skills: { required: ['welding'] },
        open: { from: '2019-02-01', until: '2019-04-01' },
      },
      left: [{ pointer: '/relevantOccupation', reason: 'no ESCO occupation: find one with a conceptFinder' }],
    });
  });

  test.each([
    ['a list', [], /JobPosting/],
    ['another type', { '@type': 'Person' }, /\/@type.*\n.*\/identifier.*\n.*\/hiringOrganization/],
    ['no id', { ...posting, identifier: undefined }, /\/identifier/],
  ])('refuses %s', (_, value, message) => expect(() => readJobPosting(value)).toThrow(message));

  it('never throws anything but a refusal', () => {
    fc.assert(
      fc.property(
        fc.record({
          ...Object.fromEntries(
            Object.keys(posting).map((key) => [
              key,
              fc.oneof(fc.constant((posting as never)[key]), fc.jsonValue()),
            ]),
          ),
        }),
        (value) => {
          try {
            readJobPosting(value);
          } catch (error) {
            expect(error).toMatchObject({ name: 'KoppelError' });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a table by a mapping', () => {
  const mapping = {
    of: 'vacancies',
    delimiter: ';',
    columns: {
      nr: { path: 'id' },
      bedrijf: { path: 'firm' },
      uren: { path: 'hours/least', as: 'number' },
      loon: { path: 'wage/mostCents', as: 'euros-to-cents' },
      skills: { path: 'skills/required', as: 'list' },
      taal: { path: 'languages', as: 'level-list' },
      tot: { path: 'startBy', as: 'date-dmy' },
      contract: { path: 'contract', values: { vast: 'permanent' } },
    },
    defaults: { remote: 'none' },
  };
  const head = 'nr;bedrijf;uren;loon;skills;taal;tot;contract;notitie';

  it('reads cells as the mapping says; an empty one says nothing', () => {
    const { vacancies, ignored } = readTable(
      `${head}\nv1;firm-1;24;13,50;lassen|frezen;nl:B1 en:A2;1-6-2019;vast;x\nv2;firm-1;;;;;;;\n`,
      mapping,
    );
    expect(vacancies).toEqual([
      {
        id: 'v1',
        firm: 'firm-1',
        remote: 'none',
        hours: { least: 24 },
        wage: { mostCents: 1350 },
        skills: { required: ['lassen', 'frezen'] },
        languages: { nl: 'B1', en: 'A2' },
        startBy: '2019-06-01',
        contract: 'permanent',
      },
      { id: 'v2', firm: 'firm-1', remote: 'none' },
    ]);
    expect(ignored).toEqual(['notitie']);
  });

  it('tells every fault at once, by row and column', () => {
    const text = `${head}\nv1;firm-1;veel;13,50;;nl:Z9;31-2-2019;vast;\n;firm-1;99;;;;;flexibel;\n`;
    expect(() => readTable(text, mapping)).toThrow(
      /\/2\/uren: found "veel"[\s\S]*\/2\/taal[\s\S]*\/2\/tot|\/2\/uren: found "veel"[\s\S]*\/2\/tot[\s\S]*\/2\/taal/,
    );
    expect(() => readTable(text, mapping)).toThrow(
      /\/3\/uren[\s\S]*\/3\/contract|\/3\/contract[\s\S]*\/3\/uren/,
    );
    expect(() => readTable('nr\nv1', mapping)).toThrow(/a column "bedrijf"/);
  });
});

describe('ESCO', () => {
  const files = {
    occupations:
      'conceptUri,preferredLabel,altLabels,iscoGroup\no/2,miller,"milling operator\nmill hand",7223\no/1,welder,,7212\n',
    skills: 'conceptUri,preferredLabel,altLabels\ns/1,weld,join metal\ns/2,MIG weld,\ns/3,mill,\n',
    occupationSkillRelations:
      'occupationUri,relationType,skillType,skillUri\no/1,essential,skill,s/2\no/1,optional,skill,s/1\no/2,essential,skill,s/3\no/2,essential,skill,s/9\n',
    broaderRelationsSkillPillar: 'conceptType,conceptUri,broaderType,broaderUri\nS,s/2,S,s/1\n',
    nl: { skills: 'conceptUri,preferredLabel\ns/1,lassen\n' },
  };

  it('reads the columns of the download, with Dutch labels beside the English', () => {
    const taxonomy = new Taxonomy(readEsco(files, '1'));
    expect(taxonomy.occupationIds).toEqual(['o/1', 'o/2']);
    expect(taxonomy.skillLabel('s/1')).toEqual({ nl: 'lassen', en: 'weld' });
    expect(taxonomy.named('Lassen')).toBe(taxonomy.skill('s/1'));
    expect(taxonomy.named('join metal')).toBe(taxonomy.skill('s/1'));
    // The skill that one occupation in two needs says less than the kind of it that only one needs.
    expect([...taxonomy.information]).toEqual([58, 58, 58]);
  });

  it('goes by labels where a file has no URIs', () => {
    const data = readEsco(
      {
        ...files,
        skills: 'skillLabel,flags,uriIfKnown\nweld,,s/1\nmill,,\n',
        occupationSkillRelations: 'occupationUri,relationType,skillLabel\no/2,essential,mill\n',
      },
      '1',
    );
    expect(data.occupations[1]?.essential).toEqual(['mill']);
  });

  it('tells all columns that are missing', () => {
    expect(() => readEsco({ ...files, occupations: 'a,b\n', occupationSkillRelations: 'c\n' }, '1')).toThrow(
      /conceptUri[\s\S]*occupationUri/,
    );
  });

  it('refuses cycles and ids that nothing has', () => {
    const skill = (id: string, broader: string[]) => ({ id, label: id, broader });
    expect(
      () =>
        new Taxonomy({
          id: 'x',
          version: '1',
          skills: [skill('a', ['b']), skill('b', ['a'])],
          occupations: [],
        }),
    ).toThrow(/cycle/);
    expect(
      () =>
        new Taxonomy({
          id: 'x',
          version: '1',
          skills: [skill('a', ['z'])],
          occupations: [{ id: 'o', label: 'o', essential: ['y'] }],
        }),
    ).toThrow(/"z"[\s\S]*"y"/);
  });
});
