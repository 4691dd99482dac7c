/** Nothing may be loaded, framed or sent from an answer that is no page; pages bring a policy of their own. */
export const nothingPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const closed = ['microphone', 'payment', 'usb', 'serial', 'midi', 'display-capture', 'browsing-topics'] as const;

/** What a page may ask of a browser: the camera and the place, these besides, and nothing else. */
export const permissionsWith = (...opened: readonly (typeof closed)[number][]): string =>
  [
    'camera=(self)',
    'geolocation=(self)',
    ...closed.map((name) => `${name}=${opened.includes(name) ? '(self)' : '()'}`),
  ].join(', ');

const yearSeconds = 31_536_000;

/**
 * Headers of every answer, whatever it is.
 * @param origin by which browsers reach the platform; only where that is https do they learn never to come by http again
 */
export const securityHeaders = (origin: string | undefined): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'content-security-policy': nothingPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissionsWith(),
  ...(origin?.startsWith('https:') === true ? { 'strict-transport-security': `max-age=${yearSeconds}` } : {}),
});
