import { appendFile, readFile } from 'node:fs/promises';
import { publicKeySchema, type PublicKey, type SignedCheckpoint } from '@huihuan/evidence-signature';
import { z } from 'zod';
import { Trouble } from '../args/command.ts';
import { openHistory } from './held-history.ts';

/** One line of the file: a key that its keeper trusts, or a checkpoint as it was signed. */
const lineSchema = z.union([
  z.strictObject({ key: publicKeySchema }),
  z.strictObject({ checkpoint: z.string(), savedAt: z.iso.datetime() }),
]);
export type WitnessLine = z.infer<typeof lineSchema>;

/** What somebody has kept outside of the server, every signature and link of it checked. */
export interface Witness {
  readonly keys: readonly PublicKey[];
  /** In the order of signing. */
  readonly checkpoints: readonly SignedCheckpoint[];
}

const nothing: Witness = { keys: [], checkpoints: [] };

/** @throws Trouble where a line is broken or something in it does not hold: then somebody has changed the file */
export const readWitness = async (path: string): Promise<Witness> => {
  const text = await readFile(path, 'utf8').catch((failure: unknown) => {
    const { code, message } = failure as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new Trouble({ zh: `无法读取 ${path}：${message}`, en: `${path} cannot be read: ${message}` });
  });
  if (text === null) return nothing;
  const lines = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => ({ ...lineOf(line, `${path}:${number}`), number }));
  const keys = lines.flatMap((line) => ('key' in line ? [line.key] : []));
  const signed = lines.flatMap((line) => ('checkpoint' in line ? [line.checkpoint] : []));
  return { keys, checkpoints: await openHistory(signed, keys, path) };
};

/** The same for a file that has to be there. */
export const readExistingWitness = async (path: string): Promise<Witness> => {
  const witness = await readWitness(path);
  if (witness.checkpoints.length > 0) return witness;
  throw new Trouble({
    zh: `${path} 中没有检查点，请先运行 hh checkpoints --save ${path}`,
    en: `${path} holds no checkpoints: run hh checkpoints --save ${path} first`,
  });
};

const lineOf = (text: string, place: string): WitnessLine => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const read = lineSchema.safeParse(value);
  if (read.success) return read.data;
  throw new Trouble({
    zh: `${place} 不是检查点文件的一行`,
    en: `${place} is no line of a file of checkpoints`,
  });
};

/** Adds to the end; what is there is never touched. */
export const appendToWitness = async (path: string, lines: readonly WitnessLine[]): Promise<void> => {
  if (lines.length === 0) return;
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  await appendFile(path, text, { flush: true, mode: 0o644 }).catch((failure: unknown) => {
    const { message } = failure as NodeJS.ErrnoException;
    throw new Trouble({ zh: `无法写入 ${path}：${message}`, en: `${path} cannot be written: ${message}` });
  });
};
