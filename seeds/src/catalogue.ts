import { z } from 'zod';
import { seedReader } from './read-seed.ts';
import { Sureness } from './sureness.ts';

export const ItemFamily = z.enum([
  'vehicle',
  'traction-battery',
  'light-battery',
  'appliance',
  'device',
  'machine',
  'bulk',
  'part',
  'hazardous',
]);
export type ItemFamily = z.infer<typeof ItemFamily>;

export const IdentifierKind = z.enum(['vin', 'plate', 'battery', 'serial', 'imei']);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/** A difference is within tolerance up to the greater of `ratio` × the expected weight and `floorGrams`. */
export const Tolerance = z.strictObject({ ratio: z.number().positive().max(0.2), floorGrams: z.int().positive() });
export type Tolerance = Readonly<z.infer<typeof Tolerance>>;

/** An expected output of dismantling, in grams of one typical unit (an average, so not always whole) or as a share of the input's weight. */
export const ExpectedYield = z.union([
  z.strictObject({ classCode: z.string(), gramsPerUnit: z.number().positive(), sure: Sureness }),
  z.strictObject({ classCode: z.string(), shareOfWeight: z.number().positive().max(1), sure: Sureness }),
]);
export type ExpectedYield = Readonly<z.infer<typeof ExpectedYield>>;

const Day = z.iso.date();

/**
 * A class of goods that the network deals in. Weights are integers in grams.
 * - `tracking`: 'item' one by one, 'lot' by weight.
 * - `plausibleGrams`: of one item or one lot; outside of min and max the intake warns.
 * - `requiredIdentifiers`: refused without. `expectedIdentifiers`: warned without.
 * - `toleranceHandover`: sender's against receiver's weight. `toleranceBalance`: outputs + loss against inputs.
 * - `applianceDirectoryNumber`: the number in 废弃电器电子产品处理目录（2014年版）, so that reports on waste appliances
 *   find devices as well; null when not listed.
 * - valid from `validFrom` (inclusive) to `validTo` (exclusive; null = open), days in China's time.
 */
export const CatalogueClass = z.strictObject({
  code: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  family: ItemFamily,
  tracking: z.enum(['item', 'lot']),
  unit: z.enum(['piece', 'gram']),
  nameZh: z.string().min(1),
  nameEn: z.string().min(1),
  plausibleGrams: z.strictObject({ min: z.int().positive(), typical: z.int().positive(), max: z.int().positive() }),
  toleranceHandover: Tolerance,
  toleranceBalance: Tolerance,
  identifierKinds: z.array(IdentifierKind),
  requiredIdentifiers: z.array(IdentifierKind),
  expectedIdentifiers: z.array(IdentifierKind),
  yields: z.array(ExpectedYield),
  wasteCode: z
    .string()
    .regex(/^\d{3}-\d{3}-\d{2}$/)
    .optional(),
  applianceDirectoryNumber: z.int().min(1).max(14).nullable(),
  sources: z.array(z.strictObject({ rule: z.string().min(1), document: z.string().min(1), sure: Sureness })).min(1),
  validFrom: Day,
  validTo: Day.nullable(),
});
export type CatalogueClass = Readonly<z.infer<typeof CatalogueClass>>;

/** Every class, each with its sources and how sure they are. */
export const catalogue: () => readonly CatalogueClass[] = seedReader(
  'catalogue/catalogue.json',
  z.array(CatalogueClass),
);
