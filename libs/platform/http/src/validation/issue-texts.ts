import type { z } from 'zod';
import { formatTexts, typeTexts, type InBothLanguages } from './words.ts';

/** What one issue says. The code is ours and stays when the validating library changes. */
export interface IssueText extends InBothLanguages {
  readonly code: string;
}

const measured = (origin: string, bound: number | bigint): InBothLanguages => {
  switch (origin) {
    case 'string':
      return { zh: `${bound} 个字符`, en: `${bound} characters` };
    case 'array':
    case 'set':
      return { zh: `${bound} 项`, en: `${bound} entries` };
    default:
      return { zh: String(bound), en: String(bound) };
  }
};

const tooBig = (issue: z.core.$ZodIssueTooBig): IssueText => {
  const most = measured(issue.origin, issue.maximum);
  return issue.inclusive === false
    ? { code: 'too-big', zh: `必须小于 ${most.zh}`, en: `must be less than ${most.en}` }
    : { code: 'too-big', zh: `不得超过 ${most.zh}`, en: `must be at most ${most.en}` };
};

const tooSmall = (issue: z.core.$ZodIssueTooSmall): IssueText => {
  const least = measured(issue.origin, issue.minimum);
  if (issue.origin === 'string' && issue.minimum === 1)
    return { code: 'too-small', zh: '不能为空', en: 'must not be empty' };
  return issue.inclusive === false
    ? { code: 'too-small', zh: `必须大于 ${least.zh}`, en: `must be more than ${least.en}` }
    : { code: 'too-small', zh: `不得少于 ${least.zh}`, en: `must be at least ${least.en}` };
};

const wrongType = (issue: z.core.$ZodIssueInvalidType, received: unknown): IssueText => {
  if (received === undefined) return { code: 'required', zh: '必须填写', en: 'is required' };
  const { zh, en } = typeTexts(issue.expected);
  return { code: 'type', zh: `应为${zh}`, en: `must be ${en}` };
};

const wrongFormat = (issue: z.core.$ZodIssueInvalidStringFormat): IssueText => {
  const { zh, en } = formatTexts(issue);
  return { code: 'format', zh: `应为${zh}`, en: `must be ${en}` };
};

const listed = (values: readonly unknown[]): string => {
  const shown = values.slice(0, 12).map((value) => JSON.stringify(value));
  return shown.join(', ') + (values.length > shown.length ? ', …' : '');
};

/** A schema may bring its own texts: `.refine(…, { message: 'English', params: { zh: '中文' } })`. */
const custom = (issue: z.core.$ZodIssueCustom): IssueText => {
  const zh: unknown = issue.params?.['zh'];
  const code: unknown = issue.params?.['code'];
  return {
    code: typeof code === 'string' ? code : 'custom',
    zh: typeof zh === 'string' ? zh : `不符合要求：${issue.message}`,
    en: issue.message,
  };
};

/** Says in both languages what is wrong with a field. @param received the value found at the path of the issue */
export const issueText = (issue: z.core.$ZodIssue, received: unknown): IssueText => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, received);
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_format':
      return wrongFormat(issue);
    case 'not_multiple_of':
      return {
        code: 'not-multiple',
        zh: `必须是 ${issue.divisor} 的倍数`,
        en: `must be a multiple of ${issue.divisor}`,
      };
    case 'unrecognized_keys':
      return {
        code: 'unknown-member',
        zh: '不认识这个成员，请检查拼写或去掉',
        en: 'is not a known member: check its spelling or leave it out',
      };
    case 'invalid_value':
      return received === undefined
        ? {
            code: 'required',
            zh: `必须填写：${listed(issue.values)}`,
            en: `is required: one of ${listed(issue.values)}`,
          }
        : { code: 'value', zh: `只能是 ${listed(issue.values)}`, en: `must be one of ${listed(issue.values)}` };
    case 'invalid_union':
      return { code: 'no-alternative', ...alternatives(issue) };
    case 'invalid_key':
      return { code: 'key', zh: '成员名不可用', en: 'is not a possible member name' };
    case 'invalid_element':
      return { code: 'element', zh: '其中一项不可用', en: 'contains an entry that is not possible' };
    default:
      return custom(issue);
  }
};

const alternatives = (issue: z.core.$ZodIssueInvalidUnion): InBothLanguages => {
  const { options } = issue as { options?: readonly unknown[] };
  return options === undefined
    ? { zh: '不符合任何一种允许的形式', en: 'fits none of the forms that are possible here' }
    : { zh: `只能是 ${listed(options)}`, en: `must be one of ${listed(options)}` };
};
