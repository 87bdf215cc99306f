import type { AccessMode } from '../schema/vocabulary.js';

export const actions = [
  'answer',
  'ask-provider',
  'wait',
  'apply',
  'talk',
  'intake',
  'ask-to-nominate',
  'nominate',
  'ask-to-introduce',
  'introduce',
  'ask-to-refer',
  'wait-for-call',
  'propose',
  'enter-selection',
  'select',
  'join',
  'receive-visit',
  'ask-how',
  'judge',
  'return',
  'take-part',
  'write-application',
  'ask-funder',
] as const;
export type RouteAction = (typeof actions)[number];

/** Who makes the move. `initiative` stands for what the offer says about that, which may be nothing. */
export type Mover = 'entrepreneur' | 'gatekeeper' | 'provider' | 'initiative';

export interface DoorStep {
  readonly action: RouteAction;
  readonly who: Mover;
  /** Nobody can say when this will be over: what comes after it has no date. */
  readonly untimed?: true;
}

/**
 * What has to happen to get in. An entrepreneur never applies where somebody else opens the door: the first step is then
 * to ask that person. Where a call or a selection is waited for, what comes after has no date.
 */
export const doors: Readonly<Record<AccessMode, readonly DoorStep[]>> = {
  direct: [{ action: 'apply', who: 'entrepreneur' }],
  'conversation-first': [
    { action: 'apply', who: 'entrepreneur' },
    { action: 'talk', who: 'initiative' },
  ],
  'intake-first': [
    { action: 'apply', who: 'entrepreneur' },
    { action: 'intake', who: 'initiative' },
  ],
  nomination: [
    { action: 'ask-to-nominate', who: 'entrepreneur' },
    { action: 'nominate', who: 'gatekeeper' },
  ],
  introduction: [
    { action: 'ask-to-introduce', who: 'entrepreneur' },
    { action: 'introduce', who: 'gatekeeper' },
  ],
  intermediary: [{ action: 'ask-to-refer', who: 'entrepreneur' }],
  call: [
    { action: 'wait-for-call', who: 'provider', untimed: true },
    { action: 'propose', who: 'entrepreneur' },
  ],
  // Whether one signs up or is scouted differs; the sentence of the offer says so, where it has one.
  selection: [
    { action: 'enter-selection', who: 'initiative' },
    { action: 'select', who: 'gatekeeper', untimed: true },
  ],
  membership: [{ action: 'join', who: 'entrepreneur' }],
  visit: [{ action: 'receive-visit', who: 'gatekeeper' }],
  'not-stated': [{ action: 'ask-how', who: 'entrepreneur' }],
};

/** Doors that stay open behind a firm: within one programme, at the same gatekeeper, they are passed once. */
export const passedOnce: ReadonlySet<AccessMode> = new Set([
  'conversation-first',
  'intake-first',
  'nomination',
  'introduction',
  'intermediary',
  'membership',
  'visit',
  'not-stated',
]);
