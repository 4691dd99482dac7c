import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { columnsOf, type Column, type ColumnKey } from './columns.ts';
import type { ImportKind } from './import-kind.ts';
import { plain } from './read-cells.ts';
import { shownText, type SheetRow } from './workbook/cell.ts';

export interface FoundColumns {
  /** Those that the sheet has, in its order. */
  readonly columns: readonly Column[];
  readonly place: ReadonlyMap<ColumnKey, number>;
  /** Headings that say nothing here: what stands below them is not read. */
  readonly ignored: readonly string[];
}

const normal = (text: string): string => plain(text).replaceAll(/\s/g, '').replace(/\*$/, '').toLowerCase();

/** Which columns a sheet has, by its first row, in Chinese or English. */
export const findColumns = (kind: ImportKind, heads: SheetRow | undefined): Result<FoundColumns> => {
  const wanted = columnsOf(kind);
  const place = new Map<ColumnKey, number>();
  const columns: Column[] = [];
  const ignored: string[] = [];
  const cells = [...(heads?.cells ?? [])].toSorted(([one], [other]) => one - other);
  for (const [at, cell] of cells) {
    const text = shownText(cell);
    const column = wanted.find(({ zh, en }) => [normal(zh), normal(en)].includes(normal(text)));
    if (column === undefined) ignored.push(text.slice(0, 60));
    else if (place.has(column.key)) return refuse(headTwice(column));
    else {
      place.set(column.key, at);
      columns.push(column);
    }
  }
  const missing = wanted.filter(({ key, isRequired }) => isRequired && !place.has(key));
  return missing.length > 0 ? refuse(headsMissing(missing)) : accept({ columns, place, ignored: ignored.slice(0, 50) });
};

const headTwice = ({ zh, en }: Column): Problem => ({
  code: 'import.head-twice',
  kind: 'invalid',
  zh: `表头“${zh}”出现了两次；请删去一列后重新上传`,
  en: `the heading ${en} stands there twice; delete one of the columns and upload again`,
  path: '/file',
});

const headsMissing = (missing: readonly Column[]): Problem => ({
  code: 'import.heads-missing',
  kind: 'invalid',
  zh: `第一个工作表的首行缺少：${missing.map(({ zh }) => zh).join('、')}；请下载模板，按模板的表头填写`,
  en: `the first row of the first sheet lacks: ${missing.map(({ en }) => en).join(', ')}; take the headings of the template`,
  path: '/file',
  details: { missing: missing.map(({ key }) => key) },
});
