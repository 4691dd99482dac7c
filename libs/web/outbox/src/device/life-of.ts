const shortest = 1_000;

/** How long a token lives, in milliseconds, by its own two times: the clock of this tablet may be wrong by a day. */
export const lifeOf = (accessToken: string): number => {
  const [, payload = ''] = accessToken.split('.');
  try {
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
    const { iat, exp } = claims;
    return typeof iat === 'number' && typeof exp === 'number' ? Math.max(shortest, (exp - iat) * 1000) : shortest;
  } catch {
    return shortest;
  }
};
