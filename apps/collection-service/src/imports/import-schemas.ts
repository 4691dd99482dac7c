import { sha256Field, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';
import { columnKeys } from './columns.ts';
import { importKinds, mostFileBytes, mostRowsOfPiece } from './import-kind.ts';

const mostBase64 = Math.ceil(mostFileBytes / 3) * 4;
/** With room for the rest of the body. */
export const bodyLimitBytes = mostBase64 + 64 * 1024;

const kindField = z
  .enum(importKinds)
  .describe('earlier-record: hand-ins kept elsewhere; opening-stock: what lay at the site before these books began');
const fileField = z
  .base64()
  .min(1)
  .max(mostBase64)
  .describe('The workbook (.xlsx) in base64, up to 4 MB and 5,000 rows');

export const templateQuery = z.object({ siteId: uuidV7Field, kind: kindField });

export const checkBody = z.object({ siteId: uuidV7Field, kind: kindField, file: fileField });

export const writeBody = checkBody.extend({
  sha256: sha256Field.describe('Of the file as the check answered it'),
  lines: z
    .array(z.int().positive())
    .min(1)
    .max(mostRowsOfPiece)
    .describe('The rows to write, by their numbers in the sheet; those that the check let pass'),
});

const findingSchema = z
  .object({ column: z.enum(columnKeys).nullable(), code: z.string(), zh: z.string(), en: z.string() })
  .meta({ id: 'ImportFinding', description: 'What is wrong with a row of a file, in which column, and what to do' });

const warningSchema = z.object({ code: z.string(), zh: z.string(), en: z.string() });

const rowStart = {
  line: z.int().describe('Number of the row in the sheet'),
  reference: z.string(),
  itemId: uuidV7Field.nullable(),
};

export const checkAnswer = z.object({
  sha256: sha256Field,
  columns: z.array(z.object({ key: z.enum(columnKeys), zh: z.string(), en: z.string() })).readonly(),
  ignored: z.array(z.string()).readonly().describe('Headings that are none of the template; they were not read'),
  passes: z.int(),
  known: z.int().describe('Rows that were written before, with the same content'),
  refused: z.int(),
  rows: z
    .array(
      z.object({
        ...rowStart,
        cells: z.array(z.string()).readonly().describe('What the cells show, in the order of the columns'),
        status: z.enum(['passes', 'known', 'refused']),
        warnings: z.array(warningSchema).readonly(),
        findings: z.array(findingSchema).readonly(),
      }),
    )
    .readonly(),
});
export type CheckAnswer = z.infer<typeof checkAnswer>;

export const writeAnswer = z.object({
  written: z.int(),
  refused: z.int(),
  rows: z
    .array(
      z.object({
        ...rowStart,
        status: z.enum(['written', 'refused']).describe('Written now or before'),
        findings: z.array(findingSchema).readonly(),
      }),
    )
    .readonly(),
});
export type WriteAnswer = z.infer<typeof writeAnswer>;
