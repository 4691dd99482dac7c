import { BrokenZip } from './zip-parts.ts';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text between tags. Entities of a document's own are none: only the five of XML and numbers of characters. */
export const xmlText = (raw: string): string =>
  raw.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole: string, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });

/** @throws BrokenZip for what no spreadsheet writes: declarations with entities, and data that is hidden from readers */
export const assertPlain = (xml: string): string => {
  if (xml.includes('<!')) throw new BrokenZip('a declaration, a comment or raw data');
  return xml;
};

export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  readonly attributes: string;
  /** Where the tag begins, and where what follows it does. */
  readonly from: number;
  readonly to: number;
}

/** The tags of these names in their order, whatever prefix they have. */
export function* tagsOf(xml: string, names: readonly string[]): Generator<Tag> {
  const pattern = new RegExp(`<(/?)(?:[A-Za-z_][\\w.-]{0,40}:)?(${names.join('|')})(?=[\\s/>])([^<>]*)>`, 'g');
  for (const match of xml.matchAll(pattern)) {
    const [whole, slash = '', name = '', inside = ''] = match;
    const isEmpty = inside.endsWith('/');
    const attributes = isEmpty ? inside.slice(0, -1) : inside;
    yield { name, isEnd: slash === '/', isEmpty, attributes, from: match.index, to: match.index + whole.length };
  }
}

/** The value of an attribute. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? null : xmlText(found[1] ?? found[2] ?? '');
};
