import type { Json } from '@huihuan/kernel-domain';
import type { EvidenceFile } from './evidence-file.ts';
import { nameOfFact, readRecords } from './read-records.ts';

/** Members by which facts name a photo, a slip, a document or a drawing: of what was uploaded, and of what is served. */
const names: ReadonlySet<string> = new Set(['sha256', 'storedSha256']);

const digestsIn = (value: Json, name = ''): readonly string[] => {
  if (typeof value === 'string') return names.has(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each: Json) => digestsIn(each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => digestsIn(each as Json, key));
};

/**
 * The digests of files (SHA-256, hexadecimal digits) that the facts of an evidence file name, each with the first fact that does.
 * What they are worth, `verifyEvidence` says.
 */
export const namedDigests = (file: EvidenceFile): ReadonlyMap<string, string> => {
  const read = readRecords(file);
  const named = new Map<string, string>();
  if ('flaw' in read) return named;
  for (const each of read.records)
    for (const digest of digestsIn(each.parsed['data'] ?? null))
      if (!named.has(digest)) named.set(digest, nameOfFact(each));
  return named;
};
