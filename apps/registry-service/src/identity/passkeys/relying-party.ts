import { isIP } from 'node:net';
import { passkeysNeedName } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';

/** For whom a passkey is good: the host name, and the origins of its pages. */
export interface RelyingParty {
  readonly id: string;
  isOurs(origin: string): boolean;
}

const localhost: RelyingParty = {
  id: 'localhost',
  // whatever port: without HUIHUAN_ORIGIN only this machine itself is served
  isOurs: (origin) => URL.canParse(origin) && new URL(origin).hostname === 'localhost',
};

/**
 * @param origin HUIHUAN_ORIGIN
 * Refusal: `passkey.needs-name`, because browsers know no passkeys for an address of digits.
 */
export const relyingPartyOf = (origin: string | undefined): Result<RelyingParty> => {
  if (origin === undefined) return accept(localhost);
  const { hostname } = new URL(origin);
  if (isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0) return refuse(passkeysNeedName);
  return accept({ id: hostname, isOurs: (found) => found === origin });
};
