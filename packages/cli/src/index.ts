export type { Io, Sink } from './io.js';
export { htmlRenderer } from './render/html/renderer.js';
export { jsonRenderer } from './render/json.js';
export {
  type CaseReport,
  type CheckPage,
  type ExplainPage,
  type FactsPage,
  type GapsPage,
  type GroupName,
  groupNames,
  type ListedFact,
  type MatchPage,
  type QuestionsPage,
  type Renderer,
  type ReversePage,
  type StackPage,
} from './render/pages.js';
export { type Format, formats, rendererOf } from './render/render.js';
export { type TextOptions, textRenderer } from './render/text/renderer.js';
export { run } from './run.js';
