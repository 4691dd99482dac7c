import type { Act } from '@huihuan/web-outbox';
import { isNews } from './is-news.ts';

/** A hazardous waste of a sealed list, as the server tells it. */
export interface WasteTrip {
  readonly side: 'sender' | 'receiver';
  readonly shipmentId: string;
  readonly wasteCode: string;
  readonly grams: number;
  readonly otherName: string;
  readonly otherNameEn: string;
  readonly plate: string | null;
}

export interface Manifest extends WasteTrip {
  readonly manifestId: string;
  readonly number: string;
  readonly transporter: string;
  readonly dueOn: string | null;
  readonly isDueCertain: boolean;
  readonly workingDaysLeft: number | null;
  readonly state: 'waiting' | 'due-soon' | 'overdue' | 'confirmed' | 'void';
  readonly asks: 'void' | 'seal-or-void' | 'record-anew' | null;
}

/** The copy of the server: what waits, and what has no manifest. */
export interface Board {
  readonly manifests: readonly Manifest[];
  readonly lacking: readonly WasteTrip[];
  /** Those that travel without one by a rule; not from a service of before. */
  readonly exempt?: readonly WasteTrip[];
  /** So many are exempt that the server stopped looking for what lacks one. */
  readonly isCut?: boolean;
}

/** How many of each list are asked for. */
export const manifestLimit = 200;

export const manifestSource = {
  name: 'manifests',
  path: `/api/collection/sites/{siteId}/manifests?limit=${manifestLimit}`,
  everyMilliseconds: 30_000,
};

export const recordKind = 'manifest.record';
export const voidKind = 'manifest.void';
export const sealKind = 'shipment.seal';

/** What the seal of a list tells of each of its wastes in its note, until the copy of the server does. */
export type SealedWaste = Omit<WasteTrip, 'side'>;

/** What was said on this tablet and the copy does not show yet. */
export interface Said {
  readonly actId: string;
  readonly number: string;
  readonly state: Act['state'];
}

/** @property sealActId the seal on this tablet that the server may not have heard of: what is said of the list comes after it */
export type LackingNow = WasteTrip & { readonly said: Said | null; readonly sealActId: string | null };
export type WaitingNow = Manifest & { readonly voidSaid: Said | null };

export interface ManifestsNow {
  readonly lacking: readonly LackingNow[];
  readonly waiting: readonly WaitingNow[];
  /** Older ones may lack a manifest and not be here. */
  readonly isCut: boolean;
}

const numberIn = (number: unknown): string => (typeof number === 'string' ? number : '');

const saidIn = (act: Act): Said => ({
  ...{ actId: act.id, state: act.state },
  number: numberIn(act.note?.['number']),
});

const isSealedWaste = (said: unknown): said is SealedWaste =>
  typeof said === 'object' && said !== null && 'wasteCode' in said && 'shipmentId' in said;

const keyOf = ({ shipmentId, wasteCode }: Pick<WasteTrip, 'shipmentId' | 'wasteCode'>): string =>
  `${shipmentId} ${wasteCode}`;

/** Wastes of lists that were sealed on this tablet, where the copy says nothing of them. */
const sealedHere = ({ manifests, lacking, exempt = [] }: Board, news: readonly Act[]) => {
  const inCopy = new Set([...lacking, ...exempt, ...manifests.filter(({ state }) => state !== 'void')].map(keyOf));
  return news
    .filter(({ kind, state }) => kind === sealKind && state !== 'refused')
    .flatMap(({ id, note }) => {
      const wastes = note?.['wastes'];
      const told: readonly unknown[] = Array.isArray(wastes) ? wastes : [];
      return told.filter(isSealedWaste).map((waste) => ({ ...waste, side: 'sender' as const, sealActId: id }));
    })
    .filter((trip) => !inCopy.has(keyOf(trip)));
};

/** The manifests of what this site sends, as of the last copy and of what was said on this tablet since. */
export const manifestsNow = (board: Board, fetchedAt: string, acts: readonly Act[]): ManifestsNow => {
  const { manifests, lacking } = board;
  const news = acts.filter((act) => isNews(act, fetchedAt));
  const saidOf = (kind: string, fits: (act: Act) => boolean): Said | null => {
    const act = news.findLast((each) => each.kind === kind && fits(each));
    return act === undefined ? null : saidIn(act);
  };
  return {
    isCut: board.isCut === true,
    lacking: [
      ...sealedHere(board, news),
      ...lacking.filter(({ side }) => side === 'sender').map((trip) => ({ ...trip, sealActId: null })),
    ].map((trip) => ({
      ...trip,
      said: saidOf(
        recordKind,
        ({ body, note }) => note?.['shipmentId'] === trip.shipmentId && body['wasteCode'] === trip.wasteCode,
      ),
    })),
    waiting: manifests
      .filter(({ side }) => side === 'sender')
      .map((manifest) => ({
        ...manifest,
        voidSaid: saidOf(voidKind, ({ note }) => note?.['manifestId'] === manifest.manifestId),
      })),
  };
};

/** How many wastes lack a manifest that nobody has said yet. */
export const stillLacking = ({ lacking }: ManifestsNow): number =>
  lacking.filter(({ said }) => said === null || said.state === 'refused').length;
