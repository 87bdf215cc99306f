import { Tree } from '@koppel/core';

/** Two provinces, a region across both, a scheme's own area of which the members are not listed. */
export const regions = new Tree({
  id: 'regions',
  version: '1',
  nodes: [
    { id: 'nl', label: { nl: 'heel Nederland', en: 'all of the Netherlands' } },
    { id: 'overijssel', parents: ['nl'], label: 'Overijssel' },
    { id: 'gelderland', parents: ['nl'], label: 'Gelderland' },
    { id: 'stedendriehoek', parents: ['nl'], label: 'Stedendriehoek' },
    { id: 'deventer', parents: ['overijssel', 'stedendriehoek'], label: 'Deventer' },
    { id: 'zwolle', parents: ['overijssel'], label: 'Zwolle' },
    { id: 'apeldoorn', parents: ['gelderland', 'stedendriehoek'], label: 'Apeldoorn' },
    { id: 'arnhem', parents: ['gelderland'], label: 'Arnhem' },
    { id: 'leader', parents: ['overijssel'], unlisted: true, label: 'LEADER-gebied' },
  ],
});
