/**
 * How a solver ended. `optimal`: proven best (or stable, where that was asked). `complete`: a whole answer, perhaps not
 * the best; a bound says how far off at most. `partial`: the search ended with less than was asked, and says what is
 * known. `impossible`: proven, with the reason. `cancelled`: stopped from outside.
 */
export type PlanStatus = 'optimal' | 'complete' | 'partial' | 'impossible' | 'cancelled';
