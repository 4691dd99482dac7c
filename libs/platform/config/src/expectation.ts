import type { z } from 'zod';

export interface InBothLanguages {
  readonly zh: string;
  readonly en: string;
}

const bound = (issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string =>
  issue.code === 'too_big' ? String(issue.maximum) : String(issue.minimum);

/** What a value should have been. Values of the environment are flat texts, so few kinds of mistakes are possible. */
export const expectation = (issue: z.core.$ZodIssue): InBothLanguages => {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { zh: `最长 ${bound(issue)} 个字符`, en: `at most ${bound(issue)} characters` }
        : { zh: `最大为 ${bound(issue)}`, en: `at most ${bound(issue)}` };
    case 'too_small':
      return issue.origin === 'string'
        ? { zh: `至少 ${bound(issue)} 个字符`, en: `at least ${bound(issue)} characters` }
        : { zh: `最小为 ${bound(issue)}`, en: `at least ${bound(issue)}` };
    case 'invalid_value': {
      const values = issue.values.map(String).join(' | ');
      return { zh: `只能是 ${values}`, en: `one of ${values}` };
    }
    case 'invalid_type':
      return issue.expected === 'int'
        ? { zh: '应为整数', en: 'a whole number is expected' }
        : {
            zh: issue.expected === 'number' ? '应为数字' : `应为 ${issue.expected}`,
            en: `a ${issue.expected} is expected`,
          };
    default:
      return {
        zh: /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '格式不对',
        en: issue.message,
      };
  }
};
