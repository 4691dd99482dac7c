import type { z } from 'zod';
import { metaOf, type SettingsSchema } from './define-settings.ts';
import { expectation } from './expectation.ts';
import { SettingsError, type WrongSetting } from './settings-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An empty value counts as not set: that is how compose files and shells leave a variable out. */
const given = (schema: SettingsSchema, env: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.keys(schema.shape)
      .map((variable) => [variable, env[variable]?.trim()] as const)
      .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );

const wrongSetting = (
  schema: SettingsSchema,
  values: Record<string, string>,
  issue: z.core.$ZodIssue,
): WrongSetting => {
  const variable = String(issue.path[0] ?? '');
  const setting = schema.shape[variable];
  const { example, secret } = setting === undefined ? { example: '', secret: false } : metaOf(setting);
  const value = values[variable];
  const shown = secret || value === undefined ? '' : ` "${value}"`;
  const { zh, en } = expectation(issue);
  return {
    variable,
    zh: `值${shown}不可用：${zh}。例如 ${variable}=${example}`,
    en: `The value${shown} cannot be used: ${en}. For example ${variable}=${example}`,
  };
};

/**
 * The settings of a program out of its environment, with defaults filled in.
 * @throws SettingsError naming every wrong variable, what is wrong with it and an example, in both languages
 */
export const readSettings = <Schema extends SettingsSchema>(
  schema: Schema,
  env: Environment = process.env,
): z.output<Schema> => {
  const values = given(schema, env);
  const read = schema.safeParse(values);
  if (read.success) return read.data;
  throw new SettingsError(read.error.issues.map((issue) => wrongSetting(schema, values, issue)));
};
