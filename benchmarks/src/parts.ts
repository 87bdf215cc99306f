/** Short: under a minute or so, the same figures on less. Full: what the documents and issues quote. */
export interface PartOptions {
  readonly full: boolean;
}

/** A readable table in Markdown, and the figures behind it as plain JSON. */
export interface PartResult {
  readonly table: string;
  readonly results: unknown;
}

export interface Part {
  readonly name: string;
  readonly shows: string;
  load(): Promise<(options: PartOptions) => PartResult | Promise<PartResult>>;
}

/** What `npm run bench` knows: a line per part. Only the parts that run are loaded. */
export const parts: readonly Part[] = [
  {
    name: 'hot',
    shows: "the best twenty of a region's rows, beside what one would otherwise reach for",
    load: async () => (await import('../hot/part.js')).hot,
  },
  {
    name: 'columns',
    shows: 'what columns and remembered answers save',
    load: async () => (await import('./columns.js')).columns,
  },
  {
    name: 'text',
    shows: 'what the measure text finds, beside MiniSearch',
    load: async () => (await import('./text.js')).text,
  },
  {
    name: 'stack',
    shows: 'how far the funding stack is solved',
    load: async () => (await import('./stack.js')).stack,
  },
  {
    name: 'region',
    shows: 'both directions in a region of seekers and vacancies',
    load: async () => (await import('./region.js')).region,
  },
  {
    name: 'esco',
    shows: 'how well skills find an occupation, beside the Jaccard index',
    load: async () => (await import('./esco.js')).esco,
  },
  {
    name: 'titles',
    shows: 'which occupation a Dutch job title means',
    load: async () => (await import('./titles.js')).titles,
  },
  {
    name: 'questions',
    shows: 'how many questions it takes',
    load: async () => (await import('./questions.js')).questions,
  },
  {
    name: 'desk',
    shows: 'what the desk costs on top of the index',
    load: async () => (await import('./desk.js')).desk,
  },
  {
    name: 'persistence',
    shows: 'what it costs to save and load an index',
    load: async () => (await import('./persistence.js')).persistence,
  },
  {
    name: 'batch',
    shows: 'every ask against every row, on one and two processors',
    load: async () => (await import('./batch.js')).batch,
  },
  {
    name: 'workers',
    shows: 'a national run over worker processes, also when one is killed',
    load: async () => (await import('./workers.js')).workers,
  },
  {
    name: 'event',
    shows: 'timetables of events, and how little a no-show changes',
    load: async () => (await import('./event.js')).event,
  },
];
