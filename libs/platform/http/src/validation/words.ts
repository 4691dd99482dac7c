import type { z } from 'zod';

export interface InBothLanguages {
  readonly zh: string;
  readonly en: string;
}

const types: Readonly<Record<string, InBothLanguages>> = {
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '数组', en: 'an array' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
  null: { zh: 'null', en: 'null' },
  never: { zh: '空（此处不接受任何值）', en: 'left out (nothing is taken here)' },
};

const formats: Readonly<Record<string, InBothLanguages>> = {
  uuid: { zh: 'UUID', en: 'a UUID' },
  guid: { zh: 'UUID', en: 'a UUID' },
  datetime: {
    zh: 'ISO 8601 UTC 时间，如 2025-03-01T08:30:00Z',
    en: 'an ISO 8601 UTC time, such as 2025-03-01T08:30:00Z',
  },
  date: { zh: '日期，如 2025-03-01', en: 'a date, such as 2025-03-01' },
  time: { zh: '时间，如 08:30:00', en: 'a time of day, such as 08:30:00' },
  url: { zh: '网址', en: 'a URL' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
};

export const typeTexts = (expected: string): InBothLanguages => types[expected] ?? { zh: expected, en: expected };

/** A pattern is shown when there is no better word; it is what the reference shows too. */
export const formatTexts = (issue: z.core.$ZodIssueInvalidStringFormat): InBothLanguages => {
  const { pattern } = issue as { pattern?: string };
  if (pattern?.includes('-7[0-9a-f')) return { zh: '第 7 版 UUID（小写）', en: 'a version 7 UUID in lower case' };
  const known = formats[issue.format];
  if (known !== undefined) return known;
  return pattern === undefined || pattern.length > 120
    ? { zh: `${issue.format} 格式`, en: `of the format ${issue.format}` }
    : { zh: `符合 ${pattern} 的文本`, en: `a text that matches ${pattern}` };
};
