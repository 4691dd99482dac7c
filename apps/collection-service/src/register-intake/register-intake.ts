import { siteSource, type Fact } from '@huihuan/contracts-events';
import { changesOfFact, isLimitedByWeight, stateSignatureWrong } from '@huihuan/custody-domain';
import {
  applyChanges,
  keepStatements,
  keepStories,
  knownClasses,
  knownRules,
  knownSites,
  knownStaff,
  limitedStock,
  originOf,
  saidBy,
  type CustodyOptions,
  type KeptStatement,
} from '@huihuan/custody-service';
import { decideReadRows, type IntakeContext, type IntakeRow } from '@huihuan/intake-domain';
import { refuse, type Result } from '@huihuan/kernel-domain';
import { columnsOf, Overtaken, rowsOf, takeLocks, untilUndisturbed, type Tx } from '@huihuan/platform-persistence';
import { bookingsAtCounter, tickOff } from '../bookings/bookings-at-counter.ts';
import type { ConsignorOptions } from '../consignors/consignor-options.ts';
import { claimOrRefuse, type Decided, type LostRows } from './claim-or-refuse.ts';
import { consignorsAtCounter, keepConsignors } from './consignors-at-counter.ts';
import { releasesNamedBy, unansweredOverrides } from '../releases/unanswered-overrides.ts';
import { useReleases } from '../releases/release-rows.ts';
import { judgeRows, remarks, type Admission, type JudgedRows } from '../statements/judge-rows.ts';
import { putAsideAnswer, putAsideBefore, putRowsAside } from '../statements/put-aside-rows.ts';
import { signedRows, type SignedRows } from '../statements/signed-row.ts';
import { readRows } from './read-rows.ts';
import { endedVehicles } from './ended-vehicles.ts';
import { knownTariffs } from '../tariffs/known-tariffs.ts';
import { askedRow, earlierAnswers, type AskedRow } from './earlier-answers.ts';
import type { PassedRows } from './passed-rows.ts';
import type { AcceptedIntake, IntakeAnswer } from './intake-answer.ts';

export interface IntakeRequest {
  readonly siteId: string;
  readonly rows: readonly unknown[];
  readonly correlationId: string;
  /** Somebody answers for rows that were put aside: they are taken whatever is to be said of their devices. */
  readonly admission?: Admission;
  /** What older books say of a row, by its id. */
  readonly broughtFrom?: IntakeContext['originOf'];
}

export interface IntakeOptions {
  readonly custody: CustodyOptions;
  readonly pseudonymOf: (number: string) => string;
  readonly consignors: ConsignorOptions;
  /** What requests are sealed with that wait for a decision. */
  readonly putAsideKey: Buffer;
}

/**
 * Registers hand-ins at one site: each row is decided by itself, all accepted ones are written in one transaction of a few
 * statements however many they are. Answers in the order of the rows.
 */
export const registerIntakes = async (
  options: IntakeOptions,
  request: IntakeRequest,
): Promise<readonly Result<IntakeAnswer>[]> => {
  const { siteId, admission, broughtFrom } = request;
  const asked = request.rows.map(askedRow(siteId, options.pseudonymOf, broughtFrom));
  // signatures are checked on other threads while rows are read, decided and written; what is written waits for the last of them
  const signed = await signedRows(options.custody.database, siteId, asked);
  const read = await readRows(asked.map(({ row }) => row));
  const lost: LostRows = new Map();
  return untilNoRowIsInTheWay(lost, () =>
    options.custody.database.transaction(async (tx) => {
      await takeLocks(tx, [request.siteId]);
      const aside = admission === undefined ? await putAsideBefore(tx, asked) : new Map<number, never>();
      const answers = new Map<number, Result<IntakeAnswer>>([
        ...[...signed.refused, ...lost, ...aside, ...(await earlierAnswers(tx, asked))],
      ]);
      const open = asked.filter(({ index }) => !answers.has(index));
      const judged = await judgeRows(tx, open, signed.stated, admission !== undefined);
      const decided = await decideFresh(options, tx, { siteId, read, broughtFrom }, judged.fresh);
      const claimed = await claimOrRefuse(tx, siteId, decided, lost);
      const proved = () => refuseWrong(signed, open, lost);
      const written = await write(options, tx, request, { claimed, judged, proved });
      for (const [index, answer] of written) answers.set(index, answer);
      return asked.map(({ index }) => answers.get(index) ?? unanswered(index));
    }),
  );
};

/**
 * Waits until the signatures of these rows are known.
 * @param lost learns of those that are wrong @throws Overtaken where there is one: all is decided again without it
 */
const refuseWrong = async ({ wrong }: SignedRows, open: readonly AskedRow[], lost: LostRows): Promise<void> => {
  const found = await wrong();
  const forged = open.filter(({ index }) => found.has(index));
  for (const { index } of forged) lost.set(index, refuse(stateSignatureWrong));
  if (forged.length > 0) throw new Overtaken('rows whose signature is wrong');
};

/** Decides again as long as a row turns out to have lost that another one was refused for. */
export const untilNoRowIsInTheWay = async <Value>(
  lost: LostRows,
  transaction: () => Promise<Value>,
): Promise<Value> => {
  for (;;) {
    const known = lost.size;
    try {
      return await untilUndisturbed(transaction);
    } catch (failure) {
      if (!(failure instanceof Overtaken) || lost.size === known) throw failure;
    }
  }
};

const unanswered = (index: number): never => {
  throw new Error(`row ${index} was neither accepted nor refused`);
};

/** Rows of a request at a site as they were read, and what older books say of them. */
export interface ReadRequest extends Pick<IntakeRequest, 'siteId' | 'broughtFrom'> {
  readonly read: readonly Result<IntakeRow>[];
  /** What passed in earlier pieces of the same check, and stands in no books. */
  readonly passed?: PassedRows;
}

/** Decides rows that have no answer yet, by the books as they are. */
export const decideFresh = async (
  { custody, pseudonymOf, consignors }: IntakeOptions,
  tx: Tx,
  { siteId, read, broughtFrom, passed }: ReadRequest,
  asked: readonly AskedRow[],
): Promise<readonly Decided[]> => {
  if (asked.length === 0) return [];
  const site = await knownSites(tx, [siteId]);
  const results = decideReadRows(
    siteId,
    asked.map(({ index }) => read[index] ?? unanswered(index)),
    {
      ...{ now: custody.now().toISOString(), ...(broughtFrom === undefined ? {} : { originOf: broughtFrom }) },
      catalogue: await knownClasses(
        tx,
        asked.flatMap(({ row }) => classIn(row)),
      ),
      tariffs: await knownTariffs(
        tx,
        asked.flatMap(({ row }) => classIn(row)),
        site(siteId),
      ),
      site,
      rules: await knownRules(tx, [site(siteId)]),
      ...(await storedIn(tx, siteId, asked, passed)),
      ...(await bookingsAtCounter(
        tx,
        siteId,
        asked.map(({ row }) => row),
      )),
      staff: await knownStaff(
        tx,
        asked.flatMap(({ row }) => staffIn(row)),
      ),
      // The claim decides it: what another transaction takes at this moment could not be seen from here.
      activeWith: (identifier) => passed?.activeWith(identifier),
      ...(await endedVehicles(
        tx,
        asked.map(({ index }) => read[index]),
      )),
      pseudonymOf,
      notAnswered: await unansweredOverrides(tx, { siteId, asked, keyed: pseudonymOf, at: custody.now() }),
      consignors: await consignorsAtCounter(
        consignors,
        tx,
        siteId,
        asked.map(({ row }) => row),
      ),
    },
  );
  return asked.map((each, place) => ({ asked: each, result: results[place] ?? unanswered(each.index) }));
};

/** What lies at the site of what these rows bring more of, where rules limit it: asked for by few batches. */
const storedIn = async (
  tx: Tx,
  siteId: string,
  asked: readonly AskedRow[],
  passed: PassedRows | undefined,
): Promise<Pick<IntakeContext, 'stored'>> => {
  if (!asked.flatMap(({ row }) => classIn(row)).some(isLimitedByWeight)) return {};
  const stored = await limitedStock(tx, siteId);
  return { stored: passed?.addedTo(stored) ?? stored };
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const code = /^[a-z0-9.-]{1,80}$/;

/** The class that a row names, before it was checked. */
const classIn = (row: unknown): readonly string[] => {
  if (typeof row !== 'object' || row === null || !('classCode' in row)) return [];
  return typeof row.classCode === 'string' && code.test(row.classCode) ? [row.classCode] : [];
};

/** The people whom a row names, before it was checked. */
const staffIn = (row: unknown): readonly string[] => {
  if (typeof row !== 'object' || row === null) return [];
  const { attendantId, override } = row as { attendantId?: unknown; override?: { supervisorId?: unknown } | null };
  return [attendantId, override?.supervisorId].filter((id): id is string => typeof id === 'string' && uuid.test(id));
};

interface Judged {
  readonly claimed: readonly Decided[];
  readonly judged: JudgedRows;
  /** Resolves when every statement is known to be what its device signed. @throws Overtaken where one is not */
  readonly proved: () => Promise<void>;
}

const write = async (
  { custody, consignors, putAsideKey }: IntakeOptions,
  tx: Tx,
  { siteId, correlationId, admission }: IntakeRequest,
  { claimed: decided, judged, proved }: Judged,
): Promise<ReadonlyMap<number, Result<IntakeAnswer>>> => {
  const taken = decided.flatMap(({ asked, result }) => (result.ok ? [{ asked, intake: result.value }] : []));
  const facts = taken.map(({ intake }) => intake.fact);
  const stated = taken.map(({ asked }) => judged.kept.get(asked.index));
  const applied = stated.filter((each): each is KeptStatement => each !== undefined);
  const origins = new Map<Fact, ReturnType<typeof originOf>>(
    facts.flatMap((each, place) => {
      const statement = stated[place]?.stated;
      return statement === undefined ? [] : [[each, originOf(statement)] as const];
    }),
  );
  const at = custody.now();
  const more = [
    ...(await remarks(tx, applied, { admission, at })),
    ...(await putRowsAside(tx, judged.aside, { key: putAsideKey, at })),
  ];
  const sealed = await custody.outbox.append(tx, siteSource(siteId), [...facts, ...more], {
    ...{ correlationId, causationId: correlationId, origins },
    meanwhile: async () => {
      await keepStatements(tx, applied, at);
      await applyChanges(tx, facts.flatMap(changesOfFact));
      await useReleases(
        tx,
        // used up with its record, needed or not
        releasesNamedBy(taken.map(({ asked }) => asked)),
        at,
      );
      await proved();
    },
  });
  await keepStories(tx, saidBy(facts, sealed));
  const accepted = taken.map(({ asked, intake }, place) => {
    const event = sealed[place] ?? unanswered(asked.index);
    const { itemId, grams } = intake.fact.data.item;
    const { warnings } = intake;
    return {
      asked,
      answer: { itemId, status: 'accepted', eventId: event.id, siteSeq: event.siteSeq, grams, warnings },
    };
  }) satisfies readonly { asked: AskedRow; answer: AcceptedIntake }[];
  const intakes = taken.map(({ intake }) => intake);
  await keepConsignors(consignors, tx, siteId, intakes);
  await tickOff(tx, siteId, intakes, at);
  await remember(tx, siteId, accepted);
  return new Map([
    ...judged.refused.map(({ index, problem }): [number, Result<IntakeAnswer>] => [index, { ok: false, problem }]),
    ...judged.aside.map(({ asked, stated: { id }, why }): [number, Result<IntakeAnswer>] => [
      asked.index,
      { ok: true, value: putAsideAnswer(id, why) },
    ]),
    ...decided.flatMap(({ asked, result }): [number, Result<IntakeAnswer>][] =>
      result.ok ? [] : [[asked.index, result]],
    ),
    ...accepted.map(({ asked, answer }): [number, Result<IntakeAnswer>] => [asked.index, { ok: true, value: answer }]),
  ]);
};

const remember = async (
  tx: Tx,
  siteId: string,
  accepted: readonly { readonly asked: AskedRow; readonly answer: AcceptedIntake }[],
): Promise<void> => {
  if (accepted.length === 0) return;
  const column = columnsOf(accepted);
  const remembered = await rowsOf(
    tx,
    `insert into intake (item_id, site_id, digest, answer)
     select item_id, $1, digest, answer::json from unnest($2::uuid[], $3::text[], $4::text[]) as row (item_id, digest, answer)
      order by item_id
     on conflict do nothing returning 1`,
    [
      siteId,
      column('uuid', ({ answer }) => answer.itemId),
      column('text', ({ asked }) => asked.digest),
      column('text', ({ answer }) => JSON.stringify(answer)),
    ],
  );
  // The same id came in at another site at this moment, under another lock.
  if (remembered.length < accepted.length) throw new Overtaken('a hand-in with one of these ids');
};
