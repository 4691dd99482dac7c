import { readEnvelope, readEvent, type EventEnvelope, type ReadEvent } from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex, type Json } from '@huihuan/kernel-domain';
import type { Flaw } from '../checkpoint/flaw.ts';
import type { EvidenceFile } from './evidence-file.ts';
import { flaw } from './tools.ts';

/** A record of the file that was read. */
export interface ReadRecord {
  readonly index: number | null;
  readonly path: readonly string[];
  readonly record: string;
  /** Digest by which the next of its chain names it. */
  readonly hash: string;
  readonly parsed: Readonly<Record<string, Json>>;
  readonly envelope: EventEnvelope;
  /** `null` for a type that this version does not know. */
  readonly event: ReadEvent | null;
}

/** How people name a fact. */
export const nameOfFact = ({ envelope: { type, source, siteSeq, id } }: ReadRecord): string =>
  `${type} (${source} #${siteSeq}, ${id})`;

/** Reads every record, or says which cannot be one: only the canonical text of an event was ever sealed. */
export const readRecords = (
  file: Pick<EvidenceFile, 'records'>,
): { readonly records: readonly ReadRecord[] } | { readonly flaw: Flaw } => {
  const records: ReadRecord[] = [];
  const ids = new Set<string>();
  for (const [place, { index, path, record }] of file.records.entries()) {
    const parsed = canonicalObject(record);
    const envelope = readEnvelope(record);
    if (parsed === null || !envelope.ok) {
      const which = `records[${place}]`;
      return {
        flaw: flaw('record.unreadable', `${which} 不是规范的事实记录`, `${which} is no fact in canonical form`),
      };
    }
    const { id } = envelope.value;
    if (ids.has(id)) return { flaw: flaw('record.twice', `事实 ${id} 出现两次`, `the fact ${id} is there twice`) };
    ids.add(id);
    const event = readEvent(record);
    records.push({
      ...{ index, path, record, parsed, hash: sha256Hex(record), envelope: envelope.value },
      event: event.ok ? event.value : null,
    });
  }
  return { records };
};

const canonicalObject = (record: string): Readonly<Record<string, Json>> | null => {
  try {
    const value = JSON.parse(record) as Json;
    return typeof value === 'object' && value !== null && !Array.isArray(value) && canonicalJson(value) === record
      ? (value as Readonly<Record<string, Json>>)
      : null;
  } catch {
    return null;
  }
};
