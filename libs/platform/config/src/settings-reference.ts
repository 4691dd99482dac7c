import type { z } from 'zod';
import { metaOf, type SettingsSchema } from './define-settings.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text: string): string => (text === '' ? '—' : `\`${cell(text)}\``);

const defaultOf = (setting: z.ZodType): string => {
  const { data } = setting.safeParse(undefined);
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? String(data) : '';
};

const row = ([variable, setting]: [string, z.ZodType]): string => {
  const { description, descriptionZh, example, secret } = metaOf(setting);
  const kept = secret ? ' (secret · 保密)' : '';
  const cells = [
    code(variable),
    code(defaultOf(setting)),
    code(example),
    cell(description) + kept,
    cell(descriptionZh),
  ];
  return `| ${cells.join(' | ')} |`;
};

/** The settings as a Markdown table, for the reference in the docs: variable, default, example, meaning in both languages. */
export const settingsReference = (...schemas: readonly SettingsSchema[]): string => {
  const settings = new Map(schemas.flatMap((schema) => Object.entries(schema.shape)));
  return [
    '| Variable | Default | Example | Meaning | 含义 |',
    '| --- | --- | --- | --- | --- |',
    ...[...settings].map(row),
  ].join('\n');
};
