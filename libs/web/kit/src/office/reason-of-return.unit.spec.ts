import { expect, it } from '@jest/globals';
import { reasonOfReturn } from './reason-of-return.ts';

it('knows the reasons that the server tells, and nothing that somebody wrote into a link', () => {
  expect(reasonOfReturn('#sign-in=oidc.unknown-subject')).toBe('oidc.unknown-subject');
  expect(reasonOfReturn('#sign-in=session.other-page')).toBe('session.other-page');
  for (const hash of ['', '#main', '#sign-in=<b>call 12345</b>', '#sign-in=constructor'])
    expect(reasonOfReturn(hash)).toBeNull();
});
