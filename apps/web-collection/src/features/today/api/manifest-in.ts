import type { JsonObject } from '@huihuan/web-outbox';

/** The number of the manifest that an act was about, as the tablet noted it. */
export const manifestIn = (note: JsonObject | null): string => {
  const number = note?.['number'];
  return typeof number === 'string' ? number : '';
};
