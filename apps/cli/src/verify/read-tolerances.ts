import type { ClassTolerances } from '@huihuan/verification-domain';
import { z } from 'zod';
import type { Terminal } from '../args/command.ts';
import { readAnswer } from '../http/read-answer.ts';

const toleranceSchema = z.object({ ratio: z.number(), floorGrams: z.number() });
const catalogueSchema = z.object({
  classes: z.array(
    z.object({ code: z.string(), toleranceHandover: toleranceSchema, toleranceBalance: toleranceSchema }),
  ),
});

/** The tolerances that hold now, by class. */
export const readTolerances = async (terminal: Terminal): Promise<Map<string, ClassTolerances>> => {
  const { classes } = await readAnswer(terminal, '/api/registry/catalogue', catalogueSchema);
  return new Map(
    classes.map(({ code, toleranceHandover, toleranceBalance }) => [
      code,
      { handover: toleranceHandover, balance: toleranceBalance },
    ]),
  );
};
