import { sha256Hex, uuidV7 } from '@huihuan/kernel-domain';

/** Ids of one seed start here, so that they sort like those of a real installation; the rest of an id is from its label. */
const epoch = Date.parse('2026-01-01T00:00:00Z');

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));

/**
 * Ids that follow from the seed and a label alone: a run that is repeated sends the same requests, and the network does
 * nothing twice.
 * @param minute grows with the plan, so that later ids sort later
 */
export const planId = (seed: string, label: string, minute: number): string =>
  uuidV7(epoch + minute * 60_000, bytesOf(sha256Hex(`${seed}/${label}`).slice(0, 20)));
