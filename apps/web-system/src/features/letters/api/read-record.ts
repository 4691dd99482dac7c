/** A record as it is shown. */
export interface ShownRecord {
  readonly isJson: boolean;
  readonly text: string;
}

/** Sets a record out for reading; what is no JSON is shown as it came, because that is what is wrong with it. */
export const readRecord = (record: string): ShownRecord => {
  try {
    return { isJson: true, text: JSON.stringify(JSON.parse(record), null, 2) };
  } catch {
    return { isJson: false, text: record };
  }
};

export type Origin =
  | { readonly kind: 'site'; readonly siteId: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'unknown'; readonly source: string };

const forms = /^urn:huihuan:(site|service):(.+)$/;

/** Whose chain an event belongs to. A record that cannot be read names anybody or nobody. */
export const originOf = (source: string): Origin => {
  const [, kind, name = ''] = forms.exec(source) ?? [];
  if (kind === 'site') return { kind, siteId: name };
  if (kind === 'service') return { kind, service: name };
  return { kind: 'unknown', source };
};

/** The first line of an error: it says what, the rest says where. */
export const firstLine = (error: string): string =>
  error
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';
