const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
// Soft hyphen, zero-width marks, word joiner, byte order mark: pasted along unseen from documents and chats.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
// Hyphen-minus, hyphen to horizontal bar, minus sign.
const SPACES_AND_DASHES = /[\s\-\u2010-\u2015\u2212]/g;

/**
 * Half-width, upper-case, without invisible marks or outer spaces.
 *
 * Only what a keyboard's input method changes is undone. Unicode compatibility folding would also turn ①, ² or ß into
 * characters that nobody wrote.
 */
export const tidy = (input: string): string =>
  input
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(INVISIBLE, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .trim();

/** Tidy, and without the spaces and dashes that people put into long codes to read them. */
export const compact = (input: string): string => tidy(input).replace(SPACES_AND_DASHES, '');
