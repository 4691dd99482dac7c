import type { Message } from '@huihuan/messaging-core';
import type { Message as KafkaMessage } from 'kafkajs';
import { contentType, headers } from './headers.ts';

/**
 * An event as Kafka carries it: CloudEvents in structured mode. The value is the record as it was sealed, byte by byte,
 * because the chain is made of its digest; the headers repeat what a reader wants to know without reading it.
 */
export const toKafka = ({ id, key, type, source, siteSeq, hash, record }: Message): KafkaMessage => ({
  key,
  value: record,
  headers: {
    [headers.contentType]: contentType,
    [headers.specVersion]: '1.0',
    [headers.id]: id,
    [headers.type]: type,
    [headers.source]: source,
    [headers.siteSeq]: String(siteSeq),
    [headers.hash]: hash,
  },
});
