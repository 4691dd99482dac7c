import type { Quantity } from './weight.ts';

const steps = [
  { unit: 'MB', bytes: 1e6 },
  { unit: 'kB', bytes: 1e3 },
] as const;

/** Bytes in steps of a thousand, `1.2 kB`; below a thousand as they are. */
export const size = (bytes: number): Quantity => {
  const step = steps.find((one) => bytes >= one.bytes);
  return step === undefined
    ? { value: String(bytes), unit: 'B' }
    : { value: (bytes / step.bytes).toFixed(1), unit: step.unit };
};

export type SpanUnit = 'second' | 'minute' | 'hour' | 'day';

const spans = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const satisfies readonly { unit: SpanUnit; seconds: number }[];

/** A span of time in its largest whole unit; below a minute in seconds, with a decimal below ten. */
export const span = (seconds: number): { readonly value: string; readonly unit: SpanUnit } => {
  const found = spans.find((one) => seconds >= one.seconds);
  if (found !== undefined) return { value: String(Math.floor(seconds / found.seconds)), unit: found.unit };
  return { value: seconds > 0 && seconds < 9.95 ? seconds.toFixed(1) : String(Math.floor(seconds)), unit: 'second' };
};
