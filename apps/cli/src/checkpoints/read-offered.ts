import { randomBytes } from 'node:crypto';
import { continues, type Checkpoint } from '@huihuan/evidence-domain';
import type { PublicKey } from '@huihuan/evidence-signature';
import { uuidV7 } from '@huihuan/kernel-domain';
import type { Terminal } from '../args/command.ts';
import { readAnswer, refusalOf } from '../http/read-answer.ts';
import { get, post } from '../http/server.ts';
import { consistencySchema, keySetSchema, pageSchema, type Offered } from './answers.ts';

type Server = Pick<Terminal, 'url' | 'signal'>;

const path = '/api/regulator/checkpoints';

/** The keys that the server names: its own word, to be compared with what was published elsewhere. */
export const readServerKeys = async (server: Server): Promise<readonly PublicKey[]> =>
  (await readAnswer(server, `${path}/keys`, keySetSchema)).keys;

/**
 * All checkpoints that the server has, or those after the one with this hash.
 * @returns `null` where the server does not know that one
 */
export const readOffered = async (server: Server, after: string | null): Promise<readonly Offered[] | null> => {
  const offered: Offered[] = [];
  for (let last = after; ;) {
    const query = `${path}?limit=500${last === null ? '' : `&after=${last}`}`;
    const answer = await get(server, query);
    if (answer.status === 404 && last !== null && last === after) return null;
    if (answer.status !== 200) throw refusalOf(answer, query);
    const { checkpoints } = await readAnswer(server, query, pageSchema);
    offered.push(...checkpoints);
    const end = checkpoints.at(-1);
    if (end === undefined || checkpoints.length < 500) return offered;
    last = end.hash;
  }
};

/** Whether the server can prove that the archive of the later checkpoint begins with that of the earlier. */
export const isContinued = async (server: Server, earlier: Checkpoint, later: Checkpoint): Promise<boolean> => {
  if (earlier.size === later.size) return earlier.root === later.root;
  const query = `${path}/${later.size}/consistency?from=${earlier.size}`;
  const answer = await get(server, query);
  if (answer.status === 404) return false;
  if (answer.status !== 200) throw refusalOf(answer, query);
  const proof = consistencySchema.safeParse(answer.body);
  return proof.success && continues(earlier, later, proof.data.path);
};

/** Asks the server to sign now. */
export const askToSign = async (server: Server): Promise<void> => {
  const answer = await post(server, path, { id: uuidV7(Date.now(), randomBytes(10)) });
  if (answer.status !== 200) throw refusalOf(answer, path);
};
