/**
 * One configuration for the whole repository: typed rules as strict as typescript-eslint has them, the house rules of
 * tools/eslint, and formatting left to Prettier. Every deviation says why.
 */
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { coreRules } from './tools/eslint/core-rules.mjs';
import { moduleBoundaries } from './tools/eslint/module-boundaries.mjs';
import { noSilencing } from './tools/eslint/no-silencing.mjs';
import { pureDomain, restricted, testsRunWhole } from './tools/eslint/restrictions.mjs';

const house = { rules: { 'module-boundaries': moduleBoundaries(), 'no-silencing': noSilencing } };

const typed = ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'seeds/**/*.ts', 'tools/**/*.ts'];
const pages = ['apps/web-*/**/*.{ts,tsx}', 'libs/web/**/*.{ts,tsx}'];
const specs = ['**/*.spec.{ts,tsx}', '**/*.spec-support.{ts,tsx}'];
const domains = ['libs/*/domain/src/**/*.ts'];
const programs = ['apps/cli/**', 'apps/platform/**', 'tools/**', 'seeds/**/*.mjs'];

/** A program of all files of one tsconfig is quicker than a project service here, and the pages have a tsconfig of their own. */
const programOf = (project) => ({ parserOptions: { project, tsconfigRootDir: import.meta.dirname } });

export default tseslint.config(
  {
    // the last is written by a generator and checked against what the platform serves
    ignores: [...['**/dist/', '**/node_modules/', '**/coverage/', '.data/', '.nx/'], 'libs/web/api/src/schema.ts'],
  },
  {
    name: 'huihuan/everywhere',
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { huihuan: house },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      ...coreRules,
      'huihuan/module-boundaries': 'error',
      'huihuan/no-silencing': 'error',
      'no-restricted-syntax': ['error', ...restricted()],
    },
  },
  {
    name: 'huihuan/typed',
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: programOf('./tsconfig.json'),
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // a number in a text reads as it is; objects, null and undefined stay refused
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `(x) => list.push(x)` is how callbacks are written here, and `return refuse(why)` how a function ends early
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // a module of Nest is a class below a decorator, a dynamic one is empty
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      // marked by its makers only to be seen; it is for a provider on this machine, and nothing else is let through
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
      // brackets say that a key comes from outside and may be missing: process.env['PATH']
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `async` where an interface wants a promise turns what is thrown into a rejection, as its caller expects
      '@typescript-eslint/require-await': 'off',
      // `||` is right where the empty text counts as absent, which environment variables and forms need
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
    },
  },
  { name: 'huihuan/domain', files: domains, ignores: specs, rules: pureDomain },
  {
    name: 'huihuan/pages',
    files: pages,
    extends: [reactHooks.configs.flat['recommended-latest']],
    languageOptions: programOf('./tsconfig.web.json'),
  },
  {
    name: 'huihuan/tests',
    files: specs,
    rules: {
      'no-restricted-syntax': ['error', ...restricted(), ...testsRunWhole],
      // a table of cases or one story may be longer than a unit of code
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // Jest's matchers take methods as values: expect(log.write).toHaveBeenCalled()
      '@typescript-eslint/unbound-method': 'off',
      // a test states what it knows of its own data; a wrong claim fails the test
      '@typescript-eslint/no-non-null-assertion': 'off',
      // a stand-in may do nothing
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  // these speak to the person at the terminal
  { name: 'huihuan/programs', files: programs, rules: { 'no-console': 'off' } },
  prettier,
);
