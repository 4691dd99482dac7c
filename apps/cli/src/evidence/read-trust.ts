import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Trouble } from '../args/command.ts';

const keySet = z.object({ keys: z.array(z.looseObject({ kid: z.string() })) });
const thumbprint = /^[A-Za-z0-9_-]{43}$/;

/**
 * The keys that an auditor keeps himself: a key set (RFC 7517), or their thumbprints, one a line; what follows the thumbprint is
 * his own note.
 */
export const readTrust = async (path: string): Promise<ReadonlySet<string>> => {
  const text = await readFile(path, 'utf8').catch((failure: unknown) => {
    const { message } = failure as Error;
    throw new Trouble({ zh: `无法读取 ${path}：${message}`, en: `${path} cannot be read: ${message}` });
  });
  const kids = kidsOfSet(text) ?? text.split('\n').map((line) => line.trim().split(/\s+/)[0] ?? '');
  const kept = kids.filter((kid) => thumbprint.test(kid));
  if (kept.length > 0) return new Set(kept);
  throw new Trouble({ zh: `${path} 中没有密钥指纹`, en: `${path} holds no thumbprint of a key` });
};

const kidsOfSet = (text: string): readonly string[] | null => {
  try {
    return keySet.parse(JSON.parse(text)).keys.map(({ kid }) => kid);
  } catch {
    return null;
  }
};
