import { fact, type Fact } from '@huihuan/contracts-events';
import { accept, canonicalJson, chinaDay, refuse, type Problem, type Result } from '@huihuan/kernel-domain';

/** National platforms that are told of goods by people. None of them is connected: a filing says what somebody submitted there. */
export const platforms = {
  'traction-battery-traceability': {
    zh: '全国新能源汽车动力电池溯源信息平台',
    en: 'national traceability platform of traction batteries',
  },
  'vehicle-circulation': { zh: '全国汽车流通信息管理应用服务', en: 'national vehicle circulation service' },
  'solid-waste': { zh: '全国固体废物管理信息系统', en: 'national solid waste information system' },
} as const;
export type Platform = keyof typeof platforms;
export const platformNames = Object.keys(platforms) as [Platform, ...Platform[]];

export type FilingRecordedFact = Extract<Fact, { type: 'cn.huihuan.filing.recorded.v1' }>;
export type Filing = Omit<FilingRecordedFact['data'], 'staffId'>;
/** A move that a filing answers: of an item, by the shipment or job (`ofId`). */
export type FiledMove = NonNullable<Filing['moves']>[number];

export interface RecordFiling {
  /** Recorded again under its id, it says what came back. */
  readonly filingId: string;
  readonly siteId: string;
  readonly platform: Platform;
  readonly itemIds: readonly string[];
  /** The moves that it answers and no others; `null` means those of the items up to the day of the filing. */
  readonly moves: readonly FiledMove[] | null;
  /** Day in China on which somebody submitted it; `null` means the day of the act. */
  readonly submittedOn: string | null;
  /** As the platform gave it; `null` until it has. */
  readonly receiptNumber: string | null;
  readonly staffId: string | null;
}

export interface FilingContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly before: Filing | undefined;
  /** Whether the site has or had the item. */
  readonly isKnown: (itemId: string) => boolean;
  /** Whether the books of the site have the move. */
  readonly isMove: (move: FiledMove) => boolean;
}

/** Records that items were submitted to a national platform, and later the number that came back. */
export const recordFiling = (command: RecordFiling, context: FilingContext): Result<FilingRecordedFact> => {
  const { filingId, siteId, platform, receiptNumber, staffId } = command;
  const { now, before, isKnown, isMove } = context;
  const itemIds = [...new Set(command.itemIds)].toSorted();
  const moves = command.moves ?? before?.moves ?? null;
  const submittedOn = command.submittedOn ?? before?.submittedOn ?? chinaDay(now);
  if (submittedOn > chinaDay(now)) return refuse(dayInFuture(submittedOn));
  const strange = itemIds.findIndex((itemId) => !isKnown(itemId));
  if (strange >= 0) return refuse(itemNotOfSite(itemIds[strange] ?? '', siteId));
  // a move may be settled to the other side after it was submitted: the number that comes back for it is recorded all the same
  const isNamed = (move: FiledMove): boolean => itemIds.includes(move.itemId) && (before !== undefined || isMove(move));
  const unnamed = moves?.findIndex((move) => !isNamed(move)) ?? -1;
  if (unnamed >= 0) return refuse(moveUnknown(unnamed));
  const named = moves === null ? {} : { moves: [...moves] };
  const filing: Filing = { siteId, filingId, platform, itemIds, ...named, submittedOn, receiptNumber };
  const problem = before === undefined ? undefined : against(before, filing);
  if (problem !== undefined) return refuse(problem);
  return accept(fact('cn.huihuan.filing.recorded.v1', { ...filing, itemIds, staffId }));
};

/** One text for one move, as the books keep it. */
export const keyOfMove = ({ move, itemId, ofId }: FiledMove): string => `${move} ${itemId} ${ofId}`;

/** What was submitted stays; the number that came back is added, or put right. */
const against = (before: Filing, filing: Filing): Problem | undefined => {
  const about = ({ siteId, platform, itemIds, moves = [], submittedOn }: Filing) =>
    canonicalJson({
      ...{ siteId, platform, itemIds: [...itemIds].toSorted(), submittedOn },
      moves: moves.map(keyOfMove).toSorted(),
    });
  if (about(before) !== about(filing)) return otherFiling(filing.filingId);
  if (filing.receiptNumber === null || filing.receiptNumber === before.receiptNumber)
    return changesNothing(filing.filingId);
  return undefined;
};

const dayInFuture = (day: string): Problem => ({
  ...{ code: 'day.in-future', kind: 'invalid', path: '/submittedOn' },
  zh: `日期 ${day} 尚未到来；请核对`,
  en: `the day ${day} has not come yet; check it`,
  details: { day },
});

const itemNotOfSite = (itemId: string, siteId: string): Problem => ({
  ...{ code: 'filing.item-not-of-site', kind: 'conflict', path: '/itemIds' },
  zh: `物品 ${itemId} 未到过本场所；只申报本场所的物品`,
  en: `the item ${itemId} has never been at this site; report goods of this site only`,
  details: { itemId, siteId },
});

export const moveUnknown = (place: number): Problem => ({
  ...{ code: 'filing.move-unknown', kind: 'conflict', path: `/moves/${place}` },
  zh: '本场所没有这次收入、交出或产出，或其物品不在申报之列；请按导出数据填写',
  en: 'the site has no such move, or its item is not among those of the filing; take the moves from the export',
});

const otherFiling = (filingId: string): Problem => ({
  ...{ code: 'filing.differs', kind: 'conflict' },
  zh: '该申报已登记，平台、物品和日期不可更改；请另登记一次申报',
  en: 'this filing is recorded; its platform, items and day do not change: record another filing',
  details: { filingId },
});

const changesNothing = (filingId: string): Problem => ({
  ...{ code: 'filing.changes-nothing', kind: 'conflict' },
  zh: '该申报已登记，没有新的回执号',
  en: 'this filing is recorded, and there is no new receipt number',
  details: { filingId },
});
