/** What became of a request that a service did not answer. */
export type UpstreamFailure = 'not-connected' | 'late' | 'broke-off';

const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

interface Traced {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
}

const isTraced = (failure: unknown): failure is Traced => typeof failure === 'object' && failure !== null;

/** A failure with all that caused it, the outermost first; an end to circles. */
const chainOf = (failure: unknown, depth = 5): readonly Traced[] =>
  isTraced(failure) && depth > 0 ? [failure, ...chainOf(failure.cause, depth - 1)] : [];

/**
 * Only what failed before the connection stood may be sent to another replica: everything later may have taken effect.
 */
export const failureOfUpstream = (failure: unknown): UpstreamFailure => {
  const chain = chainOf(failure);
  if (chain.some(({ code, syscall }) => syscall === 'connect' || notConnected.has(String(code))))
    return 'not-connected';
  return chain.some(({ code }) => code === 'UND_ERR_HEADERS_TIMEOUT') ? 'late' : 'broke-off';
};
