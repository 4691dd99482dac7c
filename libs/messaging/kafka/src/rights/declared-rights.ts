import { readFileSync } from 'node:fs';
import { topics } from '@huihuan/contracts-events';
import { z } from 'zod';

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const service = z.strictObject({
  name: z.string().regex(/^[a-z]+$/),
  /** As it signs in. */
  user: z.string().regex(/^huihuan-[a-z]+$/, { error: 'huihuan- and the name of the service' }),
  /** Of its consumers, or the beginning of it. */
  group: z.string().regex(/^huihuan\.[a-z]+$/, { error: 'huihuan. and the name of the service' }),
  writes: z.array(z.enum(topics)).min(1),
  /** None where it follows nobody. */
  reads: z.array(z.enum(topics)),
});

const table = z.strictObject({ about: words, services: z.array(service).min(1) });

/** What a service may do at Kafka, and nothing else. */
export type ServiceRights = z.output<typeof service>;

/** The one table, in the checkout that this code runs from. */
const file = new URL('../../../../../infra/kafka/rights.json', import.meta.url);

/** @throws ZodError that names every wrong place of the table */
export const declaredRights = (): readonly ServiceRights[] =>
  table.parse(JSON.parse(readFileSync(file, 'utf8'))).services;
