import type { AlumniNetworks, AmbassadorPlan, ConsortiumPlan, PanelPlan, VisitPlan } from '@koppel/peers';
import type { PeersPageWords } from '../../words/peers.js';

/** A plan of the people around the groups, as it came out. */
export type NetworkResult =
  | { readonly what: 'visits'; readonly plan: VisitPlan }
  | { readonly what: 'ambassadors'; readonly plan: AmbassadorPlan }
  | { readonly what: 'panel'; readonly plan: PanelPlan }
  | { readonly what: 'consortia'; readonly plan: ConsortiumPlan }
  | { readonly what: 'alumni'; readonly plan: AlumniNetworks };

interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Entry extends Lines {
  /** What belongs to it: what to ask, a referral card, others who qualify. */
  readonly parts: readonly Lines[];
}

/** The same for a terminal and for a page: a heading per firm, stage, question or demand, and what is said about it. */
export interface NetworkSheet {
  readonly title: string;
  readonly summary: readonly string[];
  readonly entries: readonly Entry[];
  readonly after: readonly Lines[];
}

const filled = (parts: readonly Lines[]): Lines[] => parts.filter(({ lines }) => lines.length > 0);

export function sheetOf(result: NetworkResult, words: PeersPageWords): NetworkSheet {
  const summary = 'summary' in result.plan ? result.plan.summary : [];
  const head = { title: words.network[result.what], summary };
  switch (result.what) {
    case 'visits': {
      const { visits, leftOut } = result.plan;
      const left = leftOut.map(({ name, sentence }) => `${name}: ${sentence}`);
      return {
        ...head,
        entries: visits.map(({ name, local, regional, sentences }) => ({
          title: `${name}: ${local.name}${words.and}${regional.name}`,
          lines: sentences,
          parts: [],
        })),
        after: filled([{ title: words.network.withoutVisit, lines: left }]),
      };
    }
    case 'ambassadors': {
      const { stages, notes } = result.plan;
      return {
        ...head,
        entries: stages.map(({ label, ambassadors, sentences, card }) => ({
          title: [label, ambassadors.map(({ name }) => name).join(words.and)]
            .filter((part) => part !== '')
            .join(': '),
          lines: sentences,
          parts: filled([{ title: words.network.card, lines: card }]),
        })),
        after: filled([{ title: words.notes, lines: notes }]),
      };
    }
    case 'panel':
      return {
        ...head,
        entries: result.plan.proposals.map(({ name, proposed, others, sentences }) => ({
          title: proposed ? `${name}: ${proposed.name}` : name,
          lines: [...(proposed?.sentences ?? []), ...sentences],
          parts: filled([
            {
              title: words.network.others,
              lines: others.map((other) => [`${other.name}.`, ...other.sentences].join(' ')),
            },
          ]),
        })),
        after: [],
      };
    case 'alumni': {
      const { networks, leftOut } = result.plan;
      const left = leftOut.map(({ name, sentence }) => `${name}: ${sentence}`);
      return {
        ...head,
        entries: networks.map(({ label, members, sentences }) => ({
          title: label,
          lines: sentences,
          parts: [{ title: words.people, lines: [members.map(({ name }) => name).join(', ')] }],
        })),
        after: filled([{ title: words.notes, lines: left }]),
      };
    }
    case 'consortia':
      return {
        ...head,
        entries: result.plan.consortia.map(({ label, parties, sentences, open, remedies }) => ({
          title: [label, parties.map(({ name }) => name).join(', ')].filter((part) => part !== '').join(': '),
          lines: sentences,
          parts: filled([
            { title: words.open, lines: open },
            { title: words.remedies, lines: remedies },
          ]),
        })),
        after: [],
      };
  }
}
