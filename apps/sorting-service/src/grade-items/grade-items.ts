import type { SealedEvent } from '@huihuan/contracts-events';
import { siteOfKind, type KnownSite } from '@huihuan/custody-domain';
import { knownRules, knownSites, presentHoldings, stateFacts, type CustodyOptions } from '@huihuan/custody-service';
import { accept, at, isUuidV7, type Problem, type Result } from '@huihuan/kernel-domain';
import { problemBody, readValue } from '@huihuan/platform-http';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { decideGrade, type GradedFact } from '@huihuan/processing-domain';
import { gradeRowSchema, type GradeAnswers, type GradeRow, type GradesAsked } from './grade-schemas.ts';

export interface GradeRequest {
  readonly asked: GradesAsked;
  readonly correlationId: string;
}

/**
 * Grades items of one site: each row is decided by itself, all accepted ones are written together in a few statements
 * however many they are. Where an item stands in several rows the last one holds.
 */
export const gradeItems = (
  custody: CustodyOptions,
  { asked, correlationId }: GradeRequest,
): Promise<Result<GradeAnswers>> => {
  const { id, siteId, rows } = asked;
  const read = rows.map((row, index) => readValue(gradeRowSchema, row, `/rows/${index}`));
  const request = { siteId, rows: rows.map((row, index) => digestible(row, read[index])) };
  return runCommand(custody.database, { id, operation: 'items.grade', request, locks: [siteId] }, async (tx) => {
    const site = siteOfKind(await knownSites(tx, [siteId]), siteId, [custody.policy.siteKind], '/siteId');
    if (!site.ok) return site;
    const decided = await decideRows(tx, site.value, read, custody.now().toISOString());
    const facts = decided.flatMap((row) => (row.ok ? [row.value] : []));
    const sealed = await stateFacts(custody, tx, { siteId, facts, cause: { correlationId, causationId: id } });
    return accept(answersOf(rows, decided, sealed));
  });
};

/** What `gradeItems` would answer now, by the same reading and the same rules; nothing is written. */
export const checkGrades = async (custody: CustodyOptions, asked: GradesAsked): Promise<Result<GradeAnswers>> => {
  const { siteId, rows } = asked;
  const { database } = custody;
  const site = siteOfKind(await knownSites(database, [siteId]), siteId, [custody.policy.siteKind], '/siteId');
  if (!site.ok) return site;
  const read = rows.map((row, index) => readValue(gradeRowSchema, row, `/rows/${index}`));
  const decided = await decideRows(database, site.value, read, custody.now().toISOString());
  const answers = decided.map((row, index): GradeAnswers['answers'][number] =>
    row.ok ? { index, itemId: row.value.data.itemId, status: 'passes' } : refusedRow(rows, index, row.problem),
  );
  return accept({ accepted: 0, refused: decided.filter(({ ok }) => !ok).length, answers });
};

/** A row that cannot be read may have no canonical form either (half a character, a number beyond all bounds): its text has to do. */
const digestible = (row: unknown, read: Result<GradeRow> | undefined): unknown =>
  read?.ok === true ? row : JSON.stringify(row);

const decideRows = async (
  tx: Tx,
  site: KnownSite,
  read: readonly Result<GradeRow>[],
  now: string,
): Promise<readonly Result<GradedFact>[]> => {
  const holding = await presentHoldings(
    tx,
    read.flatMap((row) => (row.ok ? [row.value.itemId] : [])),
  );
  const { siteId } = site;
  const context = { now, holding, rules: await knownRules(tx, [site]), site: knowing(site) };
  return read.map((row, index) => {
    if (!row.ok) return row;
    const { staffId = null, ...grade } = row.value;
    return inRow(index, decideGrade({ siteId, ...grade, staffId }, context));
  });
};

const knowing =
  (site: KnownSite) =>
  (siteId: string): KnownSite | undefined =>
    siteId === site.siteId ? site : undefined;

/** What is wrong with no field of its own is wrong with the item that the row names. */
const inRow = (index: number, decided: Result<GradedFact>): Result<GradedFact> =>
  decided.ok
    ? decided
    : { ok: false, problem: at(decided.problem, `/rows/${index}${decided.problem.path ?? '/itemId'}`) };

const answersOf = (
  rows: readonly unknown[],
  decided: readonly Result<GradedFact>[],
  sealed: readonly SealedEvent[],
): GradeAnswers => {
  const events = sealed.values();
  const answers = decided.map((row, index): GradeAnswers['answers'][number] => {
    if (!row.ok) return refusedRow(rows, index, row.problem);
    const { value: event } = events.next();
    if (event === undefined) throw new Error(`the grade of row ${index} was accepted and not written`);
    return { index, itemId: row.value.data.itemId, status: 'accepted', eventId: event.id, siteSeq: event.siteSeq };
  });
  return { accepted: sealed.length, refused: answers.length - sealed.length, answers };
};

const refusedRow = (rows: readonly unknown[], index: number, problem: Problem): GradeAnswers['answers'][number] => ({
  ...{ index, itemId: itemIdIn(rows[index]), status: 'refused' },
  problem: problemBody(problem),
});

const itemIdIn = (row: unknown): string | null => {
  const itemId = typeof row === 'object' && row !== null && 'itemId' in row ? row.itemId : null;
  return typeof itemId === 'string' && isUuidV7(itemId) ? itemId : null;
};
