import { readFile } from 'node:fs/promises';
import { readEvidenceFile, verifyEvidence, type EvidenceTools, type EvidenceVerdict } from '@huihuan/evidence-domain';
import { openCheckpoint, publicKeySchema } from '@huihuan/evidence-signature';
import { openVerifier, type Verifier } from '@huihuan/platform-signing';
import { Trouble } from '../args/command.ts';

/** @throws Trouble where it cannot be read */
export const readFileAt = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((failure: unknown) => {
    const { message } = failure as Error;
    throw new Trouble({ zh: `无法读取 ${path}：${message}`, en: `${path} cannot be read: ${message}` });
  });

/** Checks a text of evidence: without server, network or clock. */
export const verifyText = async (text: string, trusted: ReadonlySet<string> | null): Promise<EvidenceVerdict> => {
  const value = parsed(text);
  const checkpoint = await checkpointIn(value);
  return verifyEvidence(value, { verifySignature: verifyingOnce(), checkpoint, trusted });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const checkpointIn = async (value: unknown): Promise<EvidenceTools['checkpoint']> => {
  const found = readEvidenceFile(value)?.checkpoint ?? null;
  if (found === null) return null;
  const keys = found.keys.flatMap((key) => publicKeySchema.safeParse(key).data ?? []);
  return openCheckpoint(found.signed, keys);
};

/** Reads each key once, however many facts it has signed. */
const verifyingOnce = (): EvidenceTools['verifySignature'] => {
  const known = new Map<string, Verifier | null>();
  return (publicKey, text, value) => {
    const name = `${publicKey.x} ${publicKey.y}`;
    const verifier = known.has(name) ? (known.get(name) ?? null) : openVerifier(publicKey);
    known.set(name, verifier);
    return verifier?.isRight(text, value) === true;
  };
};
