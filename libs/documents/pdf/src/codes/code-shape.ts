import type { Symbology } from '@huihuan/documents-domain';
import bwip from 'bwip-js/node';

/** A code as dark rectangles, in modules, without the quiet zone around it. */
export interface CodeShape {
  readonly width: number;
  /** `null` for bars, which are as high as there is room. */
  readonly height: number | null;
  readonly dark: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  /** Modules that stay white on each side. */
  readonly quiet: number;
}

const encoders: Readonly<Record<Symbology, string>> = {
  qr: 'qrcode',
  code128: 'code128',
  datamatrix: 'datamatrix',
  'gs1-128': 'gs1-128',
  'gs1-datamatrix': 'gs1datamatrix',
};

const quietZones: Readonly<Record<Symbology, number>> = {
  ...{ qr: 4, datamatrix: 2, 'gs1-datamatrix': 2 },
  ...{ code128: 10, 'gs1-128': 10 },
};

interface Bars {
  /** Widths of bars and spaces in turn, a bar first. */
  readonly sbs: readonly number[];
}

interface Matrix {
  readonly pixs: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
}

const barsOf = ({ sbs }: Bars): Omit<CodeShape, 'quiet'> => {
  const dark: { x: number; y: number; width: number }[] = [];
  let x = 0;
  for (const [place, width] of sbs.entries()) {
    if (place % 2 === 0) dark.push({ x, y: 0, width });
    x += width;
  }
  return { width: x, height: null, dark };
};

/** Neighbours of a row as one rectangle: less to draw, and no white hair between them. */
const cellsOf = ({ pixs, pixx, pixy }: Matrix): Omit<CodeShape, 'quiet'> => {
  const dark: { x: number; y: number; width: number }[] = [];
  for (let y = 0; y < pixy; y += 1) {
    for (let x = 0; x < pixx; x += 1) {
      if (pixs[y * pixx + x] !== 1) continue;
      const last = dark.at(-1);
      if (last?.y === y && last.x + last.width === x) dark[dark.length - 1] = { ...last, width: last.width + 1 };
      else dark.push({ x, y, width: 1 });
    }
  }
  return { width: pixx, height: pixy, dark };
};

/** @throws Error for a text that the symbology cannot hold */
export const codeShape = (symbology: Symbology, text: string): CodeShape => {
  const options = { bcid: encoders[symbology], text, ...(symbology === 'qr' ? { eclevel: 'M' } : {}) };
  const [drawn] = bwip.raw(options) as unknown as readonly (Bars | Matrix)[];
  if (drawn === undefined) throw new Error(`${symbology} drew nothing for ${text}`);
  return { ...('sbs' in drawn ? barsOf(drawn) : cellsOf(drawn)), quiet: quietZones[symbology] };
};
