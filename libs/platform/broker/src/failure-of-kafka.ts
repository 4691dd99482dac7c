import { BrokerProblem } from './broker-problem.ts';
import { addressNotOurs, diskFull, folderNotWritable, portTaken } from './problems.ts';

/** How a run of the broker or of its storage tool ended, with what it wrote last. */
export interface Ending {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly exitCode: number | null;
  readonly lines: readonly string[];
}

export const isPortTaken = ({ lines }: Ending): boolean => lines.join('\n').includes('Address already in use');

/** Whether it is the port for the clients that is taken, and not the one for the controller, which nobody chose. */
export const isClientPortTaken = (ending: Ending): boolean =>
  isPortTaken(ending) && ending.lines.join('\n').includes(`:${ending.port}: Address already in use`);

interface Reading {
  readonly pattern: RegExp;
  readonly problem: (ending: Ending, words: string) => BrokerProblem;
}

const readings: readonly Reading[] = [
  { pattern: /No space left on device|Disk quota exceeded/, problem: ({ dataDir }, words) => diskFull(dataDir, words) },
  { pattern: /Address already in use/, problem: ({ port }) => portTaken(port) },
  {
    pattern: /Cannot assign requested address|Can't assign requested address|Unresolved address/,
    problem: ({ host }, words) => addressNotOurs(host, words),
  },
  {
    pattern: /Permission denied|AccessDeniedException|Read-only file system/,
    problem: ({ dataDir }, words) => folderNotWritable(dataDir, words),
  },
  { pattern: /insufficient memory|Could not reserve|OutOfMemoryError/, problem: (_, words) => tooLittleMemory(words) },
  {
    pattern: /No MetadataVersion with feature level|unsupported metadata.version|metadata\.version level/i,
    problem: ({ dataDir }, words) => dataOfAnotherVersion(dataDir, words),
  },
  {
    pattern: /node ID not found|No readable meta\.properties|is corrupt|Corrupt|InconsistentClusterId/,
    problem: ({ dataDir }, words) => dataUnreadable(dataDir, words),
  },
];

/** Names the problem behind what Kafka wrote before it ended; its own words stay attached. */
export const problemOfEnding = (ending: Ending): BrokerProblem => {
  const words = ending.lines
    .filter((line) => !/^\s+at |^\s*\.\.\. /.test(line))
    .slice(0, 12)
    .join('\n');
  const all = ending.lines.join('\n');
  const reading = readings.find(({ pattern }) => pattern.test(all));
  if (reading !== undefined) return reading.problem(ending, words);
  const code = ending.exitCode ?? '—';
  return new BrokerProblem('broker-failed', {
    zh: `Kafka 未能启动（退出码 ${code}，数据在 ${ending.dataDir}，完整日志在其 logs/server.log）：\n${words}`,
    en: `Kafka did not start (exit code ${code}, data in ${ending.dataDir}, its whole log in logs/server.log there); its words are above.`,
  });
};

const tooLittleMemory = (cause: string): BrokerProblem =>
  new BrokerProblem(
    'too-little-memory',
    {
      zh: '内存不足，Kafka 无法运行（约需 600 MB）。请关闭其他程序。',
      en: 'There is too little memory for Kafka (it needs about 600 MB). Close other programs.',
    },
    cause,
  );

const dataOfAnotherVersion = (folder: string, cause: string): BrokerProblem =>
  new BrokerProblem(
    'data-of-another-version',
    {
      zh: `${folder} 由更新的 Kafka 版本写成。请使用那个版本，或加 --reset 清空。`,
      en: `${folder} was written by a newer version of Kafka. Use that version, or empty it by --reset.`,
    },
    cause,
  );

const dataUnreadable = (folder: string, cause: string): BrokerProblem =>
  new BrokerProblem(
    'data-unreadable',
    {
      zh: `${folder} 中的数据不完整，Kafka 无法读取：\n${cause}\n可加 --reset 清空此处；各服务说过的事件仍在其数据库里。`,
      en: `The data in ${folder} is damaged and Kafka cannot read it; its words are above. It may be emptied by --reset; what the services said is still in their databases.`,
    },
    cause,
  );
