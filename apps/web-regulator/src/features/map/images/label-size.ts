import { type } from '@huihuan/web-kit';

/** Height of a line of a label and the rim around its letters, in CSS pixels. */
export const lineHeight = 16;
export const halo = 3;

const longest = 22;

/** A long name on several lines, broken between words. Chinese names have no spaces and are short: they stay whole. */
export const wrapped = (name: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** About how large a label becomes: Chinese characters are square, Latin letters a bit more than half as wide. */
export const labelSize = (lines: readonly string[]): { width: number; height: number } => {
  const widthOf = (line: string): number =>
    Array.from(line, (letter) => (letter > '\u2e7f' ? 1 : 0.58) * type.small).reduce((sum, width) => sum + width, 0);
  return { width: Math.max(...lines.map(widthOf)) + 2 * halo, height: lines.length * lineHeight + 2 * halo };
};
