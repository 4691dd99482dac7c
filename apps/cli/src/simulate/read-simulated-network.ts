import { families, identifierKinds, siteKinds } from '@huihuan/contracts-events';
import type { SimulatedNetwork } from '@huihuan/simulation-domain';
import { z } from 'zod';
import { Trouble, type Terminal } from '../args/command.ts';
import { readAnswer } from '../http/read-answer.ts';

const toleranceSchema = z.object({ ratio: z.number(), floorGrams: z.number() });
const identifierSchema = z.enum(identifierKinds);
const classSchema = z.object({
  code: z.string(),
  family: z.enum(families),
  tracking: z.enum(['item', 'lot']),
  wasteCode: z.string().nullable().default(null),
  plausibleGrams: z.object({ min: z.number(), typical: z.number(), max: z.number() }),
  toleranceHandover: toleranceSchema,
  toleranceBalance: toleranceSchema,
  identifierKinds: z.array(identifierSchema),
  requiredIdentifiers: z.array(identifierSchema),
  expectedIdentifiers: z.array(identifierSchema),
  yields: z.array(
    z.union([
      z.object({ classCode: z.string(), gramsPerUnit: z.number() }),
      z.object({ classCode: z.string(), shareOfWeight: z.number() }),
    ]),
  ),
});
const siteSchema = z.object({
  siteId: z.string(),
  kind: z.enum(siteKinds),
  lon: z.number(),
  lat: z.number(),
  acceptsFamilies: z.array(z.enum(families)),
  licences: z.array(z.object({ kind: z.string(), validFrom: z.string() })).default([]),
  active: z.boolean().default(true),
});
const truckSchema = z.object({ truckId: z.string(), capacityGrams: z.number(), active: z.boolean().default(true) });
const staffSchema = z.object({
  staffId: z.string(),
  role: z.string(),
  siteIds: z.array(z.string()),
  active: z.boolean().default(true),
});

const pageAtMost = 1000;

/** Reads a list page by page. */
const readAll = async <Row extends z.ZodType>(terminal: Terminal, list: string, row: Row): Promise<z.infer<Row>[]> => {
  const page = z.object({ [list]: z.array(row), next: z.string().nullish() });
  const rows: z.infer<Row>[] = [];
  let after = '';
  do {
    const path = `/api/registry/${list}?limit=${pageAtMost}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`;
    const read = await readAnswer(terminal, path, page);
    rows.push(...(read[list] as z.infer<Row>[]));
    after = typeof read['next'] === 'string' ? read['next'] : '';
  } while (after !== '');
  return rows;
};

const isActive = (row: { readonly active: boolean }): boolean => row.active;

/** The network as its registry shows it. @throws Trouble where a tier is missing */
export const readSimulatedNetwork = async (terminal: Terminal): Promise<SimulatedNetwork> => {
  const { classes } = await readAnswer(
    terminal,
    '/api/registry/catalogue',
    z.object({ classes: z.array(classSchema) }),
  );
  const [sites, trucks, staff] = await Promise.all([
    readAll(terminal, 'sites', siteSchema),
    readAll(terminal, 'trucks', truckSchema),
    readAll(terminal, 'staff', staffSchema),
  ]);
  const network = {
    classes,
    sites: sites.filter(isActive),
    trucks: trucks.filter(isActive),
    staff: staff.filter(isActive),
  };
  for (const kind of ['collection-point', 'transfer-station', 'sorting-centre'] as const)
    if (!network.sites.some((site) => site.kind === kind))
      throw new Trouble({ zh: `登记处没有这一级场所：${kind}`, en: `the registry has no site of the kind ${kind}` });
  return network;
};
