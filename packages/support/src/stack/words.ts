import { formatNumber, type Language } from '@koppel/core';

/** Everything that the stack says, in one language. A missing sentence is a type error. */
export interface StackWords {
  /** All sentences are without a full stop. `n` stands for a name; amounts are written out already. */
  costs(cost: string, fees: string | undefined): string;
  paid(grants: string, net: string): string;
  lent(loans: string, guaranteed: string | undefined): string;
  bring(cash: string): string;
  enough(own: string, left: string): string;
  short(own: string, short: string): string;
  cashNotKnown(): string;
  status: Readonly<Record<'optimal' | 'complete' | 'partial' | 'impossible' | 'cancelled', string>>;
  bound(net: string): string;
  gives(n: string, amount: string, on: string): string;
  lends(n: string, amount: string, on: string): string;
  onItem(amount: string, item: string): string;
  fee(amount: string): string;
  guarantee(amount: string): string;
  nothingMore(limits: string): string;
  cap(amount: string): string;
  budget(amount: string): string;
  share(percent: string, item: string): string;
  publicShare(amount: string, item: string): string;
  fullyPaid(item: string): string;
  ceilingFull(ceiling: string): string;
  maxDebt(): string;
  item(item: string, amount: string, by: string, cash: string): string;
  byGrant(amount: string, source: string): string;
  byLoan(amount: string, source: string): string;
  byNobody(): string;
  ceiling(n: string, amount: string, counted: string, used: string, left: string): string;
  frees(amount: string, on: string): string;
  presumed(sources: string): string;
  usedBefore(n: string): string;
  noCosts(n: string): string;
  onlyGuarantee(n: string): string;
  belowMinimum(n: string, cost: string, min: string): string;
  excluded(n: string, by: string): string;
  addsNothing(n: string, because: string | undefined): string;
  feeTooHigh(n: string): string;
  couldAdd(n: string, amount: string): string;
  askCostKind(item: string): string;
  askCostDay(item: string): string;
  askReceived(): string;
  askFee(): string;
  askLoanAid(): string;
  conflict(obstacles: string): string;
  noConflict(): string;
  obstacleDebt(): string;
  obstacleCeiling(ceiling: string): string;
  obstacleExclusion(a: string, b: string): string;
  obstaclePublicShare(n: string): string;
  obstacleItemShare(item: string): string;
  and: string;
}

const nl: StackWords = {
  costs: (cost, fees) => `Het plan kost ${cost}${fees === undefined ? '' : `, en meedoen kost ${fees}`}`,
  paid: (grants, net) => `Subsidie en dienstverlening betalen ${grants}; uw eigen bijdrage is ${net}`,
  lent: (loans, guaranteed) =>
    `Daarvan kunt u ${loans} lenen; dat betaalt u terug${guaranteed === undefined ? '' : `, en voor ${guaranteed} daarvan staat een ander garant`}`,
  bring: (cash) => `Zelf brengt u ${cash} in`,
  enough: (own, left) => `U hebt ${own}, dus er blijft ${left} over`,
  short: (own, short) => `U hebt ${own}, dus er ontbreekt ${short}`,
  cashNotKnown: () => 'Of u dat geld hebt, is niet bekend',
  status: {
    optimal: 'Geen andere combinatie is beter',
    complete: 'Er is niet tot het einde gezocht: misschien is een andere combinatie beter',
    partial: 'Er is niet tot het einde gezocht, en deze combinatie is niet genoeg',
    impossible: 'Geen enkele combinatie van wat openstaat is genoeg',
    cancelled: 'Het zoeken is gestopt; dit was het beste tot dan toe',
  },
  bound: (net) => `Lager dan ${net} kan de eigen bijdrage niet worden`,
  gives: (n, amount, on) => `${n} geeft ${amount}: ${on}`,
  lends: (n, amount, on) => `Via ${n} leent u ${amount}: ${on}`,
  onItem: (amount, item) => `${amount} voor ${item}`,
  fee: (amount) => `meedoen kost ${amount}`,
  guarantee: (amount) => `voor ${amount} staat een ander garant; dat betaalt niets, maar verlaagt het risico`,
  nothingMore: (limits) => `meer kan niet: ${limits}`,
  cap: (amount) => `het maximum is ${amount}`,
  budget: (amount) => `er is nog ${amount} budget`,
  share: (percent, item) => `van ${item} wordt hoogstens ${percent} betaald`,
  publicShare: (amount, item) => `van ${item} mag hoogstens ${amount} uit subsidie komen`,
  fullyPaid: (item) => `${item} is al helemaal betaald`,
  ceilingFull: (ceiling) => `het plafond voor ${ceiling} is bereikt`,
  maxDebt: () => 'u wilt niet meer lenen',
  item: (item, amount, by, cash) => `${item} (${amount}): ${by}; zelf ${cash}`,
  byGrant: (amount, source) => `${amount} van ${source}`,
  byLoan: (amount, source) => `${amount} geleend van ${source}`,
  byNobody: () => 'niemand betaalt mee',
  ceiling: (n, amount, counted, used, left) =>
    `Plafond voor ${n}: ${amount}; eerder ${counted}, nu ${used}, ruimte over ${left}`,
  frees: (amount, on) => `vanaf ${on} telt ${amount} niet meer mee`,
  presumed: (sources) => `voor de zekerheid meegeteld, want niet bekend of het hoeft: ${sources}`,
  usedBefore: (n) => `${n}: al eerder gebruikt, en dat kan één keer`,
  noCosts: (n) => `${n}: betaalt voor geen van deze kosten`,
  onlyGuarantee: (n) => `${n}: een garantie betaalt niets, maar verlaagt het risico van een lening`,
  belowMinimum: (n, cost, min) => `${n}: de kosten (${cost}) zijn lager dan het minimum van ${min}`,
  excluded: (n, by) => `${n}: gaat niet samen met ${by}`,
  addsNothing: (n, because) => `${n}: voegt niets toe${because === undefined ? '' : `, want ${because}`}`,
  feeTooHigh: (n) => `${n}: meedoen kost meer dan het oplevert`,
  couldAdd: (n, amount) => `${n}: hoogstens ${amount}, nog niet meegeteld`,
  askCostKind: (item) => `Wat voor kosten zijn dit: ${item}?`,
  askCostDay: (item) => `Wanneer worden deze kosten gemaakt: ${item}?`,
  askReceived: () => 'Welke steun heeft het bedrijf de afgelopen jaren gekregen, wanneer en hoeveel?',
  askFee: () => 'Vraag de aanbieder wat meedoen kost',
  askLoanAid: () => 'Vraag de aanbieder hoeveel steun er in de lening zit',
  conflict: (obstacles) => `Dit zit samen in de weg: ${obstacles}`,
  noConflict: () => 'Ook zonder plafonds en uitsluitingen is het aanbod niet genoeg',
  obstacleDebt: () => 'wat u hoogstens wilt lenen',
  obstacleCeiling: (ceiling) => `het plafond voor ${ceiling}`,
  obstacleExclusion: (a, b) => `${a} en ${b} gaan niet samen`,
  obstaclePublicShare: (n) => `de eigen bijdrage die ${n} vraagt`,
  obstacleItemShare: (item) => `wat hoogstens uit subsidie mag komen van ${item}`,
  and: 'en',
};

const en: StackWords = {
  costs: (cost, fees) =>
    `The plan costs ${cost}${fees === undefined ? '' : `, and taking part costs ${fees}`}`,
  paid: (grants, net) => `Grants and services pay ${grants}; your own contribution is ${net}`,
  lent: (loans, guaranteed) =>
    `Of that you can borrow ${loans}; you pay it back${guaranteed === undefined ? '' : `, and somebody else answers for ${guaranteed} of it`}`,
  bring: (cash) => `You bring ${cash} yourself`,
  enough: (own, left) => `You have ${own}, so ${left} is left`,
  short: (own, short) => `You have ${own}, so ${short} is missing`,
  cashNotKnown: () => 'Whether you have that money is not known',
  status: {
    optimal: 'No other combination is better',
    complete: 'The search did not come to its end: perhaps another combination is better',
    partial: 'The search did not come to its end, and this combination is not enough',
    impossible: 'No combination of what is open is enough',
    cancelled: 'The search was stopped; this was the best until then',
  },
  bound: (net) => `The own contribution cannot become less than ${net}`,
  gives: (n, amount, on) => `${n} gives ${amount}: ${on}`,
  lends: (n, amount, on) => `Through ${n} you borrow ${amount}: ${on}`,
  onItem: (amount, item) => `${amount} for ${item}`,
  fee: (amount) => `taking part costs ${amount}`,
  guarantee: (amount) => `somebody else answers for ${amount}; that pays nothing, but lowers the risk`,
  nothingMore: (limits) => `not more, because ${limits}`,
  cap: (amount) => `its maximum is ${amount}`,
  budget: (amount) => `${amount} of its budget is left`,
  share: (percent, item) => `it pays at most ${percent} of ${item}`,
  publicShare: (amount, item) => `at most ${amount} of ${item} may come from grants`,
  fullyPaid: (item) => `${item} is paid for already`,
  ceilingFull: (ceiling) => `the ceiling on ${ceiling} is reached`,
  maxDebt: () => 'you do not want to borrow more',
  item: (item, amount, by, cash) => `${item} (${amount}): ${by}; yourself ${cash}`,
  byGrant: (amount, source) => `${amount} from ${source}`,
  byLoan: (amount, source) => `${amount} borrowed from ${source}`,
  byNobody: () => 'nobody else pays',
  ceiling: (n, amount, counted, used, left) =>
    `Ceiling on ${n}: ${amount}; before ${counted}, now ${used}, room left ${left}`,
  frees: (amount, on) => `from ${on} ${amount} no longer counts`,
  presumed: (sources) => `counted to be safe, as it is not known whether it has to be: ${sources}`,
  usedBefore: (n) => `${n}: used before, and that is possible once`,
  noCosts: (n) => `${n}: pays for none of these costs`,
  onlyGuarantee: (n) => `${n}: a guarantee pays nothing, but lowers the risk of a loan`,
  belowMinimum: (n, cost, min) => `${n}: the costs (${cost}) are below the minimum of ${min}`,
  excluded: (n, by) => `${n}: does not go together with ${by}`,
  addsNothing: (n, because) => `${n}: adds nothing${because === undefined ? '' : `, because ${because}`}`,
  feeTooHigh: (n) => `${n}: taking part costs more than it brings`,
  couldAdd: (n, amount) => `${n}: at most ${amount}, not counted yet`,
  askCostKind: (item) => `What kind of cost is this: ${item}?`,
  askCostDay: (item) => `When is this cost made: ${item}?`,
  askReceived: () => 'Which aid did the firm receive in recent years, when and how much?',
  askFee: () => 'Ask the provider what taking part costs',
  askLoanAid: () => 'Ask the provider how much aid there is in the loan',
  conflict: (obstacles) => `These together stand in the way: ${obstacles}`,
  noConflict: () => 'Even without ceilings and exclusions the offers are not enough',
  obstacleDebt: () => 'the most you want to borrow',
  obstacleCeiling: (ceiling) => `the ceiling on ${ceiling}`,
  obstacleExclusion: (a, b) => `${a} and ${b} do not go together`,
  obstaclePublicShare: (n) => `the own contribution that ${n} asks for`,
  obstacleItemShare: (item) => `what may come from grants at most for ${item}`,
  and: 'and',
};

export const stackWords: Readonly<Record<Language, StackWords>> = { nl, en };

/** € 1.250 or €1,250; cents only where there are any. */
export function formatEuros(cents: number, language: Language): string {
  const whole = formatNumber(Math.trunc(Math.abs(cents) / 100), language);
  const rest = Math.abs(cents) % 100;
  const point = language === 'nl' ? ',' : '.';
  const amount = rest === 0 ? whole : `${whole}${point}${String(rest).padStart(2, '0')}`;
  return `${cents < 0 ? '-' : ''}${language === 'nl' ? '€ ' : '€'}${amount}`;
}

/** 125 as 12,5 % or 12.5 %. */
export function formatPercent(thousandths: number, language: Language): string {
  return `${formatNumber(thousandths / 10, language)} %`;
}
