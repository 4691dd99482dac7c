import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import {
  areaCodeField,
  classCodeField,
  families,
  gramsField,
  identifierKinds,
  siteForms,
  siteKinds,
  staffRoles,
  uuidV7Field,
} from './fields.ts';

const dateField = z.iso.date();

const toleranceFields = (object: ObjectOf) =>
  object({ ratio: z.number().nonnegative().max(1), floorGrams: z.int().nonnegative() });

/** A class of goods as the services know it; weights in grams. */
const catalogueClassFields = (object: ObjectOf) =>
  object({
    classCode: classCodeField,
    family: z.enum(families),
    tracking: z.enum(['item', 'lot']),
    nameZh: z.string().min(1).max(80),
    nameEn: z.string().min(1).max(120),
    plausibleGrams: object({ min: gramsField, typical: gramsField, max: gramsField }),
    toleranceHandover: toleranceFields(object),
    toleranceBalance: toleranceFields(object),
    identifierKinds: z.array(z.enum(identifierKinds)),
    requiredIdentifiers: z.array(z.enum(identifierKinds)),
    expectedIdentifiers: z.array(z.enum(identifierKinds)),
    wasteCode: z.string().max(20).nullable(),
    validFrom: dateField,
    validTo: dateField.nullable(),
  });
export type CatalogueClassFacts = z.infer<ReturnType<typeof catalogueClassFields>>;

const licenceFields = (object: ObjectOf) =>
  object({
    kind: z.string().min(1).max(80),
    number: z.string().min(1).max(80),
    issuer: z.string().max(120),
    validFrom: dateField,
    validTo: dateField.nullable(),
  });

const siteFields = (object: ObjectOf) =>
  object({
    siteId: uuidV7Field,
    code: z.string().min(1).max(40),
    name: z.string().min(1).max(120),
    nameEn: z.string().max(160),
    kind: z.enum(siteKinds),
    form: z.enum(siteForms).nullable(),
    areaCode: areaCodeField,
    lon: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    coordinateSystem: z.enum(['WGS84', 'CGCS2000', 'GCJ02', 'BD09']),
    approximate: z.boolean(),
    capacityGrams: z.int().nonnegative(),
    areaSquareMetres: z.number().nonnegative(),
    acceptsFamilies: z.array(z.enum(families)),
    licences: z.array(licenceFields(object)),
    active: z.boolean(),
  });
export type SiteFacts = z.infer<ReturnType<typeof siteFields>>;

export const areasRegistered = defineEvent({
  type: 'cn.huihuan.areas.registered.v1',
  topic: 'huihuan.site',
  says: 'Areas from province to village exist from now on.',
  data: (object) =>
    object({
      areas: z.array(
        object({
          code: areaCodeField,
          name: z.string().min(1).max(80),
          level: z.enum(['province', 'prefecture', 'county', 'township', 'village']),
          parent: areaCodeField.nullable(),
        }),
      ),
    }),
  keyOf: () => 'areas',
});

export const siteRegistered = defineEvent({
  type: 'cn.huihuan.site.registered.v1',
  topic: 'huihuan.site',
  says: 'A site joins the network.',
  data: siteFields,
  keyOf: (data) => data.siteId,
});

export const siteChanged = defineEvent({
  type: 'cn.huihuan.site.changed.v1',
  topic: 'huihuan.site',
  says: 'The facts of a site from now on, whole, with the reason of the change.',
  data: (object) => object({ site: siteFields(object), reason: z.string().min(1).max(500) }),
  keyOf: (data) => data.site.siteId,
});

export const staffRegistered = defineEvent({
  type: 'cn.huihuan.staff.registered.v1',
  topic: 'huihuan.site',
  says: 'A person, known by id alone, holds a role at these sites. Names stay in the registry.',
  data: (object) =>
    object({
      staffId: uuidV7Field,
      role: z.enum(staffRoles),
      siteIds: z.array(uuidV7Field).max(500),
      active: z.boolean(),
    }),
  keyOf: (data) => data.staffId,
});

export const truckRegistered = defineEvent({
  type: 'cn.huihuan.truck.registered.v1',
  topic: 'huihuan.site',
  says: 'A truck may carry shipments.',
  data: (object) =>
    object({
      truckId: uuidV7Field,
      plate: z.string().min(1).max(12),
      capacityGrams: gramsField,
      homeSiteId: uuidV7Field.nullable(),
      active: z.boolean(),
    }),
  keyOf: (data) => data.truckId,
});

export const catalogueClassRegistered = defineEvent({
  type: 'cn.huihuan.catalogue.class-registered.v1',
  topic: 'huihuan.site',
  says: 'A class of the catalogue holds from this date; its numbers are data of the network, not law.',
  data: catalogueClassFields,
  keyOf: (data) => data.classCode,
});
