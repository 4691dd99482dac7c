import { createHash } from 'node:crypto';
import { uuidV7 } from '@huihuan/kernel-domain';
import { plain } from './read-cells.ts';

/** No instant of a fact: ids of imported rows lie together, before those that clients make. */
const beginning = Date.UTC(2020, 0, 1);

/**
 * The id of what a record number of a site names: the same whichever file it stands in, whatever else that says, however it
 * is spelled. So a file sent twice, mended or cut in two enters nothing a second time.
 */
export const rowIdOf = (siteId: string, reference: string): string => {
  const text = `huihuan import\n${siteId}\n${plain(reference).toUpperCase()}`;
  return uuidV7(beginning, createHash('sha256').update(text, 'utf8').digest().subarray(0, 10));
};
