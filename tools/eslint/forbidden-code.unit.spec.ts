import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { configs } from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The configuration that everybody uses; only the rules that need the types of a file on the disk rest. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { ...configs.disableTypeChecked, languageOptions: { parserOptions: { project: null } } },
});

/** What lint says about a file that exists in memory only. */
const lint = async (path: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  return (result?.messages ?? []).map(({ message, ruleId }) => `${ruleId ?? 'parser'}: ${message}`);
};

const inDomain = 'libs/custody/domain/src/x.ts';
const inPage = 'apps/web-operations/src/x.tsx';
const asText = /Text stays text/;

describe('a forbidden import fails lint with a sentence that tells where the code belongs', () => {
  it('Nest in the domain', async () => {
    expect(await lint(inDomain, `import { Injectable } from '@nestjs/common';\nexport default Injectable;\n`)).toEqual([
      'huihuan/module-boundaries: @huihuan/custody-domain is pure: of third parties it may import zod alone, and ' +
        '@nestjs/common is something else. Controllers, entities and clients belong in the service (apps/*-service) or ' +
        'in libs/platform and call the domain from there. [domain-without-third-parties]',
    ]);
  });

  it('a service in the domain', async () => {
    const said = await lint(inDomain, `export * from '@huihuan/regulator-service';\n`);
    expect(said).toEqual([expect.stringMatching(/custody-domain is pure.*Decide and evolve here from arguments/)]);
  });

  it('the files of another package', async () => {
    const said = await lint(inDomain, `export * from '../../../kernel/domain/src/index.ts';\n`);
    expect(said).toEqual([expect.stringContaining('import it as @huihuan/kernel-domain')]);
  });

  it('a server in a page', async () => {
    const said = await lint('apps/web-regulator/src/x.ts', `export { Client } from 'pg';\n`);
    expect(said).toEqual([expect.stringContaining('ask for its answer over HTTP')]);
  });
});

describe('the house rules', () => {
  const refused: readonly [what: string, path: string, code: string, sentence: RegExp][] = [
    ['the clock in the domain', inDomain, 'export const now = Date.now();', /time is an argument of the domain/],
    ['the date in the domain', inDomain, 'export const now = new Date();', /time is an argument of the domain/],
    ['chance in the domain', inDomain, 'export const id = Math.random();', /random value is an argument/],
    [
      'ids in the domain',
      inDomain,
      `export { randomUUID } from 'node:crypto';`,
      /random value is an argument|touches the machine/,
    ],
    ['enums', inDomain, `export enum Tier {\n  Collection = 'collection',\n}`, /No enums/],
    ['any', inDomain, 'export const read = (value: any) => value;', /Unexpected any/],
    ['notes for later', inDomain, ['// TO', 'DO: finish'].join(''), /Unexpected 'todo' comment/],
    ['silence', inDomain, ['// eslint', '-disable-next-line'].join(''), /No comment silences a check/],
    ['console.log', 'libs/platform/http/src/x.ts', `console.log('here');`, /Unexpected console statement/],
    ['focused tests', 'libs/custody/domain/src/x.unit.spec.ts', `it.only('runs', () => {});`, /Every test runs/],
    [
      'skipped tests',
      'libs/custody/domain/src/x.unit.spec.ts',
      `it.skip('rests', () => {});`,
      /what the machine lacks/,
    ],
    [
      'code in a text',
      'apps/cli/src/x.ts',
      `export const run = (text: string) => eval(text);`,
      /`eval` can be harmful/,
    ],
    ['a function of a text', 'apps/cli/src/x.ts', `export const run = new Function('a', 'b');`, /Function constructor/],
    ['a script as an address', inPage, `export const Way = () => <a href="javascript:run()">x</a>;`, asText],
    [
      'markup of a text',
      inPage,
      `export const Note = ({ a }) => <p dangerouslySetInnerHTML={{ __html: a }} />;`,
      asText,
    ],
    ['markup in an element', inPage, `export const show = (at, a) => { at.innerHTML = a; };`, asText],
    [
      'markup beside an element',
      inPage,
      `export const show = (at, a) => at.insertAdjacentHTML('beforeend', a);`,
      asText,
    ],
    ['a written document', inPage, `export const show = (a) => document.write(a);`, asText],
    ['long files', inDomain, 'export {};\n'.repeat(301), /Maximum allowed is 300/],
  ];

  it.each(refused)('refuse %s', async (_, path, code, sentence) => {
    expect((await lint(path, `${code}\n`)).join('\n')).toMatch(sentence);
  });

  it('let a test ask for what the machine has', async () => {
    const code = `const asRoot = process.getuid?.() === 0 ? it : it.skip;\nasRoot('runs', () => undefined);\n`;
    expect(await lint('libs/platform/engine/src/x.unit.spec.ts', code)).toEqual([]);
  });
});
