/** `host`: the page was opened by an address of digits, for which browsers make no passkeys. */
export type PasskeyReadiness = 'ready' | 'host' | 'unsupported';

const isDigits = (host: string): boolean => /^\[|^[\d.]+$/.test(host);

export const passkeyReadiness = (): PasskeyReadiness => {
  if (isDigits(location.hostname)) return 'host';
  return typeof PublicKeyCredential === 'undefined' ? 'unsupported' : 'ready';
};

/** The same page by the name of the machine, where it was opened by its loopback address. */
export const urlByName = (): string => {
  const isLoopback = /^127\.|^\[::1\]$/.test(location.hostname);
  return isLoopback ? `${location.protocol}//localhost:${location.port}${location.pathname}` : 'https://…';
};
