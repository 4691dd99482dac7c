import type { CodeSection, DocumentDescription } from '../document-description.ts';
import { kilograms } from '../figures.ts';
import { documentTitles } from '../genuine/document-kinds.ts';
import { words, type Words } from '../words.ts';
import { field, fields, scanToProve } from './parts.ts';
import { isSscc } from './sscc.ts';

export interface ItemLabelData {
  readonly itemId: string;
  /** The short number of the item. */
  readonly number: string;
  readonly goods: Words;
  readonly identifier: string | null;
  readonly grams: number;
  /** What the goods have to be called by law, as 旧货, and the number of their mark; `null` where nothing. */
  readonly mark: (Words & { readonly number: string | null }) | null;
  readonly genuineUrl: string;
}

export interface ContainerLabelData {
  readonly containerId: string;
  /** What the site calls it: `P-0001`; eighteen digits of an SSCC where the site has GS1 numbers. */
  readonly code: string;
  readonly kind: 'container' | 'pallet';
  readonly site: string;
  readonly items: number;
  readonly grams: number;
  readonly voided: Words | null;
  readonly genuineUrl: string;
}

/**
 * Signs of Code 128 that a printer of 203 dpi draws on the width of a label with two dots to the narrowest bar: 456 dots, of
 * them 40 for the quiet zones and 70 for start, check and stop, leave eleven modules of two dots each for so many.
 */
const mostSigns = 15;

/** Four digits or more go in pairs, after one sign that says so. */
const signsOf = (text: string): number => {
  const runs = text.match(/\d{4,}/g) ?? [];
  return runs.reduce((sum, { length }) => sum - length + Math.ceil(length / 2) + 1, text.length);
};

const drawable = /^[\x20-\x7e]+$/;

/** Bars of what people read: the identifier where it fits, otherwise the short number. */
const barsOf = (identifier: string | null, number: string): CodeSection => {
  const fits = identifier !== null && signsOf(identifier) <= mostSigns && drawable.test(identifier);
  return { kind: 'code', symbology: 'code128', text: fits ? identifier : number };
};

/** The whole id, for our own scanners: they find the thing by it without a network. */
const idOf = (text: string): CodeSection => ({ kind: 'code', symbology: 'datamatrix', text });

/** In Chinese alone: these are words of the law, and a label is small. */
const markText = ({ zh, number }: NonNullable<ItemLabelData['mark']>): string => [zh, number ?? ''].join(' ').trim();

export const itemLabel = (data: ItemLabelData): DocumentDescription => ({
  title: data.goods,
  number: data.number,
  paper: 'label-60x40',
  genuineUrl: data.genuineUrl,
  voided: null,
  foot: scanToProve,
  sections: [
    fields(
      null,
      ...(data.mark === null ? [] : [field('标识', 'Mark', markText(data.mark), true)]),
      field('重量', 'Weight', kilograms(data.grams)),
      field('编号', 'No.', data.number),
    ),
    barsOf(data.identifier, data.number),
    idOf(data.itemId),
  ],
});

const titles = { container: words('容器', 'Container'), pallet: words('托盘', 'Pallet') };

const barsOfContainer = (code: string, containerId: string): CodeSection => {
  if (isSscc(code)) return { kind: 'code', symbology: 'gs1-128', text: `(00)${code}` };
  return barsOf(code, containerId.slice(-8).toUpperCase());
};

export const containerLabel = (data: ContainerLabelData): DocumentDescription => ({
  title: titles[data.kind],
  number: data.code,
  paper: 'label-60x40',
  genuineUrl: data.genuineUrl,
  voided: data.voided,
  foot: documentTitles['container-label'],
  sections: [
    fields(
      null,
      field('编号', 'No.', data.code),
      field('内装', 'Holds', `${data.items} · ${kilograms(data.grams)}`),
      field('场所', 'Site', data.site),
    ),
    barsOfContainer(data.code, data.containerId),
    idOf(data.containerId),
  ],
});
