import type { z } from 'zod';

/** What the reference and the messages say about one environment variable. Given by `.meta({…})` of its schema. */
export interface SettingMeta {
  /** English: what it does, with its unit. */
  readonly description: string;
  /** The same in Chinese. */
  readonly descriptionZh: string;
  /** A value as it is written in the environment. */
  readonly example: string;
  /** A secret value is never repeated in a message. */
  readonly secret?: boolean;
}

export type SettingsSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

const name = /^[A-Z][A-Z0-9_]*$/;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** What was declared about a variable. `defineSettings` has made sure that it is there. */
export const metaOf = (schema: z.ZodType): SettingMeta => {
  const meta = schema.meta() ?? {};
  return {
    description: isText(meta.description) ? meta.description : '',
    descriptionZh: isText(meta['descriptionZh']) ? meta['descriptionZh'] : '',
    example: isText(meta['example']) ? meta['example'] : '',
    secret: meta['secret'] === true,
  };
};

/**
 * Declares the environment variables of one program. A variable that nobody can read about, or that has neither a
 * default nor may be missing, is a mistake of the programmer: it throws here, when the program is first loaded.
 */
export const defineSettings = <Schema extends SettingsSchema>(schema: Schema): Schema => {
  for (const [variable, setting] of Object.entries(schema.shape)) {
    const { description, descriptionZh, example } = metaOf(setting);
    if (!name.test(variable)) throw new Error(`Setting ${variable}: write it as UPPER_CASE`);
    if (description === '' || descriptionZh === '' || example === '') {
      throw new Error(
        `Setting ${variable}: .meta({ description, descriptionZh, example }) must come last and be whole`,
      );
    }
    if (!setting.safeParse(undefined).success) {
      throw new Error(`Setting ${variable}: give it a .default(…) or make it .optional()`);
    }
  }
  return schema;
};
