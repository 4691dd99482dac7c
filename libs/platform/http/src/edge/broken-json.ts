const space = /[ \t\r\n]*/y;
const token =
  /[{}[\],:]|"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

const match = (pattern: RegExp, text: string, position: number): string => {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? '';
};

/** What may follow a token, or `null` when the token may not stand here. Open brackets are kept on the stack. */
const after = (expected: Expected, found: string, open: string[]): Expected | null => {
  const closed = (): Expected => {
    open.pop();
    return open.length === 0 ? 'end' : 'comma';
  };
  switch (expected) {
    case 'first key':
      if (found === '}') return closed();
      return found.startsWith('"') ? 'colon' : null;
    case 'key':
      return found.startsWith('"') ? 'colon' : null;
    case 'colon':
      return found === ':' ? 'value' : null;
    case 'comma':
      if (found === ',') return open.at(-1) === '{' ? 'key' : 'value';
      return found === (open.at(-1) === '{' ? '}' : ']') ? closed() : null;
    case 'first value':
      if (found === ']') return closed();
      return value(found, open);
    case 'value':
      return value(found, open);
    case 'end':
      return null;
  }
};

const value = (found: string, open: string[]): Expected | null => {
  if (found === '{' || found === '[') {
    open.push(found);
    return found === '{' ? 'first key' : 'first value';
  }
  if (/^[}\],:]?$/.test(found)) return null;
  return open.length === 0 ? 'end' : 'comma';
};

/**
 * Where a text stops being JSON, counted from 0 in UTF-16 units; its length when it only ends too early. The engine's own
 * message names the place of some mistakes and not of others.
 */
export const brokenAt = (text: string): number => {
  const open: string[] = [];
  let expected: Expected | null = 'value';
  let position = 0;
  for (;;) {
    position += match(space, text, position).length;
    if (position >= text.length) return text.length;
    const found = match(token, text, position);
    expected = found === '' ? null : after(expected, found, open);
    if (expected === null) return position;
    position += found.length;
  }
};
