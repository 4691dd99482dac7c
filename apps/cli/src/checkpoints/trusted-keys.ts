import type { PublicKey } from '@huihuan/evidence-signature';
import { Trouble, type Terminal } from '../args/command.ts';
import { readServerKeys } from './read-offered.ts';

export interface Trust {
  readonly keys: readonly PublicKey[];
  /** Those of them that the file does not hold yet. */
  readonly fresh: readonly PublicKey[];
}

/**
 * The keys that count. A file keeps those that it began with; a name given by its keeper adds one. A file that does not
 * exist yet begins with what the server says, unless its keeper names the keys, which is better.
 */
export const trustedKeys = async (
  server: Pick<Terminal, 'url' | 'signal'>,
  held: readonly PublicKey[],
  named: readonly string[],
): Promise<Trust> => {
  const isHeld = (kid: string): boolean => held.some((key) => key.kid === kid);
  const wanted = named.filter((kid) => !isHeld(kid));
  if (held.length > 0 && wanted.length === 0) return { keys: held, fresh: [] };
  const offered = await readServerKeys(server);
  const missing = wanted.find((kid) => !offered.some((key) => key.kid === kid));
  if (missing !== undefined) {
    throw new Trouble({ zh: `服务器没有密钥 ${missing}`, en: `the server has no key ${missing}` });
  }
  const fresh = named.length === 0 ? offered : offered.filter(({ kid }) => wanted.includes(kid));
  return { keys: [...held, ...fresh], fresh };
};
