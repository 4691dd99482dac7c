import { join, relative } from 'node:path';
import { markOf } from './mark.ts';

export interface JavaOptions {
  readonly java: string;
  /** The folder of the jars. */
  readonly jars: string;
  readonly dataDir: string;
  readonly heapMegabytes: number;
}

/**
 * To be run in the data folder: paths are relative to it, because a colon in one would be read as two entries of the
 * class path.
 */
export const javaCommand = ({ java, jars, dataDir, heapMegabytes }: JavaOptions, main: readonly string[]): string[] => [
  java,
  `-Xmx${heapMegabytes}m`,
  // the collector that Kafka recommends, also where Java takes the machine for a small one
  '-XX:+UseG1GC',
  '-XX:MaxGCPauseMillis=20',
  // a broker that limps on after it ran out of memory helps nobody
  '-XX:+ExitOnOutOfMemoryError',
  '-XX:-UsePerfData',
  '-Djava.awt.headless=true',
  '-Dfile.encoding=UTF-8',
  '-Dlog4j2.configurationFile=log4j2.properties',
  markOf(dataDir),
  '-cp',
  join(relative(dataDir, jars), '*'),
  ...main,
];

/** Words of the system in English, as we look for some of them; file names in UTF-8. */
export const javaEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: 'C.UTF-8',
  // what is meant for other Java programs of this user
  JAVA_TOOL_OPTIONS: undefined,
  _JAVA_OPTIONS: undefined,
  JDK_JAVA_OPTIONS: undefined,
});
