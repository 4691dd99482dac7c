/** How long a sign-in lasts. */
export interface SessionLimits {
  /** Without a refresh for so long, it is over. */
  readonly idleSeconds: number;
  /** However busy, it is over after so long. */
  readonly longestSeconds: number;
  /** Life of an access token. */
  readonly accessSeconds: number;
  /**
   * So long after its use a refresh token is answered once more, as long as nobody has used what it was answered with: the
   * first answer may have been lost on the way, or two windows asked at once.
   */
  readonly graceSeconds: number;
}

export const sessionLimits: SessionLimits = {
  idleSeconds: 12 * 3_600,
  longestSeconds: 30 * 86_400,
  accessSeconds: 600,
  graceSeconds: 20,
};

const shiftSeconds = 12 * 3_600;

/** The limits of one session: who signed in by PIN does it again in each shift. */
export const limitsOfSession = (limits: SessionLimits, session: { readonly byPin?: boolean }): SessionLimits =>
  session.byPin === true ? { ...limits, longestSeconds: Math.min(limits.longestSeconds, shiftSeconds) } : limits;
