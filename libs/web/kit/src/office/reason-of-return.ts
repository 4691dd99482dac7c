const reasons = ['oidc.failed', 'oidc.away', 'oidc.unknown-subject', 'oidc.not-offered', 'session.other-page'] as const;
export type ReturnReason = (typeof reasons)[number];

/** Why the way back from the office ended at this page without a session; `null` where it did not. */
export const reasonOfReturn = (hash: string): ReturnReason | null =>
  reasons.find((reason) => hash === `#sign-in=${reason}`) ?? null;
