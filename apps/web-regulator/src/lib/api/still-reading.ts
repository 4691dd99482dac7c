import type { components } from '@huihuan/web-api';

/** Figures are of a part of the archive, which is read for them once more, as after an upgrade. */
export type StillReading = NonNullable<components['schemas']['Figures']['outcomesReading']>;

/** A server that is older than the page does not say it. */
export type MayBeReading = StillReading | null | undefined;

const askAgainMs = 3000;

/** Asks again by itself for as long as an answer says that it is of a part; then never. */
export const whileReading =
  <Answer>(readingOf: (answer: Answer) => MayBeReading) =>
  ({ state: { data } }: { state: { readonly data: Answer | undefined } }): number | false =>
    data !== undefined && readingOf(data) ? askAgainMs : false;
