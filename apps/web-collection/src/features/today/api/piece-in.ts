import type { Family } from '@huihuan/contracts-events';
import { stepWords } from '@huihuan/families-domain';
import type { Act } from '@huihuan/web-outbox';

/** The step of an act about a piece in stock, and the end of the id of the piece. */
export const pieceIn = ({ body, note }: Pick<Act, 'body' | 'note'>, isEnglish: boolean): string => {
  const itemId = typeof note?.['itemId'] === 'string' ? note['itemId'].slice(-8).toUpperCase() : '';
  if (typeof body['step'] !== 'string') return itemId;
  const { zh, en } = stepWords((note?.['family'] ?? 'bulk') as Family, body['step']);
  return `${isEnglish ? en : zh} ${itemId}`;
};

/** Whether what the server said can be mended on the page of a piece: by a step that is recorded, or a form that is filled. */
const isOfPiece = (code: string): boolean => /^(step|detail)\./.test(code);

/** The piece in stock that a refused act is about, or that its refusal names as lacking a step or an answer; `null` where there is none. */
export const pieceRefused = ({ kind, words, note }: Pick<Act, 'kind' | 'words' | 'note'>): string | null => {
  if (kind.startsWith('item.')) return typeof note?.['itemId'] === 'string' ? note['itemId'] : null;
  const itemId = words?.details?.['itemId'];
  return kind !== 'intake' && words !== null && isOfPiece(words.code) && typeof itemId === 'string' ? itemId : null;
};

/** Whether a refused act may pass as it is when it is sent again: what rests on an outdated form never does. */
export const mayPassAgain = ({ state, words }: Pick<Act, 'state' | 'words'>): boolean =>
  state === 'refused' && words?.code !== 'description.changed-meanwhile';

/** The piece that came in by an act of which the server tells that something was not said; `null` where it tells nothing like it. */
export const pieceWarned = ({ id, kind, state, body }: Act, codes: readonly string[]): string | null =>
  kind === 'intake' && state === 'done' && codes.some(isOfPiece)
    ? typeof body['id'] === 'string'
      ? body['id']
      : id
    : null;
