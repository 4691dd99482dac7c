import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { namedDigests, type EvidenceFile, type EvidenceVerdict } from '@huihuan/evidence-domain';
import { Trouble } from '../args/command.ts';

/** A given file whose digest a fact names. */
export interface ComparedFile {
  readonly path: string;
  readonly sha256: string;
  /** The first fact that names it. */
  readonly fact: string;
}

export interface Comparison {
  readonly files: readonly ComparedFile[];
  /** Of the first file that no fact names. */
  readonly flaw: EvidenceVerdict['flaw'];
}

const filesAt = async (path: string): Promise<readonly string[]> => {
  if (!(await stat(path)).isDirectory()) return [path];
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

const unreadable = (path: string) => (failure: unknown) => {
  const { message } = failure as Error;
  throw new Trouble({ zh: `无法读取 ${path}：${message}`, en: `${path} cannot be read: ${message}` });
};

/**
 * Compares a picture or document, or all in a folder and below, with the digests that the facts name, up to the first that is wrong.
 * @throws Trouble where nothing can be read
 */
export const compareFiles = async (path: string, evidence: EvidenceFile): Promise<Comparison> => {
  const named = namedDigests(evidence);
  const paths = await filesAt(path).catch(unreadable(path));
  if (paths.length === 0) throw new Trouble({ zh: `${path} 中没有文件`, en: `there is no file in ${path}` });
  const files: ComparedFile[] = [];
  for (const each of paths) {
    const sha256 = await sha256Of(each).catch(unreadable(each));
    const fact = named.get(sha256);
    if (fact === undefined) return { files, flaw: notNamed(each, sha256, named.size) };
    files.push({ path: each, sha256, fact });
  }
  return { files, flaw: null };
};

const notNamed = (path: string, sha256: string, named: number): NonNullable<EvidenceVerdict['flaw']> => ({
  code: 'file.not-named',
  zh: `文件 ${path}（SHA-256 ${sha256}）与任何事实所指的都不同：事实指出 ${named} 个摘要`,
  en: `no fact names the file ${path} (SHA-256 ${sha256}): it was changed, or is another one; the facts name ${named} digests`,
});
