import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const read = async (): Promise<Buffer> => {
  const { resolve } = createRequire(import.meta.url);
  return readFile(join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts', 'NotoSansHans-Regular.otf'));
};

let kept: Promise<Buffer> | undefined;

/**
 * Noto Sans Hans (OFL-1.1), whole: 8 MB, read once. A document embeds the signs that it uses, so it stays small and looks the
 * same on a machine without Chinese fonts.
 */
export const fontFile = (): Promise<Buffer> => (kept ??= read());
