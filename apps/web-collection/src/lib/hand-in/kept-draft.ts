import { emptyDraft, type Draft } from './draft.ts';

const place = 'huihuan.tablet.draft';
/** Another one forgets drafts of an older page. */
const version = 3;

interface Kept {
  readonly version: number;
  readonly personId: string;
  readonly draft: Draft;
}

/** Keeps a hand-in over a reload of this tab, for who began it. Who hands in is never put on the disk before it is recorded. */
export const keepDraft = (draft: Draft, personId: string): void => {
  // whom only the server knows may stay: an id and a mask say nothing of anybody
  const mayStay = draft.consignor.kind === 'anonymous' || 'consignorId' in draft.consignor;
  const { consignor } = mayStay ? draft : emptyDraft;
  const isConsignorLost = draft.isConsignorLost || !mayStay;
  const kept: Kept = { version, personId, draft: { ...draft, consignor, isConsignorLost } };
  sessionStorage.setItem(place, JSON.stringify(kept));
};

export const dropDraft = (): void => sessionStorage.removeItem(place);

/** What that person had begun before the reload; `null` where it was somebody else, another version, or nothing. */
export const keptDraft = (personId: string): Draft | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Kept | null;
    return kept !== null && kept.version === version && kept.personId === personId ? kept.draft : null;
  } catch {
    return null;
  }
};
