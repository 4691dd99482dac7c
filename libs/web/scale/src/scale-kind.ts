/** Where a weight can come from beside the keys: nowhere, a cable, or a scale that is played. */
export const scaleKinds = ['none', 'serial', 'simulator'] as const;
export type ScaleKind = (typeof scaleKinds)[number];
