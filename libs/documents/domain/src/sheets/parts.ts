import type { DocumentField, DocumentSection } from '../document-description.ts';
import { words, type Words } from '../words.ts';

const notGiven = '—';

/** A line of a document. What is not known is a dash, never an empty space that somebody could fill in. */
export const field = (zh: string, en: string, value: string | null, wide = false): DocumentField => ({
  label: words(zh, en),
  value: value === null || value.trim() === '' ? notGiven : value,
  ...(wide ? { wide } : {}),
});

export const fields = (title: Words | null, ...given: readonly DocumentField[]): DocumentSection => ({
  kind: 'fields',
  ...(title === null ? {} : { title }),
  fields: given,
});

export const note = (zh: string, en: string): DocumentSection => ({ kind: 'note', text: words(zh, en) });

/** At the foot of what the product issues by itself. */
export const scanToProve = words('由回环系统出具，扫码核验真伪', 'Issued by Huihuan; scan the code to prove it');

/** Texts of both languages on one line, where there is no room for two. */
export const inOneLine = ({ zh, en }: Words): string => `${zh} ${en}`;
