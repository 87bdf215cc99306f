import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answered, type Call, caller } from './caller.js';
import { type Service, startService } from './service.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday 4 March 2019, nine o'clock UTC. */
const MONDAY = Date.UTC(2019, 2, 4, 9);

/**
 * A small regional portal's week, over HTTP against a process that is killed on Thursday: what happens, line by line. On
 * SQLite, or on PostgreSQL where a URL is given.
 */
export async function playWeek(postgresUrl?: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-portal-'));
  const clock = join(folder, 'clock');
  const secret = 'only for playing a week';
  const env = {
    KOPPEL_PORTAL_SECRET: secret,
    KOPPEL_PORTAL_CLOCK: clock,
    KOPPEL_PORTAL_PATH: join(folder, 'portal.db'),
    KOPPEL_POSTGRES_URL: postgresUrl ?? '',
  };
  const timeIs = (ms: number) => writeFileSync(clock, String(ms));
  timeIs(MONDAY);
  let service: Service = await startService(env);
  const address = () => service.address;
  // A tenant of its own each time, since a database outlives the week.
  const [east, west] = ['east', 'west'].map((name) => `${name}-${process.pid}-${folder.slice(-6)}`) as [
    string,
    string,
  ];
  const as = (tenant: string, role: 'adviser' | 'provider' | 'entrepreneur', id: string) =>
    caller(address, secret, { tenant, role, id });
  const week: Week = {
    lines: [],
    timeIs,
    ann: as(east, 'adviser', 'adviser-1'),
    ben: as(east, 'adviser', 'adviser-2'),
    firm: as(east, 'entrepreneur', 'firm-12'),
    chamber: as(east, 'provider', 'chamber'),
    west: as(west, 'adviser', 'adviser-9'),
    async killAndRestart() {
      await service.stop('SIGKILL');
      service = await startService(env);
    },
  };
  try {
    await monday(week);
    await tuesday(week);
    await wednesday(week);
    await thursday(week);
    await friday(week);
  } finally {
    await service.stop('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
  return week.lines;
}

interface Week {
  readonly lines: string[];
  timeIs(ms: number): void;
  killAndRestart(): Promise<void>;
  readonly ann: Call;
  readonly ben: Call;
  readonly firm: Call;
  readonly chamber: Call;
  readonly west: Call;
}

const offers = {
  'export-voucher': {
    title: { nl: 'Exportvoucher', en: 'Export voucher' },
    areas: ['region'],
    themes: ['export'],
    margin: 40,
  },
  'growth-loan': {
    title: { nl: 'Groeilening', en: 'Growth loan' },
    areas: ['region'],
    headcount: { gte: 10 },
    themes: ['money', 'export'],
  },
  'starters-desk': {
    title: { nl: 'Startersloket', en: 'Desk for starters' },
    areas: ['southtown'],
    headcount: { lt: 5 },
    themes: ['money'],
  },
};
const question = { area: 'midtown', headcount: 14, themes: { export: 3, money: 1 } };

async function monday({ lines, ann, firm, west }: Week): Promise<void> {
  lines.push('Monday');
  for (const [id, offer] of Object.entries(offers)) await ann('PUT', `/v1/offers/${id}`, offer);
  await ann('PUT', '/v1/accounts/coach-seats', { capacity: 3 });
  lines.push(`  an adviser publishes ${Object.keys(offers).length} offers and opens 3 seats with a coach`);
  const asked = await firm('POST', '/v1/asks', { question });
  lines.push(`  firm-12 asks: ${said(asked, ({ ranked }) => ranked.map(shown).join('; '))}`);
  const vague = await firm('POST', '/v1/asks', { question: { themes: question.themes } });
  lines.push(
    `  and before it said where and how large: ${said(vague, ({ ranked }) => ranked.map(shown).join('; '))}`,
  );
  const proposal = { asker: 'firm-12', question, channel: 'website' };
  const made = await ann('POST', '/v1/proposals', proposal, { key: 'form-881' });
  const again = await ann('POST', '/v1/proposals', proposal, { key: 'form-881' });
  lines.push(`  proposal form-881: ${said(made, idsOf)}; sent again: ${said(again, idsOf)}`);
  const page = await firm('GET', '/v1/proposals/form-881', undefined, {
    headers: { accept: 'text/html', 'accept-language': 'nl' },
  });
  const reasons = [...String(page.body).matchAll(/<li>([^<]+)<\/li>/g)]
    .slice(0, 3)
    .map(([, reason]) => reason);
  lines.push(`  as a page, in Dutch: ${page.status}, ${reasons.join(' ')}`);
  const elsewhere = await west('GET', '/v1/proposals/form-881');
  lines.push(`  another hub looks for form-881: ${said(elsewhere, idsOf)}`);
}

async function tuesday({ lines, timeIs, ann, ben }: Week): Promise<void> {
  lines.push('Tuesday');
  timeIs(MONDAY + DAY);
  const hold = (amount: number) => ({ account: 'coach-seats', amount, forMs: 48 * HOUR });
  const both = await Promise.all([
    ann('POST', '/v1/holds', hold(2), { key: 'seats-firm-12' }),
    ben('POST', '/v1/holds', hold(2), { key: 'seats-firm-30' }),
  ]);
  const [first, second] = [...both].sort((a, b) => a.status - b.status) as [Answered, Answered];
  lines.push(
    `  two advisers reserve 2 of the 3 seats at the same moment: ${said(first, stateOf)}; ${said(second, stateOf)}`,
  );
  // Whoever was refused reads, and takes what is left.
  const [winner, loser] = both[0]?.status === 201 ? ['seats-firm-12', ben] : ['seats-firm-30', ann];
  lines.push(
    `  the other takes the one that is left: ${said(await (loser as Call)('POST', '/v1/holds', hold(1), { key: 'one-left' }), stateOf)}`,
  );
  const confirmed = await ann('POST', `/v1/holds/${winner}/confirmation`);
  lines.push(`  confirmed: ${said(confirmed, stateOf)}`);
  const decision = { proposal: 'form-881', offer: 'export-voucher', what: 'choose' };
  lines.push(
    `  ${'choosing the second best without a reason'}: ${said(await ann('POST', '/v1/decisions', decision), overrideOf)}`,
  );
  const why = 'The director does not want to borrow';
  lines.push(`  and with one: ${said(await ann('POST', '/v1/decisions', { ...decision, why }), overrideOf)}`);
}

async function wednesday({ lines, timeIs, ann, chamber, firm }: Week): Promise<void> {
  lines.push('Wednesday');
  timeIs(MONDAY + 2 * DAY);
  const handover = {
    asker: 'firm-12',
    from: 'hub',
    to: 'chamber',
    owner: 'adviser-1',
    context: 'Has a plan for Germany, and no time in May',
  };
  const handed = await ann('POST', '/v1/handovers', handover, { key: 'handover-5' });
  lines.push(
    `  a warm handover to the chamber: ${said(handed, ({ id, due }) => `${id}, feedback by ${due}`)}`,
  );
  const seen = await chamber('GET', '/v1/tasks');
  lines.push(`  what the chamber sees: ${said(seen, ({ tasks }) => JSON.stringify(tasks))}`);
  lines.push(`  what the firm may see of tasks: ${said(await firm('GET', '/v1/tasks'), () => 'something')}`);
  const english = { headers: { 'accept-language': 'en' } };
  const wrong = await ann('POST', '/v1/handovers', { ...handover, context: '' }, english);
  lines.push(`  without a context: ${said(wrong, () => 'kept')}, at ${wrong.body.issues?.[0]?.pointer}`);
}

async function thursday({ lines, timeIs, ann, firm, killAndRestart }: Week): Promise<void> {
  lines.push('Thursday');
  timeIs(MONDAY + 3 * DAY);
  const fair = {
    title: { nl: 'Beursplaats', en: 'Stand at a fair' },
    areas: ['region'],
    themes: ['export', 'money'],
  };
  await ann('PUT', '/v1/offers/fair-stand', fair);
  const asked = await firm('POST', '/v1/asks', { question, limit: 1 });
  lines.push(
    `  a new offer, and the very next ask: ${said(asked, ({ ranked }) => ranked.map(shown).join('; '))}`,
  );
  const contact = (n: number) =>
    ann('POST', '/v1/outcomes', { asker: `firm-${n}`, kind: 'contact' }, { key: `contact-${n}` });
  const numbers = Array.from({ length: 30 }, (_, n) => n + 1);
  const sent = numbers.map((n) =>
    contact(n).then(
      ({ status }) => status === 201,
      () => false,
    ),
  );
  await Promise.race(sent);
  await killAndRestart();
  const heard = (await Promise.all(sent)).filter(Boolean).length;
  lines.push(
    `  30 contacts are being written when the process is killed; ${heard > 0 ? 'some' : 'none'} were acknowledged`,
  );
  const repeated = await Promise.all(numbers.map(contact));
  lines.push(
    `  it starts again, all 30 are sent once more: ${repeated.filter(({ status }) => status === 201).length} kept`,
  );
  const report = await ann('GET', '/v1/report?from=2019-03-01&to=2019-04-01');
  lines.push(`  reached, each counted once: ${said(report, ({ total }) => total.reached.askers)}`);
}

async function friday({ lines, timeIs, ann, ben, west }: Week): Promise<void> {
  lines.push('Friday');
  timeIs(MONDAY + 4 * DAY);
  const late = await ben('POST', '/v1/holds/one-left/confirmation');
  lines.push(`  confirming the seat whose 48 hours are over: ${said(late, stateOf)}`);
  const next = await ben('POST', '/v1/holds', { account: 'coach-seats', amount: 1 }, { key: 'seat-firm-44' });
  lines.push(`  it is free for the next one: ${said(next, stateOf)}`);
  const settled = await ann('POST', '/v1/tasks/handover-5/settlement', {
    result: 'done',
    note: 'Goes to the fair',
  });
  lines.push(`  the chamber reports back: ${said(settled, ({ settled: end }) => end.said.result)}`);
  for (const n of [12, 13, 14, 15, 16]) {
    await ann(
      'POST',
      '/v1/outcomes',
      { asker: `firm-${n}`, kind: 'jobs', amount: n - 11 },
      { key: `jobs-${n}` },
    );
  }
  const report = await ann('GET', '/v1/report?from=2019-03-01&to=2019-04-01');
  lines.push(
    `  the week: ${said(report, ({ total }) => `${total.reached.askers} reached, of whom ${total.results.jobs.askers} with ${total.results.jobs.amount} jobs`)}`,
  );
  const other = await west('GET', '/v1/report?from=2019-03-01&to=2019-04-01');
  lines.push(`  the other hub: ${said(other, ({ total }) => `${total.reached.askers} reached`)}`);
}

/** What was answered; or the title of the problem, and whether it helps to try again. */
function said({ status, body }: Answered, tell: (body: Answered['body']) => unknown): string {
  return status < 300 ? String(tell(body)) : `${status} ${body.title} (retry: ${body.retry})`;
}

const shown = ({
  id,
  status,
  points,
  outOf,
}: {
  id: string;
  status: string;
  points: number;
  outOf: number;
}) => `${id} ${status} ${points}/${outOf}`;
const idsOf = ({ offers: all }: Answered['body']) => all.map(({ id }: { id: string }) => id).join(', ');
const stateOf = ({ amount, state }: Answered['body']) => `${amount} ${state}`;
const overrideOf = ({ override }: Answered['body']) => `kept, override: ${override ?? 'none'}`;
