import { problemOf, type ProblemDetails } from '@huihuan/web-kit';
import { outbox } from '@huihuan/web-outbox';
import { suspicionLimit, type SuspicionBoard, type SuspicionCopy } from '../../../lib/reference/suspicions.ts';

export type OlderAnswer =
  | { readonly kind: 'page'; readonly page: SuspicionCopy; readonly isLast: boolean }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }
  /** Nobody answers, or whoever works here is signed in offline. */
  | { readonly kind: 'away' };

/** A page of reports before one: online alone, because the tablet keeps the newest and the open ones. */
export const askOlder = async (siteId: string, before: string): Promise<OlderAnswer> => {
  const token = await outbox().desk.token();
  if (token.kind !== 'token') return { kind: 'away' };
  const headers = { authorization: `Bearer ${token.token}` };
  // as of when it was asked for: what was done here meanwhile may be in it or not
  const fetchedAt = new Date().toISOString();
  const path = `/api/collection/sites/${siteId}/suspicions?limit=${suspicionLimit}&before=${before}`;
  const answer = await fetch(path, { headers }).catch(() => null);
  if (answer === null) return { kind: 'away' };
  const body = (await answer.json().catch(() => null)) as SuspicionBoard | null;
  if (!answer.ok || body === null) return { kind: 'refused', problem: problemOf(answer.status, body) };
  return {
    ...{ kind: 'page', page: { rows: body.suspicions, fetchedAt } },
    isLast: body.suspicions.length < suspicionLimit,
  };
};
