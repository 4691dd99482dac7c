import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is committed about the broker: which jars it consists of, and how it logs. */
export const infraFolder = fileURLToPath(new URL('../../../../infra/kafka/', import.meta.url));

export const pomFile = join(infraFolder, 'pom.xml');

/** Jars of another pom are other jars: each has a folder of its own, which appears when it is complete. */
export const jarsFolder = (jarsDir: string): string =>
  join(jarsDir, createHash('sha256').update(readFileSync(pomFile)).digest('hex').slice(0, 16));

export const hasJars = (jarsDir: string): boolean => existsSync(jarsFolder(jarsDir));

/** The version of Kafka that the pom names. */
export const kafkaVersion = (): string =>
  /<artifactId>kafka_[\d.]+<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(pomFile, 'utf8'))?.[1] ?? '';
