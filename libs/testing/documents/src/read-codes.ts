import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

export interface ReadCode {
  /** As zxing names it: `QRCode`, `Code128`, `DataMatrix`. */
  readonly format: string;
  readonly text: string;
}

let prepared: Promise<void> | undefined;

const prepare = async (): Promise<void> => {
  const { resolve } = createRequire(import.meta.url);
  const wasmBinary = (await readFile(resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer;
  prepareZXingModule({ overrides: { wasmBinary } });
};

/** Every code in a picture, as a scanner finds them. @param png bytes of a PNG */
export const readCodes = async (png: Uint8Array): Promise<readonly ReadCode[]> => {
  await (prepared ??= prepare());
  const found = await readBarcodes(png, { tryHarder: true, maxNumberOfSymbols: 16 });
  return found.filter(({ isValid }) => isValid).map(({ format, text }) => ({ format, text }));
};
