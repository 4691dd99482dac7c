import {
  compareSiteTotal,
  compareStock,
  sitesOfService,
  type Comparison,
  type TierService,
} from '@huihuan/verification-domain';
import { z } from 'zod';
import type { Terminal } from '../args/command.ts';
import { readAnswer } from '../http/read-answer.ts';

const stockSchema = z.object({
  siteId: z.string(),
  items: z.number(),
  grams: z.number(),
  classes: z.array(z.object({ classCode: z.string(), items: z.number(), grams: z.number() })),
});

const atOnce = 8;

/** Holds the stock that each site's own screen shows beside what follows from the events. */
export const readSiteStock = async (
  terminal: Terminal,
  service: TierService,
  comparison: Comparison,
): Promise<void> => {
  const sites = sitesOfService(comparison.books, service);
  const table = `${service}/stock`;
  const readOne = async (siteId: string): Promise<void> => {
    const stock = await readAnswer(terminal, `/api/${service}/sites/${siteId}/stock`, stockSchema);
    const figures = stock.classes.map((figure) => ({ ...figure, siteId }));
    compareStock(comparison, table, figures, (covered) => covered === siteId);
    compareSiteTotal(comparison, table, siteId, stock);
  };
  for (let start = 0; start < sites.length; start += atOnce)
    await Promise.all(sites.slice(start, start + atOnce).map(readOne));
};
