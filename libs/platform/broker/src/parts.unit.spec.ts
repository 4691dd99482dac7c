import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jarsFolder, kafkaVersion } from './jars-folder.ts';
import { findBrokerParts, javaVersion } from './parts.ts';

describe('the version of a Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "25" 2025-09-16', 25],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21.0.1"', 21],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
  ])('%j', (words, version) => {
    expect(javaVersion(words)).toBe(version);
  });
});

describe('what a broker needs of a machine', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'huihuan-parts-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A folder with programs that write this and end well. */
  const programs = (name: string, words: Readonly<Record<string, string>>): string => {
    const bin = join(folder, name, 'bin');
    mkdirSync(bin, { recursive: true });
    for (const [program, said] of Object.entries(words)) {
      writeFileSync(join(bin, program), `#!/bin/sh\necho '${said}' >&2\n`);
      chmodSync(join(bin, program), 0o755);
    }
    return bin;
  };
  const java17 = 'openjdk version "17.0.1"';

  it('is Java and Maven, wherever the path has them', () => {
    const java = programs('seventeen', { java: java17, keytool: '' });
    const mvn = programs('maven', { mvn: '' });
    expect(findBrokerParts({ env: { PATH: `${java}:${mvn}` } })).toEqual({
      java: join(java, 'java'),
      keytool: join(java, 'keytool'),
      mvn: join(mvn, 'mvn'),
    });
  });

  it('passes over a Java that is too old for a newer one', () => {
    const old = programs('eight', { java: 'java version "1.8.0_392"', mvn: '' });
    const java = programs('later', { java: java17 });
    expect(findBrokerParts({ env: { PATH: `${old}:${java}` } })).toMatchObject({ java: join(java, 'java') });
    const problem = findBrokerParts({ env: { JAVA_HOME: join(old, '..'), PATH: old } });
    expect(problem).toMatchObject({ code: 'java-too-old', zh: expect.stringContaining('Java 8') });
  });

  it('names what is missing, how to get it, and what to do without', () => {
    expect(findBrokerParts({ env: { PATH: folder, JAVA_HOME: '/no/such/java' } })).toMatchObject({
      code: 'no-java',
      zh: expect.stringMatching(/JAVA_HOME=\/no\/such\/java[\s\S]*apt-get install[\s\S]*KAFKA_BROKERS/),
      en: expect.stringMatching(/Java 17 or newer[\s\S]*brew install[\s\S]*KAFKA_BROKERS/),
    });
    const java = programs('alone', { java: java17 });
    expect(findBrokerParts({ env: { PATH: java } })).toMatchObject({ code: 'no-maven' });
  });

  it('is no Maven once the jars are there', () => {
    const java = programs('again', { java: java17 });
    const jarsDir = join(folder, 'jars');
    mkdirSync(jarsFolder(jarsDir), { recursive: true });
    expect(findBrokerParts({ env: { PATH: java }, jarsDir })).toMatchObject({ mvn: undefined });
  });

  it('is the version of Kafka that the pom names', () => {
    expect(kafkaVersion()).toMatch(/^4\.\d+\.\d+$/);
  });
});
