import { describe, it } from '@jest/globals';
import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';

RuleTester.describe = (text: string, work: () => void) => {
  describe(text, work);
};
RuleTester.it = (text: string, work: () => void) => {
  it(text, work);
};

/** ESLint's own tester, speaking through Jest. */
export const ruleTester = (): RuleTester =>
  new RuleTester({ languageOptions: { parser, ecmaVersion: 2024, sourceType: 'module' } });
