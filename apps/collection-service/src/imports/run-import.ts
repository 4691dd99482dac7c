import { knownClasses, knownSites } from '@huihuan/custody-service';
import { siteOfKind } from '@huihuan/custody-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { z } from 'zod';
import { checkIntakes, type CheckedIntake } from '../register-intake/check-intakes.ts';
import { registerIntakes, type IntakeOptions } from '../register-intake/register-intake.ts';
import { finding, findingOf, type Finding } from './finding.ts';
import { importKinds, kindNames } from './import-kind.ts';
import { fileChanged } from './import-problems.ts';
import type { CheckAnswer, checkBody, WriteAnswer, writeBody } from './import-schemas.ts';
import { oneCheckAtSite } from './one-check.ts';
import { plain } from './read-cells.ts';
import { readFile, type ReadFile } from './read-file.ts';
import type { FileRow } from './read-row.ts';

type Readable = FileRow & { readonly id: string; readonly row: object };

const isReadable = (row: FileRow): row is Readable => row.id !== null && row.row !== null;

/** What writing each row of a file would answer now; nothing is written. One file at a time is checked at a site. */
export const checkImport = (
  options: IntakeOptions,
  asked: z.output<typeof checkBody>,
  supervisorId: string,
): Promise<Result<CheckAnswer>> => {
  const { database, newId } = options.custody;
  const check = { checkId: newId(), siteId: asked.siteId, kind: asked.kind, personId: supervisorId };
  return oneCheckAtSite(database, check, () => checkRows(options, asked, supervisorId));
};

const checkRows = async (
  options: IntakeOptions,
  asked: z.output<typeof checkBody>,
  supervisorId: string,
): Promise<Result<CheckAnswer>> => {
  const read = await readAtSite(options, asked, supervisorId);
  if (!read.ok) return read;
  const { rows, columns, ignored, sha256 } = read.value;
  const readable = rows.filter(isReadable);
  const request = { siteId: asked.siteId, rows: readable.map(({ row }) => row) };
  const decided = await checkIntakes(options, { ...request, broughtFrom: originsOf(asked.kind, readable) });
  const checked = new Map(readable.map(({ line }, place) => [line, decided[place]]));
  const byId = rowsById(rows);
  const answers = rows.map((row) => checkedRow(row, checked.get(row.line), byId));
  const count = (wanted: CheckedIntake['kind']): number => answers.filter(({ status }) => status === wanted).length;
  return accept({
    ...{ sha256, ignored, columns: columns.map(({ key, zh, en }) => ({ key, zh, en })) },
    ...{ passes: count('passes'), known: count('known'), refused: count('refused'), rows: answers },
  });
};

/** Writes rows of a file that was checked, each by itself, all of them in one transaction. */
export const writeImport = async (
  options: IntakeOptions,
  asked: z.output<typeof writeBody>,
  by: { readonly supervisorId: string; readonly correlationId: string },
): Promise<Result<WriteAnswer>> => {
  const read = await readAtSite(options, asked, by.supervisorId);
  if (!read.ok) return read;
  if (read.value.sha256 !== asked.sha256) return refuse(fileChanged);
  const wanted = new Set(asked.lines);
  const rows = read.value.rows.filter(({ line }) => wanted.has(line));
  const readable = rows.filter(isReadable);
  const written = await registerIntakes(options, {
    ...{ siteId: asked.siteId, rows: readable.map(({ row }) => row), correlationId: by.correlationId },
    broughtFrom: originsOf(asked.kind, readable),
  });
  const byId = rowsById(read.value.rows);
  const results = new Map(readable.map(({ line }, place) => [line, written[place]]));
  const answers = rows.map((row): WriteAnswer['rows'][number] => {
    const result = results.get(row.line);
    const start = { line: row.line, reference: row.reference, itemId: row.id };
    if (result?.ok === true) return { ...start, status: 'written', findings: [] };
    const found = result === undefined ? row.findings : [rowFinding(row, result.problem, byId)];
    return { ...start, status: 'refused', findings: found };
  });
  const good = answers.filter(({ status }) => status === 'written').length;
  return accept({ written: good, refused: answers.length - good, rows: answers });
};

const readAtSite = async (
  { custody: { database } }: IntakeOptions,
  { siteId, kind, file }: z.output<typeof checkBody>,
  supervisorId: string,
): Promise<Result<ReadFile>> => {
  const site = siteOfKind(await knownSites(database, [siteId]), siteId, ['collection-point'], '/siteId');
  if (!site.ok) return site;
  const named = new Map<string, Set<string>>();
  for (const { classCode, nameZh, nameEn } of await knownClasses(database))
    for (const name of [classCode, nameZh, nameEn].map(normal))
      named.set(name, (named.get(name) ?? new Set<string>()).add(classCode));
  return readFile(file, kind, { siteId, supervisorId, classesNamed: (name) => [...(named.get(normal(name)) ?? [])] });
};

const normal = (name: string): string => plain(name).toLowerCase();

const originsOf = (kind: z.output<typeof checkBody>['kind'], rows: readonly Readable[]) => {
  const references = new Map(rows.map(({ id, reference }) => [id, reference]));
  return (id: string): { kind: typeof kind; reference: string } | undefined => {
    const reference = references.get(id);
    return reference === undefined ? undefined : { kind, reference };
  };
};

const checkedRow = (row: FileRow, checked: CheckedIntake | undefined, rows: RowsById): CheckAnswer['rows'][number] => {
  const { line, reference, id: itemId, shown: cells } = row;
  const start = { line, reference, itemId, cells };
  if (checked === undefined) return { ...start, status: 'refused', warnings: [], findings: row.findings };
  switch (checked.kind) {
    case 'passes':
      return { ...start, status: 'passes', warnings: checked.warnings, findings: [] };
    case 'known':
      return { ...start, status: 'known', warnings: [], findings: [] };
    case 'refused':
      return { ...start, status: 'refused', warnings: [], findings: [rowFinding(row, checked.problem, rows)] };
    default:
      return checked satisfies never;
  }
};

type RowsById = ReadonlyMap<unknown, Readable>;

const rowsById = (rows: readonly FileRow[]): RowsById => new Map(rows.filter(isReadable).map((row) => [row.id, row]));

/** In words for whoever filled the sheet: what clashes inside the file names the row, and a number is no id of a client. */
const rowFinding = (row: FileRow, problem: Problem, rows: RowsById): Finding => {
  const found = findingOf(problem, row.identifierColumns);
  if (problem.code === 'request.id-reused') return writtenOtherwise(row.reference, problem.details?.['origin']);
  if (problem.code !== 'identifier.active-elsewhere') return found;
  const other = rows.get(problem.details?.['itemId']);
  return other === undefined || other.line === row.line ? found : identifierTwice(found, other.line);
};

const identifierTwice = ({ column }: Finding, line: number): Finding =>
  finding(
    column,
    'identifier-twice',
    `第 ${line} 行已有同样的号码；同一件物品只登记一次，请核对实物后改正`,
    `row ${line} carries the same number; a thing is entered once, look at it and mend one of the rows`,
  );

/** @param origin what it was written as, where that alone is different */
const writtenOtherwise = (reference: string, origin: unknown): Finding => {
  const kind = importKinds.find((each) => each === origin);
  if (kind === undefined)
    return finding(
      'reference',
      'written-otherwise',
      `记录号 ${reference} 已登记过，内容与本行不同；登记有误的请在库存中更正，另一件物品请用另一个编号`,
      `the record number ${reference} was written before with other content; correct it in the stock, or give another thing another number`,
    );
  const { zh, en } = kindNames[kind];
  return finding(
    'reference',
    'written-otherwise',
    `记录号 ${reference} 已作为“${zh}”登记过；同一件物品只登记一次，请删去本行，另一件物品请用另一个编号`,
    `the record number ${reference} was written before as “${en}”; a thing is entered once: delete the row, or give another thing another number`,
  );
};
