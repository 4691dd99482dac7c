import type { KillPoint } from './kill-points.ts';

/** Told when the process is at a point; with the service that is there, where that can be known. */
export type Reached = (point: KillPoint, schema?: string) => void;
