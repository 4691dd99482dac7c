import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { isNamed, keysOf, withoutComments } from './keys.ts';
import { englishOf, isDictionary, webSources, type Source } from './sources.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = webSources(root);
const dictionaries = sources.filter((source) => isDictionary(source) && source.path.endsWith('zh.ts'));

const textsIn = async (path: string): Promise<readonly unknown[]> =>
  Object.values((await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>);

/** Whether a dictionary spreads what the dictionary at `path` exports into its own. */
const takesOver = (text: string, path: string): boolean => {
  const given = [...(sources.find((source) => source.path === path)?.text ?? '').matchAll(/export const (\w+)/g)];
  return given.some(([, name]) => text.includes(`...${name},`));
};

/** The name of the product, the own name of the language, and a unit as scales print it. */
const names = /回环|中文|斤/gu;

/** A refusal that shared code makes itself stands in both languages beside its code, as those of the server do. */
const mayRefuse = ({ path }: Source): boolean => path.startsWith('libs/web/') && path.endsWith('.ts');

it('says what people read in dictionaries alone', () => {
  const others = sources.filter((source) => !isDictionary(source) && !mayRefuse(source));
  const found = others.flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .filter((line) => /\p{Script=Han}/u.test(line.replaceAll(names, '')))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

describe.each(dictionaries.map(({ path, owner }) => ({ path, owner })))('$path', ({ path, owner }) => {
  it('has every text in English, too', async () => {
    const [chinese, english] = [await textsIn(path), await textsIn(englishOf(path))];
    const sorted = (texts: readonly unknown[]): readonly string[] =>
      texts.flatMap((each) => keysOf(each).map((key) => key.join('.'))).sort();
    expect(sorted(english)).toEqual(sorted(chinese));
  });

  it('has no text that nothing shows', async () => {
    // a part of libs/web names what it wants of the texts of a page, and a page shows words of libs/web that its own take over
    const takers = dictionaries.filter(({ text }) => takesOver(text, path)).map((source) => source.owner);
    const code = sources
      .filter((source) => !isDictionary(source))
      .filter((source) => [owner, ...takers].includes(source.owner) || source.owner.startsWith('libs/web/'))
      .map(({ text }) => withoutComments(text))
      .join('\n');
    const unused = (await textsIn(path)).flatMap((texts) => keysOf(texts).filter((key) => !isNamed(key, code)));
    expect(unused.map((key) => key.join('.'))).toEqual([]);
  });
});

describe('what counts as naming a text', () => {
  it.each([
    [['home'], 'texts.home', true],
    [['role', 'driver'], 'texts.role[role]', true],
    [['letters', 'retry'], 'const { letters: { retry } } = useTexts()', true],
    [['letters', 'gone'], 'texts.letters.retry', false],
    [['event', 'cn.huihuan.x'], 'const words = texts.event;', true],
  ])('%j in %s', (key, code, expected) => {
    expect(isNamed(key, code)).toBe(expected);
  });

  it('leaves comments out and addresses in', () => {
    expect(withoutComments('a; // 中文\n/* 中 */ b = "http://x";')).toBe('a; \n b = "http://x";');
  });
});
