import type { PeersWords } from './words.js';

const people = (count: number) => (count === 1 ? '1 member' : `${count} members`);
const groups = (count: number) => (count === 1 ? '1 group' : `${count} groups`);
const persons = (count: number) => (count === 1 ? '1 person' : `${count} persons`);
const firms = (count: number) => (count === 1 ? '1 firm' : `${count} firms`);
const sizes = (min: number, max: number) => (min === max ? `${min}` : `${min} to ${max}`);

export const en: PeersWords = {
  and: ' and ',
  percent: (perMille) => `${Math.floor((perMille + 5) / 10)} %`,
  status: {
    optimal: 'No better plan exists; that is proved',
    complete: 'Every rule is kept',
    partial: 'Not everybody has a seat',
    impossible: 'There is no plan that keeps every rule',
    cancelled: 'The search was cancelled; this is the best plan until then',
  },
  summary: {
    seated: (seated, count) => `${people(seated)} in ${groups(count)}`,
    leftOut: (count) => `${people(count)} without a seat in a group; below it says why, and what then`,
    open: (count) => `Of ${people(count)} something is not known that matters`,
    noDate: (count) => `For ${groups(count)} there is no date or place with room`,
    fewer: (found, wanted) =>
      `${groups(found)} ${found === 1 ? 'was' : 'were'} formed instead of ${wanted}: there are too few members for more`,
    nobody: 'Nobody has a seat',
  },
  left: {
    consent: () => 'does not want to be placed',
    'too-few': (min) => `there are too few members for a group of at least ${min}`,
    full: () => 'all seats are taken; others fit better together',
    'no-room': (min, max) => `the number of members cannot be divided into groups of ${sizes(min, max)}`,
    fixed: () => 'the groups are under way, and nobody joins',
    'no-seat': () => 'no seat has come free yet that fits',
    rules: (because) => `with this member not all rules can be kept: ${because}`,
    unseated: () => 'has no seat in this plan',
    open: (field) => `not known: ${field}`,
  },
  gets: { individual: 'individual track', waiting: 'waiting list', ask: 'ask first' },
  criterion: {
    plain: (share) => share,
    open: (share) => `and perhaps ${share} more, once more is known`,
    unknown: 'not known',
    mostly: (share, tags) => `${share}; mostly ${tags}`,
    tag: (label, count, of) => `${label} (${count} of ${of})`,
    spread: (share, from, to) => (from === to ? `${share}; all ${from}` : `${share}; from ${from} to ${to}`),
    answered: (share, answered, asked) =>
      `${share}; somebody has an answer to ${answered} of the ${asked} questions`,
    sectors: (share, count) => `${share}; ${count === 1 ? '1 sector' : `${count} sectors`}`,
  },
  theme: (label, count, of) => `Common theme: ${label}, for ${count} of ${of}`,
  whyNot: {
    none: 'No swap with somebody of another group would fit noticeably better',
    only: 'There is no other group to swap with; who has no seat is told why',
    untold: 'A swap that would fit better meets a rule that is not named here',
    swap: (incoming, outgoing, points, because) =>
      `${incoming} instead of ${outgoing} would fit ${points} better, but cannot be: ${because}`,
  },
  breach: {
    competitors: (a, b) => `${a} and ${b} are competitors`,
    declared: (a, b) => `${a} and ${b} are competitors, says the organiser`,
    policy: (a, b) => `${a} and ${b} together do not meet a demand`,
    firm: (a, b) => `${a} and ${b} are of the same firm`,
    split: (a, b, fields) => `${a} and ${b} may not share a group, as they differ in ${fields}`,
    confidential: 'a confidential rule stands in the way',
    together: (names) => `${names} belong together`,
    pinned: (name, group) => `${name} has a fixed seat in group ${group}`,
    size: (group) => `group ${group} would be too large or too small`,
    quota: (label, group) => `"${label}" would be broken in group ${group}`,
    firms: (group) => `group ${group} would have too many or too few firms`,
    option: (group) => `then there is no date, place or language for group ${group} that suits everybody`,
    other: 'a rule stands in the way',
  },
  rule: {
    rivals: (names, count, most) =>
      most === undefined
        ? `These ${count} are all competitors of one another: ${names}`
        : `These ${count} are all competitors of one another and there ${most === 1 ? 'is only 1 group' : `are only ${most} groups`}: ${names}`,
    countMax: (limit) => `There ${limit === 1 ? 'is' : 'are'} at most ${groups(limit)}`,
    countMin: (limit) => `There ${limit === 1 ? 'is' : 'are'} at least ${groups(limit)}`,
    seatsMin: (limit) => `A group has at least ${persons(limit)}`,
    seatsMax: (limit) => `A group has at most ${persons(limit)}`,
    persons: (count) => `There ${count === 1 ? 'is' : 'are'} ${persons(count)} to be placed`,
    quotaMin: (label, limit) => `"${label}": at least ${limit} per group`,
    quotaMax: (label, limit) => `"${label}": at most ${limit} per group`,
    firmsMin: (limit) => `A group has at least ${firms(limit)}`,
    firmsMax: (limit) => `A group has at most ${firms(limit)}`,
    available: (name, options) =>
      `${name} can only make: ${options === '' ? 'none of the moments' : options}`,
    confidential: 'A confidential rule about two members',
    untold: 'A rule that is not named here',
  },
  remedy: {
    groups: (limit, now) => `${groups(limit)} instead of ${now}`,
    seatsMin: (limit, now) => `at least ${persons(limit)} per group instead of ${now}`,
    seatsMax: (limit, now) => `at most ${persons(limit)} per group instead of ${now}`,
    quota: (label, limit, now) => `"${label}": ${limit} instead of ${now}`,
    firms: (limit, now) => `${firms(limit)} per group as the limit instead of ${now}`,
    agree: (a, b) => `allowing ${a} and ${b} together, if both of them agree`,
    drop: (rule) => `without this rule: ${rule}`,
    ask: (name) => `another date, place or language for ${name}`,
    none: 'No single small change helps',
  },
  note: {
    room: (date, count, room) => `${date}: ${groups(count)}, and there is room for ${room}`,
    agreed: (a, b) => `${a} and ${b} are or seem competitors and have agreed that they can share a group`,
    agree: (a, b) => `${a} and ${b} are competitors: ask both to agree before the start`,
    perhaps: (a, b) => `${a} and ${b} are perhaps competitors: ask for products, market and sector`,
  },
  ask: {
    consent: 'Ask for consent to be placed',
    fields: (fields) => `Ask for: ${fields}`,
    available: 'Ask which dates and places suit',
    languages: 'Ask which languages will do in the group',
  },
  fields: {
    struggles: 'struggles',
    level: 'level',
    ambition: 'ambition',
    phase: 'life phase',
    headcount: 'headcount',
    turnoverEur: 'turnover',
    experienceYears: 'years of experience',
    sector: 'sector',
    market: 'market',
    products: 'products',
    stage: 'point in the process',
    region: 'region',
    attributes: 'attributes',
  },
  coach: {
    knows: (names) => `knows ${names}`,
    knowsFirms: (count) => (count === 1 ? 'knows 1 of the firms' : `knows ${count} of the firms`),
    breadth: (tags) => `at home in ${tags}`,
    specialism: (tag) => `specialist in ${tag}`,
    callIn: (tag, name) => `for ${tag}, ${name} is called in`,
    equal: 'an entrepreneur too',
    style: (style) => `way of working: ${style}`,
    askDate: 'ask the coach whether this date and place suit',
    askLanguage: 'ask the coach whether this language will do',
    none: 'No coach is free for this group who meets the demands',
  },
  repair: {
    substitute: (name, left, group) => `${name} takes the seat of ${left} in group ${group}`,
    moved: (name, from, to) => `${name} moves from group ${from} to group ${to}`,
    joined: (name, group) => `${name} joins group ${group}`,
    left: (name, group) => `${name} has left group ${group}`,
    cost: (moved, touched, seats) =>
      `${moved === 0 ? 'Nobody moves' : `${moved} of ${people(seats)} ${moved === 1 ? 'moves' : 'move'}`}; ${groups(touched)} ${touched === 1 ? 'changes' : 'change'}`,
    worth: (before, after) => `Mean affinity goes from ${before} to ${after}`,
  },
  place: {
    free: (group, fit) => `Group ${group}: fits for ${fit}, every rule stays kept`,
    blocked: (group, fit, because) => `Group ${group}: fits for ${fit}, but ${because}`,
  },
  alumni: {
    network: (region, members) => `${region}: ${people(members)} in the network of former members`,
    meeting: (number, theme, members, of) => `Meeting ${number}: ${theme}, for ${members} of ${of}`,
    askRegion: 'ask for the region',
    refuses: 'does not want to be placed, and so is in no network',
  },
  compare: {
    measure: {
      seated: 'with a seat',
      mean: 'mean affinity',
      lowest: 'group with the least affinity',
      tenthPercentile: 'tenth percentile',
      gini: 'inequality between groups',
      broken: 'broken rules',
    },
    moves: (count) => `${people(count)} ${count === 1 ? 'sits' : 'sit'} with other companions`,
    alike: 'The two plans are equal on these points',
  },
};
