export { clientAccess, type Answer, type ClientAccess, type ClientAccessOptions, type Question } from './client.ts';
export * from './codes.ts';
export type { components, paths } from './schema.ts';
export { UnansweredCheck, type ProblemDetails } from './unanswered-check.ts';
