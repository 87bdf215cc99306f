import { Taxonomy } from '@koppel/jobs';

const skill = (id: string, nl: string, en: string, broader: readonly string[] = []) => ({
  id,
  label: { nl, en },
  broader,
});
const job = (id: string, nl: string, en: string, isco: string, essential: readonly string[]) => ({
  id,
  label: { nl, en },
  isco,
  essential,
});

/** A small taxonomy of the demo's own, written for it. */
export const taxonomy = new Taxonomy({
  id: 'jobs-demo',
  version: '2019',
  skills: [
    skill('metal', 'metaal bewerken', 'working metal'),
    skill('weld', 'lassen', 'welding', ['metal']),
    skill('mill', 'frezen', 'milling', ['metal']),
    skill('cnc', 'CNC-frezen', 'CNC milling', ['mill']),
    skill('drawings', 'tekeningen lezen', 'reading drawings'),
    skill('maintain', 'machines onderhouden', 'maintaining machines'),
    skill('electric', 'elektra aanleggen', 'wiring'),
    skill('faults', 'storingen zoeken', 'finding faults', ['maintain']),
    skill('plan', 'plannen', 'planning'),
    skill('routes', 'ritten plannen', 'planning routes', ['plan']),
    skill('stock', 'voorraad beheren', 'keeping stock'),
    skill('forklift', 'heftruck rijden', 'driving a forklift'),
    skill('customers', 'klanten te woord staan', 'talking to customers'),
    skill('care', 'persoonlijk verzorgen', 'personal care'),
    skill('report', 'rapporteren', 'reporting'),
    skill('team', 'samenwerken', 'working together'),
    skill('office', 'kantoorprogramma’s gebruiken', 'using office software'),
    skill('market', 'markt onderzoeken', 'studying a market'),
    skill('data', 'gegevens analyseren', 'analysing data'),
  ],
  occupations: [
    job('welder', 'lasser', 'welder', '7212', ['weld', 'drawings', 'team']),
    job('miller', 'frezer', 'miller', '7223', ['cnc', 'drawings', 'team']),
    job('mechanic', 'onderhoudsmonteur', 'maintenance mechanic', '7233', [
      'maintain',
      'faults',
      'electric',
      'drawings',
      'team',
    ]),
    job('electrician', 'elektromonteur', 'electrician', '7411', [
      'electric',
      'drawings',
      'team',
      'customers',
    ]),
    job('warehouse', 'magazijnmedewerker', 'warehouse worker', '4321', ['stock', 'forklift', 'team']),
    job('planner', 'transportplanner', 'transport planner', '4323', [
      'routes',
      'stock',
      'office',
      'customers',
      'team',
    ]),
    job('clerk', 'administratief medewerker', 'office clerk', '4110', [
      'office',
      'report',
      'customers',
      'team',
    ]),
    job('carer', 'verzorgende', 'carer', '5322', ['care', 'report', 'customers', 'team']),
  ],
});

export const now = '2019-03-01';
