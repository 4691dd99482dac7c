import type { SheetRow } from './cell.ts';
import { dateStyles, sharedTexts } from './shared-parts.ts';
import { sheetRows } from './sheet-rows.ts';
import { assertPlain, attribute, tagsOf } from './xml.ts';
import { BrokenZip, partsOf, type Parts } from './zip-parts.ts';

/** A sheet of 5,000 rows takes some megabytes. */
const mostBytesOpened = 32 * 1024 * 1024;

/**
 * The rows of the first sheet of an Excel workbook (ECMA-376, .xlsx). Nothing in it is worked out, fetched or run.
 * @param mostRows where there are more, one more than that is answered
 * @throws BrokenZip for what is no such workbook @throws ZipTooLarge @throws TextTooLong
 * @throws SheetTooLarge
 */
export const readWorkbook = async (file: Buffer, mostRows: number): Promise<readonly SheetRow[]> => {
  const parts = partsOf(file, mostBytesOpened);
  const book = assertPlain(await parts.text('xl/workbook.xml'));
  const sheet = assertPlain(await parts.text(await firstSheet(parts, book)));
  const texts = await partOrNothing(parts, 'xl/sharedStrings.xml');
  const styles = await partOrNothing(parts, 'xl/styles.xml');
  const since1904 = [...tagsOf(book, ['workbookPr'])].some(({ attributes }) =>
    ['1', 'true'].includes(attribute(attributes, 'date1904') ?? ''),
  );
  return sheetRows(sheet, { texts: await sharedTexts(texts), dates: dateStyles(styles), since1904 }, mostRows);
};

const partOrNothing = async (parts: Parts, name: string): Promise<string> =>
  parts.has(name) ? assertPlain(await parts.text(name)) : '';

/** The part of the sheet that stands first, by the relation that the workbook names. */
const firstSheet = async (parts: Parts, book: string): Promise<string> => {
  const [sheet] = tagsOf(book, ['sheet']);
  const relation = /(?:^|\s)[\w.-]{1,20}:id\s*=\s*["']([^"']*)["']/.exec(sheet?.attributes ?? '')?.[1];
  if (relation === undefined) throw new BrokenZip('a workbook without a sheet');
  const relations = assertPlain(await parts.text('xl/_rels/workbook.xml.rels'));
  const found = [...tagsOf(relations, ['Relationship'])].find(
    ({ attributes }) => attribute(attributes, 'Id') === relation,
  );
  const target = attribute(found?.attributes ?? '', 'Target');
  if (target === null || attribute(found?.attributes ?? '', 'TargetMode') === 'External')
    throw new BrokenZip('a sheet that lies elsewhere');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
};
