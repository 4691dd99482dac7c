import { toleranceBalanceAt } from '@huihuan/catalogue-domain';
import type { Amendable, EventData, Fact, ItemFacts } from '@huihuan/contracts-events';
import {
  agreeToCorrection,
  custodyOfFact,
  declineCorrection,
  isEnded,
  itemsWeighedBy,
  outdate,
  outdatedBy,
  proposeCorrection,
  settleCorrection,
  siteThatStates,
  type Correction,
  type CorrectionFact,
  type Holding,
  type JudgeItem,
  type KnownStaff,
} from '@huihuan/custody-domain';
import { expect } from '@jest/globals';
import { accept, toleranceGrams } from '@huihuan/kernel-domain';
import { redrawBalance, withRedrawn } from '../redraw-balance.ts';
import { fridgeClass, id, now, steelClass } from '../testing/line.support.spec.ts';
import { washerClass } from './classes.support.spec.ts';
import { booksOf, findSite, sites, state, type Books, type Network } from './network.support.spec.ts';

/** What rules of the place have to say is told of by tests of their own; the balance of what was taken apart is judged. */
const judgeOf =
  (network: Network, holding: Holding | undefined): JudgeItem =>
  (item) => {
    const job = network.books.sorting.jobs.get(holding?.jobId ?? '');
    const before = holding?.item;
    const isSame = before?.grams === item.grams && before.classCode === item.classCode;
    if (holding?.state !== 'consumed' || job?.state !== 'closed' || isSame) return accept({ item, findings: [] });
    const redrawn = redrawBalance(job, item, { tolerance: toleranceBalanceAt(lineCatalogue, now), batch: null });
    return redrawn.ok ? accept({ item, ...redrawn.value }) : redrawn;
  };

/** A supervisor of every site, who answers at times. */
const supervisorId = id(30);
const staff = (): KnownStaff => ({
  ...{ staffId: supervisorId, role: 'supervisor', active: true, siteIds: sites.map(({ siteId }) => siteId) },
});
const overrideOf = (isAnswered: boolean) => (isAnswered ? { supervisorId, reason: '复秤' } : null);
const nobodyKnown = { personId: null, staff };
const lineCatalogue = [fridgeClass, steelClass, washerClass];
const gone = { zh: '物品不在该场所', en: 'the item is not at the site' };

const holdingAt = (books: Books, itemId: string, siteId: string): Holding | undefined => {
  const holding = books.holdings.get(itemId);
  return holding?.siteId === siteId ? holding : undefined;
};

const speaksOf = (fact: Fact, itemId: string): boolean =>
  custodyOfFact(fact).some(({ item }) => item.itemId === itemId);

/** The sites at which an item was, by the facts up to now, the last one last. */
export const sitesOf = (log: readonly Fact[], itemId: string): readonly string[] =>
  log.flatMap((fact) =>
    custodyOfFact(fact).flatMap(({ item, place }) =>
      item.itemId === itemId && place.kind === 'site' ? [place.siteId] : [],
    ),
  );

export const wasElsewhere = ({ log }: Network, siteId: string, itemId: string): boolean =>
  sitesOf(log, itemId).some((site) => site !== siteId);

/** The last fact by which a site said the item: what it weighs there, else whatever else it said of it. */
const wordOf = ({ log }: Network, siteId: string, itemId: string): Fact | null =>
  log.findLast((fact) => itemsWeighedBy(fact, siteId).includes(itemId)) ??
  log.findLast((fact) => siteThatStates(fact) === siteId && speaksOf(fact, itemId)) ??
  null;

export interface Wish {
  readonly siteId: string;
  readonly itemId: string;
  readonly wanted: Amendable;
  readonly isAnswered?: boolean;
}

/** A site says that an item was recorded wrong: it amends it alone, or asks the other side. */
export const ask = (network: Network, books: Books, { siteId, itemId, wanted, isAnswered = false }: Wish): void => {
  const corrects = network.nextId();
  const others = sitesOf(network.log, itemId).filter((site) => site !== siteId);
  const open = [...books.corrections.values()].find(
    (one) => one.itemId === itemId && one.bySiteId === siteId && !isEnded(one),
  );
  const said = { correctionId: network.nextId(), itemId, siteId, corrects, wanted, withSiteId: null };
  const decided = proposeCorrection(
    { ...said, reason: '录入看错', staffId: null, override: overrideOf(isAnswered) },
    {
      judge: judgeOf(network, holdingAt(books, itemId, siteId)),
      ...{ ...nobodyKnown, holding: holdingAt(books, itemId, siteId), isTaken: false, hasMoved: others.length > 0 },
      ...{ otherSide: others.at(-1) ?? null, open: open?.correctionId ?? null },
      words: { said: wordOf(network, siteId, itemId), last: corrects },
    },
  );
  if (decided.ok) say(network, books, decided.value.fact);
};

export const answer = (
  network: Network,
  correctionId: string,
  siteId: string,
  { isYes, isAnswered }: { readonly isYes: boolean; readonly isAnswered: boolean },
): void => {
  const books = booksOf(network, siteId);
  const correction = books?.corrections.get(correctionId);
  if (books === undefined || correction === undefined) return;
  const holding = holdingAt(books, correction.itemId, siteId);
  if (isYes) {
    const said = { siteId, staffId: null, override: overrideOf(isAnswered) };
    const judge = judgeOf(network, holding);
    const decided = agreeToCorrection(correction, said, { ...nobodyKnown, holding, judge });
    if (decided.ok) say(network, books, decided.value.fact);
    return;
  }
  const decided = declineCorrection(correction, { siteId, reason: '核对无误', staffId: null });
  if (decided.ok) say(network, books, decided.value);
};

const say = (network: Network, books: Books, fact: CorrectionFact): void => {
  state(network, books, [fact]);
  keepBalance(books, fact);
  followCorrections(network, books, fact);
};

const keepBalance = (books: Books, fact: CorrectionFact): void => {
  const jobId = fact.type === 'cn.huihuan.item.amended.v1' ? fact.data.jobId : null;
  const job = jobId === null ? undefined : books.jobs.get(jobId);
  if (fact.type === 'cn.huihuan.item.amended.v1' && jobId !== null && job?.state === 'closed')
    books.jobs.set(jobId, withRedrawn(job, fact.data));
};

const ours = (books: Books, siteId: string): boolean => findSite(siteId)?.kind === books.policy.siteKind;

/** What the books of the holder say by themselves: an amendment that both agree on, and the end of what does not hold any more. */
export const followCorrections = (network: Network, books: Books, fact: Fact): void => {
  if (fact.type === 'cn.huihuan.correction.agreed.v1') {
    const correction = books.corrections.get(fact.data.correctionId);
    if (correction?.state === 'agreed' && ours(books, correction.holderSiteId))
      settle(network, books, correction, fact.data.bySiteId);
    return;
  }
  for (const open of books.corrections.values()) {
    if (open.state !== 'open' || !ours(books, open.holderSiteId) || !isAbout(fact, open.itemId)) continue;
    const why = outdatedBy(open, holdingAt(books, open.itemId, open.holderSiteId));
    if (why !== null) state(network, books, [outdate(open, why)]);
  }
};

const isAbout = (fact: Fact, itemId: string): boolean =>
  speaksOf(fact, itemId) || (fact.type === 'cn.huihuan.correction.proposed.v1' && fact.data.itemId === itemId);

const settle = (network: Network, books: Books, correction: Correction, agreedBy: string): void => {
  const holding = holdingAt(books, correction.itemId, correction.holderSiteId);
  const said =
    holding === undefined
      ? outdate(correction, gone)
      : settleCorrection(correction, agreedBy, { holding, judge: judgeOf(network, holding) });
  if (said !== null) say(network, books, said);
};

/** Of goods that another site ever had, nothing was amended but what one side proposed and the other agreed to, from what was there. */
export const checkBothSides = (log: readonly Fact[]): void => {
  log.forEach((fact, place) => {
    if (fact.type !== 'cn.huihuan.item.amended.v1') return;
    const { siteId, item, before, correctionId, proposedBy, agreedBy } = fact.data;
    const earlier = log.slice(0, place);
    const last = earlier.flatMap(custodyOfFact).findLast((said) => said.item.itemId === item.itemId)?.item;
    expect([before.classCode, before.grams]).toEqual([last?.classCode, last?.grams]);
    const others = new Set(sitesOf(earlier, item.itemId).filter((site) => site !== siteId));
    if (correctionId === null) return expect([...others]).toEqual([]);
    const saysYes = earlier.some(
      (said) =>
        said.type === 'cn.huihuan.correction.agreed.v1' &&
        said.data.correctionId === correctionId &&
        said.data.bySiteId === agreedBy,
    );
    const proposed = earlier.some(
      (said) =>
        said.type === 'cn.huihuan.correction.proposed.v1' &&
        said.data.correctionId === correctionId &&
        said.data.bySiteId === proposedBy,
    );
    const other = proposedBy === siteId ? agreedBy : proposedBy;
    expect([proposed, agreedBy === siteId || saysYes, others.has(other ?? '')]).toEqual([true, true, true]);
  });
};

/** A balance drawn anew is that of the job with each input as it is known, and a supervisor answers where it lies outside. */
export const checkBalances = (log: readonly Fact[]): void => {
  const jobs = new Map<string, Map<string, ItemFacts>>();
  for (const fact of log) {
    if (fact.type === 'cn.huihuan.item.dismantled.v1')
      jobs.set(fact.data.jobId, new Map(fact.data.inputs.map((item) => [item.itemId, item])));
    if (fact.type !== 'cn.huihuan.item.amended.v1' || fact.data.place !== 'consumed') continue;
    const { item, before, balance } = fact.data;
    const inputs = jobs.get(fact.data.jobId ?? '') ?? new Map<string, ItemFacts>();
    inputs.set(item.itemId, item);
    if (item.grams === before.grams && item.classCode === before.classCode) {
      expect(balance).toBeUndefined();
      continue;
    }
    checkBalance(fact.data, [...inputs.values()]);
  }
};

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const checkBalance = (
  { item, before, balance, override }: EventData<'cn.huihuan.item.amended.v1'>,
  inputs: readonly ItemFacts[],
): void => {
  if (balance === undefined) throw new Error(`no balance was drawn anew for ${item.itemId}`);
  const { after } = balance;
  const tolerance = toleranceBalanceAt(lineCatalogue, now);
  expect([after.inputGrams, after.toleranceGrams]).toEqual([
    sum(inputs.map(({ grams }) => grams)),
    sum(inputs.map(({ classCode, grams }) => toleranceGrams(tolerance(classCode), grams))),
  ]);
  expect(after.inputGrams - balance.before.inputGrams).toBe(item.grams - before.grams);
  const isOut = Math.abs(after.differenceGrams) > after.toleranceGrams;
  if (item.grams !== before.grams && isOut) expect(override).toBeDefined();
};
