import { z } from 'zod';
import { ItemFamily } from './catalogue.ts';
import { seedReader } from './read-seed.ts';

export const SiteKind = z.enum(['collection-point', 'transfer-station', 'sorting-centre', 'downstream']);
export type SiteKind = z.infer<typeof SiteKind>;

/** fixed; mobile = 以车代库, a vehicle is the point; shared = 两网融合, one site with a household-waste point. */
export const CollectionForm = z.enum(['fixed', 'mobile', 'shared']);
export type CollectionForm = z.infer<typeof CollectionForm>;

const Day = z.iso.date();

/** A licence of a site. `kind` is a stable English code; valid from `validFrom` to `validTo`, both days inclusive. */
export const DemoLicence = z.strictObject({
  kind: z.enum([
    'business-licence',
    'commerce-filing',
    'police-filing',
    'scrapped-vehicle-recovery',
    'waste-appliance-dismantling',
    'hazardous-waste-operation',
    'hazardous-waste-collection-pilot',
    'traction-battery-utilisation',
    'pollutant-discharge',
    'vehicle-part-remanufacture',
    'steel-scrap-melting',
  ]),
  nameZh: z.string().min(1),
  number: z.string().regex(/^DEMO-/),
  issuer: z.string().min(1),
  validFrom: Day,
  validTo: Day,
});
export type DemoLicence = Readonly<z.infer<typeof DemoLicence>>;

/**
 * A site of the demonstration network. The place is approximate: plausible within its township, not surveyed.
 * `defaultDestination`: where its goods usually go; `destinations` names another site for goods that go elsewhere: a class
 * (`bulk.copper`) or a whole family (`bulk`). See `destinationOf`.
 */
export const DemoSite = z.strictObject({
  id: z.uuidv7(),
  code: z.string().regex(/^ZM-[CTSD]-\d{3}$/),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  kind: SiteKind,
  form: CollectionForm.optional(),
  areaCode: z.string().regex(/^(\d{9}|\d{12})$/),
  lon: z.number(),
  lat: z.number(),
  coordinateSystem: z.literal('WGS84'),
  approximate: z.literal(true),
  capacityGrams: z.int().positive(),
  areaSquareMetres: z.int().positive(),
  acceptsFamilies: z.array(ItemFamily).min(1),
  licences: z.array(DemoLicence),
  defaultDestination: z.uuidv7().optional(),
  destinations: z.array(z.strictObject({ goods: z.string().min(1), siteId: z.uuidv7() })),
});
export type DemoSite = Readonly<z.infer<typeof DemoSite>>;

export const DemoTruck = z.strictObject({
  id: z.uuidv7(),
  plate: z.string().min(7).max(8),
  capacityGrams: z.int().positive(),
  homeSiteId: z.uuidv7(),
});
export type DemoTruck = Readonly<z.infer<typeof DemoTruck>>;

export const StaffRole = z.enum([
  'attendant',
  'driver',
  'transfer-operator',
  'sorting-operator',
  'supervisor',
  'site-administrator',
]);
export type StaffRole = z.infer<typeof StaffRole>;

/** A synthetic member of staff: a role, a number and the sites it covers, no person. */
export const DemoStaff = z.strictObject({
  id: z.uuidv7(),
  siteIds: z.array(z.uuidv7()).min(1),
  role: StaffRole,
  displayName: z.string().min(1),
});
export type DemoStaff = Readonly<z.infer<typeof DemoStaff>>;

export const DemoNetwork = z.strictObject({
  areaCode: z.literal('410122'),
  sites: z.array(DemoSite),
  trucks: z.array(DemoTruck),
  staff: z.array(DemoStaff),
});
export type DemoNetwork = Readonly<z.infer<typeof DemoNetwork>>;

/** The synthetic three-tier network of 中牟县 that a new installation starts with. */
export const demoNetwork: () => DemoNetwork = seedReader('demo/network.json', DemoNetwork);
