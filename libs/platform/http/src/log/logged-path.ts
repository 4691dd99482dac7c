import { withoutPersonalNumbers } from '@huihuan/kernel-domain';

/**
 * The path of a request as it may be written down: without its query, and without what somebody may have put there of a person.
 * Percent-encoded parts can spell a name; no route of ours needs them.
 */
export const loggedPath = (url: string): string =>
  withoutPersonalNumbers((url.split('?')[0] ?? '').replaceAll(/[^/]*%[^/]*/g, '***'));
