import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hold } from './hold.ts';
import { hasJars, jarsFolder, pomFile } from './jars-folder.ts';
import { notWritten } from './problems.ts';
import { downloadFailed, noMaven } from './problems-of-parts.ts';
import { steps, type BrokerStep } from './progress.ts';

export interface FetchOptions {
  readonly jarsDir: string;
  readonly mvn: string | undefined;
  readonly onProgress: (step: BrokerStep) => void;
}

/** Others wait for the one that fetches, however slow the line is. */
const PATIENCE_MS = 30 * 60_000;

const DRAFT = 'draft-';

/**
 * Has Maven fetch the jars of infra/kafka/pom.xml unless they are there. They appear as a whole or not at all, and of
 * several processes one fetches.
 * @returns the folder with the jars
 * @throws BrokerProblem `no-maven`, `download-failed`, `disk-full`, `folder-not-writable`
 */
export const fetchJars = async (options: FetchOptions): Promise<string> => {
  const { jarsDir, mvn, onProgress } = options;
  const folder = jarsFolder(jarsDir);
  if (hasJars(jarsDir)) return folder;
  if (mvn === undefined) throw noMaven();
  try {
    mkdirSync(jarsDir, { recursive: true });
  } catch (error) {
    throw notWritten(jarsDir, error);
  }
  const held = await hold(join(jarsDir, 'fetching.lock'), PATIENCE_MS, (pid) => onProgress(steps.waiting(pid)));
  if (!held.isHeld) throw downloadFailed(`fetching.lock: ${held.pid}`);
  try {
    removeDrafts(jarsDir);
    if (!hasJars(jarsDir)) await fetchInto(folder, mvn, options);
  } finally {
    held.release();
  }
  return folder;
};

/** Of runs that were killed: only the holder of the lock makes them. */
const removeDrafts = (jarsDir: string): void => {
  for (const name of readdirSync(jarsDir)) {
    if (name.startsWith(DRAFT)) rmSync(join(jarsDir, name), { recursive: true, force: true });
  }
};

const fetchInto = async (folder: string, mvn: string, { jarsDir, onProgress }: FetchOptions): Promise<void> => {
  const draft = mkdtempSync(join(jarsDir, DRAFT));
  try {
    // beside its outputs, because Maven would put a folder `target` beside the committed one
    const pom = join(draft, 'pom.xml');
    cpSync(pomFile, pom);
    const jars = join(draft, 'jars');
    onProgress(steps.downloading(0));
    await runMaven(mvn, [...GOAL, `-DoutputDirectory=${jars}`, '-f', pom], onProgress);
    renameSync(jars, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};

/**
 * Batch mode, plain words, a wrong checksum is an error, and what an earlier attempt did not find is asked for again:
 * Maven would remember for a day that there was no network.
 */
const GOAL = [
  ...['-B', '-C', '-U', '-Dstyle.color=never'],
  'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies',
  '-DincludeScope=runtime',
];

/** What went wrong, without the advice how to run Maven by hand. */
const isError = (line: string): boolean =>
  (line.startsWith('[ERROR]') || /^Error:|^The JAVA_HOME/.test(line)) &&
  !/^\[ERROR\]\s*$|Re-run Maven|re-run Maven|\[Help \d\] http|For more information/.test(line);

const runMaven = (mvn: string, parameters: readonly string[], onProgress: FetchOptions['onProgress']): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(mvn, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
    const errors: string[] = [];
    let files = 0;
    const hear = (line: string): void => {
      if (/^(\[INFO\] )?Downloaded from .*\.jar/.test(line)) onProgress(steps.downloading((files += 1)));
      if (isError(line)) errors.push(line);
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('error', (error) => reject(downloadFailed(error.message)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(downloadFailed(errors.slice(0, 4).join('\n') || `mvn: ${signal ?? `exit code ${code}`}`));
    });
  });
