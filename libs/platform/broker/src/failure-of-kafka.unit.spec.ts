import { describe, expect, it } from '@jest/globals';
import { isClientPortTaken, problemOfEnding } from './failure-of-kafka.ts';

const ending = (...lines: string[]) => ({ dataDir: '/data/kafka', host: '192.0.2.1', port: 9092, exitCode: 1, lines });

describe('how a broker ended', () => {
  it.each([
    ['disk-full', 'java.io.IOException: No space left on device'],
    ['port-taken', 'KafkaException: Socket server failed to bind to 127.0.0.1:9092: Address already in use.'],
    ['address-not-ours', 'Socket server failed to bind to 192.0.2.1:9092: Cannot assign requested address.'],
    ['folder-not-writable', 'java.nio.file.AccessDeniedException: data/meta.properties'],
    ['too-little-memory', 'There is insufficient memory for the Java Runtime Environment to continue.'],
    ['data-of-another-version', 'No MetadataVersion with feature level 99. Valid feature levels are from 7 to 30.'],
    ['data-unreadable', 'java.lang.RuntimeException: Error: node ID not found in data'],
    ['broker-failed', 'Exiting Kafka due to fatal exception'],
  ])('%s, out of the words of Kafka', (code, line) => {
    expect(problemOfEnding(ending('ERROR something', line, '\tat kafka.Kafka.main(Kafka.scala)'))).toMatchObject({
      code,
    });
  });

  it('keeps the words of Kafka, without the trace', () => {
    const { zh } = problemOfEnding(ending('ERROR never seen before', '\tat kafka.Kafka.main(Kafka.scala)'));
    expect(zh).toContain('never seen before');
    expect(zh).not.toContain('Kafka.scala');
  });

  it('tells the port of the clients from the one of the controller', () => {
    expect(isClientPortTaken(ending('failed to bind to 127.0.0.1:9092: Address already in use.'))).toBe(true);
    expect(isClientPortTaken(ending('failed to bind to 127.0.0.1:29093: Address already in use.'))).toBe(false);
  });
});
