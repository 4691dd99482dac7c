const isTexts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The way to each text of a dictionary, name by name. */
export const keysOf = (texts: unknown): readonly (readonly string[])[] =>
  isTexts(texts)
    ? Object.entries(texts).flatMap(([name, below]) => keysOf(below).map((rest) => [name, ...rest]))
    : [[]];

/**
 * Whether code names a text: by its own name, or by taking one of the tables that it stands in as a whole, to look into it
 * with a value (`texts.role[role]`) or to hand it on.
 */
export const isNamed = (key: readonly string[], code: string): boolean => {
  const own = key.at(-1) ?? '';
  if (new RegExp(`\\b${own.replaceAll('$', '\\$')}\\b`).test(code)) return true;
  return key.slice(0, -1).some((table) => new RegExp(`\\.${table}\\b(?!\\s*\\??\\.\\w)`).test(code));
};

/** Code without its comments. */
export const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[\s;{(,])\/\/.*$/gm, '$1');
