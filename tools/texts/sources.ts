import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of a page or of what pages share. */
export interface Source {
  /** From the root of the checkout, with slashes. */
  readonly path: string;
  /** The folder of its package. */
  readonly owner: string;
  readonly text: string;
}

const isSpec = (path: string): boolean => /\.spec(-support)?\.tsx?$/.test(path) || path.includes('/testing/');

const filesOf = (root: string, owner: string): readonly Source[] =>
  readdirSync(join(root, owner, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !isSpec(path))
    .map((path) => ({ path, owner, text: readFileSync(join(root, path), 'utf8') }));

const foldersIn = (root: string, above: string): readonly string[] =>
  readdirSync(join(root, above), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${above}/${name}`);

/** What is delivered to browsers, without its tests. */
export const webSources = (root: string): readonly Source[] =>
  [...foldersIn(root, 'apps').filter((path) => path.startsWith('apps/web-')), ...foldersIn(root, 'libs/web')].flatMap(
    (owner) => filesOf(root, owner),
  );

const dictionary = /(?:^|[/-])(zh|en)\.ts$/;

/** `zh.ts`, `en.ts` and such with a word before: they alone hold what people read. */
export const isDictionary = ({ path }: Source): boolean => dictionary.test(path);

/** The path of the same dictionary in English. */
export const englishOf = (path: string): string => path.replace(/zh\.ts$/, 'en.ts');
