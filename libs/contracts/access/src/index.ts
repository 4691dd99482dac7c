export { actions, type Action } from './actions.ts';
export type { Place } from './place.ts';
export type { ServiceAccess } from './service-access.ts';
export type { Subject } from './subject.ts';
