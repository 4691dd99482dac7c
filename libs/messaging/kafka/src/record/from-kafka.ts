import { createHash } from 'node:crypto';
import { sha256Hex } from '@huihuan/kernel-domain';
import type { Message } from '@huihuan/messaging-core';
import { headers } from './headers.ts';

/** What came from Kafka, whoever sent it. */
export interface FromKafka {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>> | undefined;
}

/** Type of a message that says nothing of itself that could be read. */
export const unreadableType = 'unreadable';

/**
 * Reads what a message says about itself: by its headers, without them by its record. A message that says nothing
 * usable becomes one of its own, with an id made of its place, so that the same message is the same dead letter each time.
 */
export const fromKafka = (message: FromKafka): Message => {
  const record = textOf(message.value);
  if (record === null) return unreadable(message);
  const said = saidByHeaders(message, record) ?? saidByRecord(record);
  if (said === null) return unreadable(message);
  return { ...said, topic: message.topic, key: keyOf(message.key) ?? said.id, record };
};

/** Far beyond every key of ours; an index of PostgreSQL takes no entry of more than 2,700 bytes. */
const longestKeyBytes = 1_024;

/** A longer key is named by its digest: its messages keep their order, and their letters can be kept. */
const keyOf = (bytes: Buffer | null): string | null => {
  const key = textOf(bytes);
  return key === null || Buffer.byteLength(key) <= longestKeyBytes ? key : `sha256:${sha256Hex(key)}`;
};

/** The type that a message says of itself outside its record; empty where it says none. */
export const typeInHeaders = ({ headers: told }: Pick<FromKafka, 'headers'>): string =>
  headerText(told?.[headers.type]) ?? '';

type Said = Omit<Message, 'topic' | 'key' | 'record'>;

const saidByHeaders = (message: FromKafka, record: string): Said | null => {
  const header = (name: string): string | null => headerText(message.headers?.[name]);
  const hash = header(headers.hash);
  return usable({
    id: header(headers.id),
    type: header(headers.type),
    source: header(headers.source),
    siteSeq: Number(header(headers.siteSeq) ?? Number.NaN),
    hash: hash ?? sha256Hex(record),
  });
};

const saidByRecord = (record: string): Said | null => {
  try {
    const value: unknown = JSON.parse(record);
    if (typeof value !== 'object' || value === null) return null;
    const { id, type, source, siteseq } = value as Readonly<Record<string, unknown>>;
    return usable({ id, type, source, siteSeq: Number(siteseq ?? Number.NaN), hash: sha256Hex(record) });
  } catch {
    return null;
  }
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Only what the inbox and the dead letters can hold. */
const usable = ({ id, type, source, siteSeq, hash }: Readonly<Record<keyof Said, unknown>>): Said | null => {
  if (typeof id !== 'string' || !uuid.test(id)) return null;
  if (!isName(type) || !isName(source)) return null;
  if (typeof hash !== 'string' || typeof siteSeq !== 'number' || !Number.isSafeInteger(siteSeq)) return null;
  return { id, type, source, siteSeq, hash };
};

const longestName = 1_024;

/** JSON may name a NUL without having one, and PostgreSQL takes none. */
const isName = (text: unknown): text is string =>
  typeof text === 'string' && text !== '' && text.length <= longestName && !text.includes('\0');

const headerText = (value: Buffer | string | (Buffer | string)[] | undefined): string | null => {
  const [first] = Array.isArray(value) ? value : [value];
  if (first === undefined) return null;
  return typeof first === 'string' ? first : textOf(first);
};

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** `null` for what is no text, and for text with a NUL, which PostgreSQL cannot hold. */
const textOf = (bytes: Buffer | null): string | null => {
  if (bytes === null || bytes.includes(0)) return null;
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
};

/** It stops nobody: its key is its own place, whatever key the sender gave it. */
const unreadable = (message: FromKafka): Message => {
  const place = `${message.topic}/${message.partition}/${message.offset}`;
  const record = textOf(message.value) ?? `base64:${(message.value ?? Buffer.alloc(0)).toString('base64')}`;
  return {
    id: idOfPlace(place),
    topic: message.topic,
    key: place,
    type: unreadableType,
    source: `urn:huihuan:unknown:${place}`,
    siteSeq: 0,
    hash: sha256Hex(record),
    record,
  };
};

/** A UUID of version 8 out of the digest of the place. */
const idOfPlace = (place: string): string => {
  const digest = createHash('sha256').update(place).digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
};
