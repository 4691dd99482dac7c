import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { instantSchema } from './fields.ts';
import { instant } from './sql.ts';

const markSchema = z
  .object({
    position: z.int().describe('Up to which position of the archive was read for this'),
    archivePosition: z.int().describe('The last position of the archive'),
    upTo: instantSchema.nullable().describe('When the last fact that was read was recorded; null where none was'),
  })
  .meta({
    id: 'StillReading',
    description: 'The archive is read for figures once more, as after an upgrade: until then they are of a part of it',
  });
export type StillReading = z.output<typeof markSchema>;

/** Of figures that a head of their own reads from the archive: null where all of it was read. */
export const stillReadingSchema = markSchema
  .nullable()
  .describe('Null where the whole archive was read; else the figures are of a part of it and too small');

/** Tables that say up to where the archive was read for figures of their own. */
export type ReadingHead = 'outcome_head' | 'said_head';

const columnsOf = (head: ReadingHead): string => `
  json_build_object('position', ${head}.position, 'archivePosition', projection_head.position,
    'upTo', (select ${instant(`(record::json ->> 'time')::timestamptz`)} from fact
              where fact.position <= ${head}.position order by fact.position desc limit 1))`;

/** Where a head is, as one value of a statement; null where it is at the end of the archive. */
export const stillReadingOf = (head: ReadingHead): string => `
  (select ${columnsOf(head)} from ${head} cross join projection_head where ${head}.position < projection_head.position)`;

/** To be asked before the figures themselves: what is read between the two only adds to them. */
export const readStillReading = async (tx: Tx, head: ReadingHead): Promise<StillReading | null> => {
  const [row] = await rowsOf<{ mark: StillReading | null }>(tx, `select ${stillReadingOf(head)} as mark`);
  return row?.mark ?? null;
};
