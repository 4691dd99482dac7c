import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { BrokerProblem } from './broker-problem.ts';
import { hasJars } from './jars-folder.ts';
import { javaTooOld, noJava, noMaven } from './problems-of-parts.ts';

/** The programs that a broker needs, by path. */
export interface BrokerParts {
  readonly java: string;
  /** The keytool of the same Java: makes certificates. */
  readonly keytool: string;
  /** Absent when the jars are there already: nothing is to be fetched then. */
  readonly mvn: string | undefined;
}

const OLDEST_JAVA = 17;

export interface WhereToLook {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A folder of fetched jars; Maven is not needed when it is complete. */
  readonly jarsDir?: string;
}

/**
 * Finds Java 17 or newer (JAVA_HOME first, then the path) and Maven.
 * @returns a BrokerProblem (not thrown) that names what is missing and how to install it
 */
export const findBrokerParts = ({ env = process.env, jarsDir }: WhereToLook = {}): BrokerParts | BrokerProblem => {
  const home = env['JAVA_HOME'];
  const candidates = [...(home ? [join(home, 'bin', 'java')] : []), ...inPath('java', env)];
  const javas = candidates.map((java) => ({ java, version: versionOf(java, env) }));
  const fitting = javas.find(({ version }) => (version ?? 0) >= OLDEST_JAVA);
  if (fitting === undefined) {
    const old = javas.find(({ version }) => version !== undefined);
    if (old?.version !== undefined) return javaTooOld(old.java, old.version);
    return noJava([...(home ? [`JAVA_HOME=${home}`] : []), 'PATH']);
  }
  const mvn = inPath('mvn', env)[0];
  if (mvn === undefined && !(jarsDir !== undefined && hasJars(jarsDir))) return noMaven();
  return { java: fitting.java, keytool: keytoolOf(fitting.java, env), mvn };
};

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const inPath = (program: string, env: WhereToLook['env'] = {}): string[] =>
  (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .filter(isProgram);

/** Beside that java; where java is a link out of its folder, the one in the path. */
const keytoolOf = (java: string, env: WhereToLook['env']): string => {
  const beside = join(dirname(java), 'keytool');
  return isProgram(beside) ? beside : (inPath('keytool', env)[0] ?? beside);
};

const versionOf = (java: string, env: WhereToLook['env']): number | undefined => {
  const { stderr, status } = spawnSync(java, ['-version'], { encoding: 'utf8', env });
  return status === 0 ? javaVersion(stderr) : undefined;
};

/** The feature release out of what `java -version` writes: 17 of "17.0.15", 8 of "1.8.0_392". */
export const javaVersion = (words: string): number | undefined => {
  const found = /version "(\d+)(?:\.(\d+))?/.exec(words);
  if (found === null) return undefined;
  const [first, second] = [Number(found[1]), Number(found[2] ?? 0)];
  return first === 1 ? second : first;
};
