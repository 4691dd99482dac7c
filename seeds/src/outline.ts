import { z } from 'zod';
import { seedReader } from './read-seed.ts';

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** Outlines of counties, prefectures or provinces: simplified and approximate, [longitude, latitude], one ring a polygon. */
export const Outline = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.strictObject({
        type: z.literal('Feature'),
        properties: z.strictObject({
          code: z.string().regex(/^\d{6}$/),
          name: z.string().min(1),
          approximate: z.literal(true),
        }),
        geometry: z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position).min(4)).min(1) }),
      }),
    )
    .min(1),
});
export type Outline = Readonly<z.infer<typeof Outline>>;

/** The area codes that have an outline file: the counties and prefectures whose plans the product serves. */
export const outlineCodes = ['410122', '410100', '410184', '371525', '140600'] as const;
export type OutlineCode = (typeof outlineCodes)[number];

/** The provinces in which those lie; their files hold all their prefectures. */
const provinceCodes = ['140000', '370000', '410000'] as const;

const fileReader = (name: string): (() => Outline) => seedReader(`outlines/${name}.geojson`, Outline);
const readers = new Map([...outlineCodes, ...provinceCodes].map((code) => [code as string, fileReader(code)]));

/** The served provinces, for who looks at all of them. It is no map of the country, and must not be shown as one. */
export const outlineOfAll: () => Outline = fileReader('all');

/** A prefecture as its province's file draws it. */
const inItsProvince = (code: string): Outline | undefined => {
  const features = readers
    .get(`${code.slice(0, 2)}0000`)?.()
    .features.filter(({ properties }) => properties.code === code);
  return features === undefined || features.length === 0 ? undefined : { type: 'FeatureCollection', features };
};

/**
 * The outline of an area, drawn by what lies right below it: a province gives its prefectures, a served prefecture all its
 * counties, another one its edge alone. Undefined when there is none for the code.
 */
export const outline = (code: string): Outline | undefined => readers.get(code)?.() ?? inItsProvince(code);
