/** What the closer looks of the demo should find, worked out by hand from the catalogue and the files, each with its reason. */
export const closerGolden = {
  /**
   * Social innovation asks for at most 50 million euros of turnover or 43 million on the balance sheet, and the firm has
   * said neither: a turnover within the limit opens all three of its offers; above it the balance sheet may still do.
   */
  question: {
    field: 'turnover',
    opens: [['sociale-innovatie/ambassadors', 'sociale-innovatie/circle', 'sociale-innovatie/tools'], []],
    closes: [[], []],
  },
  /** The firm said that it has no personnel policy, which is all that the pilot asks besides; it can make one. */
  change: {
    kinds: ['get'],
    about: ['hr-policy'],
    sentence: { nl: 'personeelsbeleid', en: 'personnel policy' },
  },
  /** Steps 1 and 2 take 13 weeks, that is 91 days, each: from 1 March to 31 May, and to 30 August. How to join is not stated. */
  route: [
    ['kennistraject/masterclasses', '2019-03-01'],
    ['kennistraject/masterclasses', '2019-03-01'],
    ['kennistraject/student-team', '2019-05-31'],
    ['kennistraject/implementation', '2019-08-30'],
  ],
  /**
   * The voucher pays half of the advice, 6,000 of 12,000, below its maximum of 10,000. 66,000 is left; the firm wants to
   * borrow 60,000 at most, of which 80 % is guaranteed, and brings the last 6,000 of its 10,000.
   */
  stack: { status: 'optimal', grantCents: 600_000, cents: { voucher: 600_000, loan: 6_000_000 } },
} as const;
