/** Closed lists of the documents. */

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const contracts = [
  'permanent',
  'temporary',
  'on-call',
  'agency',
  'secondment',
  'self-employed',
] as const;
export const remotes = ['none', 'partly', 'full'] as const;
export const travelModes = ['walking', 'bicycle', 'public-transport', 'car'] as const;

/** The six levels of the Common European Framework of Reference (Council of Europe, 2001), lowest first. */
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Cefr = (typeof cefrLevels)[number];

/** Dutch education, lowest first; mbo by its four levels. */
export const educationLevels = ['vmbo', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4', 'ad', 'hbo', 'wo'] as const;
export type EducationLevel = (typeof educationLevels)[number];

/** The two ways of an mbo course: at school with internships, or working with a day at school. */
export const mboTracks = ['bol', 'bbl'] as const;

/** What an internship is for. */
export const internshipKinds = [
  'shadowing',
  'work-experience',
  'research-question',
  'graduation',
  'guest-lecture',
  'study-choice',
] as const;

/** What an internship may lead to, as the firm says. */
export const internshipEnds = ['job', 'perhaps', 'nothing'] as const;

/** Where somebody sees the years after the study, as far as they want to say. */
export const afterStudy = ['stay', 'open', 'leave'] as const;

/** What a body may have to do at work; a person says what it cannot, and only who wants to. */
export const physicalDemands = [
  'lifting',
  'standing',
  'sitting',
  'climbing',
  'driving',
  'night-work',
  'noise',
  'cold',
] as const;

export const evidenceKinds = ['own-word', 'work', 'assessment', 'certificate', 'diploma'] as const;

/** Where a seeker comes from. A track says nothing about health, and there is no field that could. */
export const seekerTracks = ['open', 'surplus', 'second-track'] as const;
