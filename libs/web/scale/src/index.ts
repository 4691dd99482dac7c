/** Scales on a cable for every page that weighs: of a counter as of a weighbridge. */
export { isDemonstration } from './is-demonstration.ts';
export { scaleKinds, type ScaleKind } from './scale-kind.ts';
export { serial } from './serial-port.ts';
export type { Shown } from './steady.ts';
export { useScale, type Scale } from './use-scale.ts';
