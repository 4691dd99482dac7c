import { open, type FileHandle } from 'node:fs/promises';

/** A file of digests of breached passwords that can be asked without being read. */
export interface BreachedFile {
  /** @param digest SHA-1 of a password, 40 hexadecimal digits. Rejects where the file cannot be read any longer. */
  has(digest: string): Promise<boolean>;
  close(): Promise<void>;
}

/** What is wrong with a file, in both languages. */
export class UnusableFile extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}

/** Longer lines do not occur: 40 digits, a colon and a count. */
const longestLine = 64;
/** How many places of the file are looked at when it is opened. A file of fewer lines is looked at as a whole. */
const places = 1024;
const line = /^([0-9A-Fa-f]{40})(?::\d{1,18})?\r?$/;

interface Line {
  readonly digest: string;
  readonly start: number;
  /** Where the next one begins, or the end of the file. */
  readonly end: number;
}

/** The first line that begins at a place or behind it; null behind the last. @throws UnusableFile where it is none of ours */
const lineFrom = async (file: FileHandle, place: number, size: number): Promise<Line | null> => {
  const from = Math.max(0, place - 1);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * longestLine), 0, 2 * longestLine, from);
  const text = buffer.toString('latin1', 0, bytesRead);
  const begin = place === 0 ? 0 : text.indexOf('\n') + 1;
  if (place > 0 && begin === 0) return endOfFile(from + bytesRead, size);
  const start = from + begin;
  if (start >= size) return null;
  const broken = text.indexOf('\n', begin);
  if (broken < 0 && from + bytesRead < size) throw strangeLine(start);
  const digest = line.exec(text.slice(begin, broken < 0 ? undefined : broken))?.[1];
  if (digest === undefined) throw strangeLine(start);
  return { digest: digest.toUpperCase(), start, end: broken < 0 ? size : from + broken + 1 };
};

const endOfFile = (read: number, size: number): null => {
  if (read < size) throw strangeLine(read);
  return null;
};

const strangeLine = (at: number): UnusableFile =>
  new UnusableFile(
    `第 ${at} 字节处不是“SHA-1:次数”的一行`,
    `at byte ${at} there is no line of the form SHA-1:count (40 hexadecimal digits, a colon, a number)`,
  );

const notSorted = (at: number): UnusableFile =>
  new UnusableFile(
    `第 ${at} 字节处未按 SHA-1 升序排列；请使用按哈希排序的版本`,
    `at byte ${at} it is not in ascending order of the digests: take the version that is ordered by hash`,
  );

/** Reads a line and the one behind it at many places, which have to ascend all together. */
const inspect = async (file: FileHandle, size: number): Promise<void> => {
  let before = '';
  let next = 0;
  for (let count = 0; count < places; count += 1) {
    const place = Math.max(next, Math.floor((size / places) * count));
    const first = place < size ? await lineFrom(file, place, size) : null;
    const second = first === null || first.end >= size ? null : await lineFrom(file, first.end, size);
    for (const found of [first, second]) {
      if (found === null) continue;
      if (found.digest <= before) throw notSorted(found.start);
      before = found.digest;
      next = found.end;
    }
  }
};

/**
 * Opens a file of lines `SHA-1:count` that ascend by their digest, as collections of breached passwords are published. The
 * order is looked at in 1024 places; a file of so many lines or fewer as a whole.
 * @throws UnusableFile where there is none, it is empty, has other lines or another order
 */
export const openBreachedFile = async (path: string): Promise<BreachedFile> => {
  const file = await open(path, 'r').catch(() => {
    throw new UnusableFile('文件不存在或无法读取', 'there is no such file, or it cannot be read');
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile() || stat.size === 0) throw new UnusableFile('不是文件或为空', 'it is no file, or empty');
    await inspect(file, stat.size);
    return { has: (digest) => isWithin(file, stat.size, digest.toUpperCase()), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
};

/** By halves: some 35 short reads in a file of 40 GB. */
const isWithin = async (file: FileHandle, size: number, digest: string): Promise<boolean> => {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = await lineFrom(file, middle, size);
    if (found?.digest === digest) return true;
    if (found === null || found.start >= high || found.digest > digest) high = middle;
    else low = found.end;
  }
  return false;
};
