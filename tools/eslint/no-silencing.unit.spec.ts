import { noSilencing } from './no-silencing.mjs';
import { ruleTester } from './testing/rule-tester.ts';

// the names are put together, so that a search for them finds nothing that is used
const comment = (...parts: string[]): string => parts.join('');
const errors = [{ messageId: 'silenced' }];

ruleTester().run('no-silencing', noSilencing, {
  valid: ['// the rules of eslint stand in its configuration', '/** @tsconfig is no directive */'],
  invalid: [
    { code: comment('// eslint', '-disable-next-line no-console'), errors },
    { code: comment('/* eslint', ' no-console: off */'), errors },
    { code: comment('// @ts', '-expect-error: not today'), errors },
    { code: comment('// @ts', '-ignore'), errors },
    { code: comment('/* istanbul', ' ignore next */'), errors },
  ],
});
