import { EngineProblem } from './engine-problem.ts';
import { binariesDoNotRun, dataOfAnotherUser, diskFull, namelessAccount, portTaken } from './problems.ts';

/** How a run of initdb or postgres ended, with what it wrote last. */
export interface Ending {
  binary: string;
  dataDirectory: string;
  port: number;
  exitCode: number | null;
  lines: readonly string[];
}

/** An earlier instance that has not let go of the data yet: worth another try a moment later. */
export const isHeldByAnEarlierOne = (lines: readonly string[]): boolean =>
  /pre-existing shared memory block|lock file "postmaster\.pid" already exists/.test(lines.join('\n'));

export const isPortTaken = (lines: readonly string[]): boolean =>
  /could not bind IPv4 address|could not create any TCP\/IP sockets/.test(lines.join('\n'));

const cannotBeExecuted = (ending: Ending, output: string): boolean =>
  ending.exitCode === 126 || ending.exitCode === 127 || /error while loading shared libraries|ENOENT/.test(output);

/** Names the problem behind what PostgreSQL wrote before it ended; its own words stay attached. */
export const problemOfEnding = (ending: Ending): EngineProblem => {
  const output = ending.lines.slice(-12).join('\n');
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(ending.dataDirectory, output);
  if (isPortTaken(ending.lines)) return portTaken(ending.port);
  if (output.includes('database files are incompatible with server')) return otherVersion(ending.dataDirectory, output);
  if (output.includes('could not look up effective user ID')) return namelessAccount(output);
  if (cannotBeExecuted(ending, output)) return binariesDoNotRun(ending.binary, output);
  if (/has wrong ownership|invalid permissions|Permission denied/.test(output)) {
    return dataOfAnotherUser(ending.dataDirectory, output);
  }
  return new EngineProblem('engine-failed', {
    zh: `PostgreSQL 未能启动（退出码 ${ending.exitCode ?? '—'}，数据在 ${ending.dataDirectory}）：\n${output}`,
    en: `PostgreSQL did not start (exit code ${ending.exitCode ?? '—'}, data in ${ending.dataDirectory}); its words are above.`,
  });
};

const otherVersion = (folder: string, cause: string): EngineProblem =>
  new EngineProblem(
    'data-of-another-version',
    {
      zh: `${folder} 由另一个 PostgreSQL 大版本写成。请用原版本启动并导出数据，或用 reset 命令清空。`,
      en: `${folder} was written by another major version of PostgreSQL. Start the earlier version and export, or empty it with the command reset.`,
    },
    cause,
  );
