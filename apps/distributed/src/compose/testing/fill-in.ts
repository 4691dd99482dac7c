/** How a compose file asks for a variable: `${NAME}`, `${NAME:-otherwise}`, `${NAME:?sentence}`; `$$` is a dollar sign. */
const asked = /\$\$|\$\{([A-Z][A-Z0-9_]*)(?:(:-|:\?)([^}]*))?\}|\$[A-Za-z{]/g;

export interface AskedVariable {
  readonly name: string;
  readonly how: 'plain' | 'default' | 'required';
  readonly otherwise: string;
}

const hows = { ':-': 'default', ':?': 'required' } as const;

const howOf = (sign: string | undefined): AskedVariable['how'] =>
  sign === ':-' || sign === ':?' ? hows[sign] : 'plain';

/** Every variable that a file asks for, each time it does. */
export const askedVariables = (text: string): readonly AskedVariable[] =>
  [...text.matchAll(asked)].flatMap(([, name, sign, otherwise = '']) =>
    name === undefined ? [] : [{ name, how: howOf(sign), otherwise }],
  );

/**
 * Fills variables into a text as compose does.
 * @throws Error where one that is required is missing or empty, or where a dollar sign begins nothing
 */
export const fillIn = (text: string, env: Readonly<Record<string, string>>): string =>
  text.replaceAll(asked, (whole: string, name?: string, sign?: string, otherwise?: string) => {
    if (whole === '$$') return '$';
    if (name === undefined) throw new Error(`${whole}… is no variable: write $$ for a dollar sign`);
    const value = env[name] ?? '';
    if (value === '' && sign === ':?')
      throw new Error(`required variable ${name} is missing a value: ${otherwise ?? ''}`);
    return value === '' && sign === ':-' ? (otherwise ?? '') : value;
  });

/** The `NAME=value` lines of an .env file. */
export const readEnv = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? '']];
    }),
  );
