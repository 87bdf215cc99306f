import { refuse, show } from '../../errors.js';
import type { PlannedGroup } from './plan.js';

/** Where the search stands. */
export interface FormProgress {
  readonly phase: 'seating' | 'searching' | 'proving';
  readonly steps: number;
  /** Value of the best plan so far; absent while none keeps every rule. */
  readonly value?: number;
}

export interface FormOptions {
  /** Whole number (default 1). Another seed walks another way. */
  readonly seed?: number;
  /** Local optima to visit (default 5,000). More is slower and better; the same number gives the same plan. */
  readonly steps?: number;
  /** Milliseconds instead of steps; needs `clock`, and the plan is not reproducible. */
  readonly budgetMs?: number;
  /** Milliseconds since any moment, never going back. */
  readonly clock?: () => number;
  /** Nodes of the proof of optimality or impossibility (default 200,000; 0: no proof is tried). */
  readonly proofNodes?: number;
  /** Rounds of repair before a first valid plan is given up (default 20,000). */
  readonly seatingRounds?: number;
  /** Seats to start from: those of an earlier plan, for elements and groups that still exist. */
  readonly start?: readonly PlannedGroup[];
  readonly signal?: AbortSignal;
  readonly progress?: (progress: FormProgress) => void;
}

export interface Budget {
  readonly seed: number;
  readonly steps: number;
  readonly proofNodes: number;
  readonly seatingRounds: number;
  readonly reproducible: boolean;
  /** Part of the budget that is used after so many steps, 0…1. */
  readonly used: (steps: number) => number;
}

/** @throws KoppelError `BAD_OPTION` */
export function readOptions(options: FormOptions): Budget {
  const whole = (value: number | undefined, fallback: number, min: number, name: string): number => {
    if (value === undefined) return fallback;
    if (Number.isSafeInteger(value) && value >= min && value <= 1e12) return value;
    return refuse('BAD_OPTION', `/${name}`, show(value), `a whole number of at least ${min}`);
  };
  const seed = whole(options.seed, 1, -0x80000000, 'seed');
  const proofNodes = whole(options.proofNodes, 200_000, 0, 'proofNodes');
  const seatingRounds = whole(options.seatingRounds, 20_000, 1, 'seatingRounds');
  const common = { seed, proofNodes, seatingRounds };
  if (options.budgetMs === undefined) {
    const steps = whole(options.steps, 5_000, 0, 'steps');
    return { ...common, steps, reproducible: true, used: (done) => (steps === 0 ? 1 : done / steps) };
  }
  const { clock } = options;
  if (options.steps !== undefined) refuse('BAD_OPTION', '/steps', 'steps and budgetMs', 'one of the two');
  if (!clock)
    refuse('BAD_OPTION', '/clock', 'nothing', 'a clock beside budgetMs', 'Give () => performance.now()');
  const budgetMs = whole(options.budgetMs, 0, 1, 'budgetMs');
  const start = clock();
  const used = () => Math.min(1, Math.max(0, (clock() - start) / budgetMs));
  return { ...common, steps: Number.POSITIVE_INFINITY, reproducible: false, used };
}
