import type { CatalogueClassFacts } from '@huihuan/contracts-events';
import { knownClasses, knownSites } from '@huihuan/custody-service';
import { siteOfKind } from '@huihuan/custody-domain';
import { accept, chinaDay, type Result } from '@huihuan/kernel-domain';
import type { IntakeOptions } from '../register-intake/register-intake.ts';
import { columnsOf, type Column } from './columns.ts';
import { kindNames, mostRows, type ImportKind } from './import-kind.ts';

/** Rows below the headings whose cells are text already, so that Excel keeps long numbers as they are typed. */
const preparedRows = 500;

const head = (value: string) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#e8eef4', wrap: true });
const text = (value: string) => ({ value, wrap: true, alignVertical: 'top' as const });

/** The template of a site: a sheet to fill in, one that explains its columns, and the classes that the site takes today. */
export const importTemplate = async (
  { custody }: IntakeOptions,
  { siteId, kind }: { readonly siteId: string; readonly kind: ImportKind },
): Promise<Result<Uint8Array>> => {
  const find = await knownSites(custody.database, [siteId]);
  const site = siteOfKind(find, siteId, ['collection-point'], '/siteId');
  if (!site.ok) return site;
  const day = chinaDay(custody.now().toISOString());
  const accepts = find(siteId)?.acceptsFamilies ?? [];
  const classes = (await knownClasses(custody.database)).filter(
    ({ family, validTo }) => accepts.includes(family) && (validTo === null || day < validTo),
  );
  const columns = columnsOf(kind).filter(({ key }) => isAskedFor(key, classes));
  const { default: write } = await import('write-excel-file/node');
  const file = await write([fillIn(kind, columns), explained(columns), chosenFrom(classes)]).toBuffer();
  return accept(new Uint8Array(file));
};

const identifierColumns: readonly string[] = ['vin', 'plate', 'battery', 'serial', 'imei'];

/** Columns of identifiers that no class of the site has would only be in the way. */
const isAskedFor = (key: string, classes: readonly CatalogueClassFacts[]): boolean =>
  !identifierColumns.includes(key) ||
  classes.some(({ identifierKinds }) => (identifierKinds as readonly string[]).includes(key));

const fillIn = (kind: ImportKind, columns: readonly Column[]) => ({
  sheet: kindNames[kind].zh,
  data: [
    columns.map(({ zh, isRequired }) => head(isRequired ? `${zh}*` : zh)),
    ...Array.from({ length: preparedRows }, () =>
      columns.map(({ key }) => (['weight', 'paid'].includes(key) ? null : { value: '', type: String, format: '@' })),
    ),
  ],
  columns: columns.map(({ zh, example }) => ({ width: Math.max(14, zh.length * 2 + 2, example.length + 3) })),
  stickyRowsCount: 1,
});

const explained = (columns: readonly Column[]) => ({
  sheet: '填写说明',
  data: [
    ['列', 'Column', '必填', '填写要求', 'What may stand in it', '示例'].map(head),
    ...columns.map(({ zh, en, isRequired, shapeZh, shapeEn, example }) =>
      [zh, en, isRequired ? '是 yes' : '', shapeZh, shapeEn, example].map(text),
    ),
    [
      text('行数'),
      text('Rows'),
      text(''),
      text(`每个文件至多 ${mostRows} 行，从第一个工作表第二行起；不要用公式`),
      text(`up to ${mostRows} rows in a file, from the second row of the first sheet on; no formulas`),
      text(''),
    ],
  ],
  columns: [18, 20, 8, 52, 52, 28].map((width) => ({ width })),
  stickyRowsCount: 1,
});

const kilograms = (grams: number): number => grams / 1_000;

const chosenFrom = (classes: readonly CatalogueClassFacts[]) => ({
  sheet: '类别',
  data: [
    ['类别', 'Class', '代码', '常见最轻（千克）', '常见最重（千克）', '计量', '必填号码', '自'].map(head),
    ...classes
      .toSorted((one, other) => (one.classCode < other.classCode ? -1 : 1))
      .map((each) => [
        ...[each.nameZh, each.nameEn, each.classCode].map(text),
        ...[kilograms(each.plausibleGrams.min), kilograms(each.plausibleGrams.max)],
        text(each.tracking === 'item' ? '逐件' : '按批'),
        text(each.requiredIdentifiers.join('、')),
        text(each.validFrom),
      ]),
  ],
  columns: [26, 30, 34, 16, 16, 8, 16, 12].map((width) => ({ width })),
  stickyRowsCount: 1,
});
