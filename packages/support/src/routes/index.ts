export type { RouteAction } from './doors.js';
export { pastSteps } from './gives.js';
export {
  type NextRole,
  type NextRoute,
  type NextSteps,
  type NextStepsOptions,
  nextSteps,
  type ProviderHint,
} from './next-steps.js';
export type { RouteOptions } from './options.js';
export { type Actor, type Route, type RouteStatus, type RouteStep, routeTo } from './route.js';
export { type RouteSummary, routeStatuses } from './statuses.js';
export type { NextRule } from './words.js';
