import { errorCode } from '@huihuan/platform-processes';
import { EngineProblem } from './engine-problem.ts';

const ownDatabase = {
  zh: '或者自行准备 PostgreSQL，并设置环境变量 DATABASE_URL。',
  en: 'Or bring a PostgreSQL of your own and set DATABASE_URL.',
};

export const noBinaries = (platform: string, cause?: unknown): EngineProblem =>
  new EngineProblem(
    'no-binaries',
    {
      zh: `没有适用于 ${platform} 的内置 PostgreSQL。请重新运行 npm ci（不要带 --omit=optional）。${ownDatabase.zh}`,
      en: `There is no embedded PostgreSQL for ${platform}. Run npm ci again (without --omit=optional). ${ownDatabase.en}`,
    },
    cause,
  );

export const binariesDoNotRun = (binary: string, output: string): EngineProblem =>
  new EngineProblem('binaries-do-not-run', {
    zh: `内置 PostgreSQL（${binary}）在本机无法运行（需要 glibc 系统）。${ownDatabase.zh}\n${output}`,
    en: `The embedded PostgreSQL (${binary}) does not run here (it needs a glibc system). ${ownDatabase.en}\n${output}`,
  });

export const noAccount = (cause: unknown): EngineProblem =>
  new EngineProblem(
    'no-account',
    {
      zh: 'PostgreSQL 不能以 root 运行，系统用户 postgres 不存在且无法创建。请运行 useradd --system postgres，或改用普通用户启动。',
      en: 'PostgreSQL refuses to run as root, and the system user postgres is missing and could not be created. Run useradd --system postgres, or start as an ordinary user.',
    },
    cause,
  );

export const namelessAccount = (cause: unknown): EngineProblem =>
  new EngineProblem(
    'no-account',
    {
      zh: '当前用户编号在系统中没有名称（/etc/passwd），PostgreSQL 不接受。请换一个用户启动，或为它建立条目。',
      en: 'This user id has no name on this system (/etc/passwd), and PostgreSQL refuses it. Start as another user, or add an entry for it.',
    },
    cause,
  );

export const diskFull = (folder: string, cause?: unknown): EngineProblem =>
  new EngineProblem(
    'disk-full',
    {
      zh: `磁盘已满：${folder}。请释放空间后再次启动，数据不会丢失。`,
      en: `The disk is full: ${folder}. Free some space and start again; no data is lost.`,
    },
    cause,
  );

/** Why a file could not be written: the disk is full, or it is a matter of permissions. */
export const notWritten = (folder: string, cause: unknown): EngineProblem =>
  isDiskFull(cause) ? diskFull(folder, cause) : folderNotWritable(folder, cause);

export const isDiskFull = (cause: unknown): boolean => ['ENOSPC', 'EDQUOT'].some((code) => errorCode(cause) === code);

const folderNotWritable = (folder: string, cause: unknown): EngineProblem =>
  new EngineProblem(
    'folder-not-writable',
    {
      zh: `无法写入数据目录 ${folder}。请修正其权限，或用环境变量 HUIHUAN_DATA 指定另一个目录。`,
      en: `The data folder ${folder} cannot be written. Correct its permissions, or name another one in HUIHUAN_DATA.`,
    },
    cause,
  );

export const noPlace = (tried: readonly string[]): EngineProblem =>
  new EngineProblem('no-place', {
    zh: `数据库用户无法进入以下任何目录：${tried.join('、')}。请用 HUIHUAN_DATA 指定它能进入的目录。`,
    en: `The database's user may not enter any of: ${tried.join(', ')}. Name a folder it may enter in HUIHUAN_DATA.`,
  });

export const alreadyRunning = (dataDir: string, pid: number): EngineProblem =>
  new EngineProblem('already-running', {
    zh: `数据目录 ${dataDir} 正被进程 ${pid} 使用。请先停止它（在其终端按 Ctrl-C，或运行 kill ${pid}），或用 HUIHUAN_DATA 指定另一个目录。`,
    en: `The data folder ${dataDir} is in use by process ${pid}. Stop that first (Ctrl-C in its terminal, or kill ${pid}), or name another folder in HUIHUAN_DATA.`,
  });

export const portTaken = (port: number): EngineProblem =>
  new EngineProblem('port-taken', {
    zh: `数据库端口 ${port} 已被占用。请停止占用它的程序，或换一个端口。`,
    en: `The database port ${port} is taken. Stop the program that holds it, or choose another port.`,
  });

export const secretsMissing = (dataDir: string): EngineProblem =>
  new EngineProblem('secrets-missing', {
    zh: `${dataDir} 中有数据，但缺少 secrets.json。请从备份恢复该文件，或用 reset 命令清空数据。`,
    en: `${dataDir} holds data, but its secrets.json is gone. Restore that file from a backup, or empty the data with the command reset.`,
  });

export const dataOfAnotherUser = (folder: string, cause?: unknown): EngineProblem =>
  new EngineProblem(
    'data-of-another-user',
    {
      zh: `${folder} 属于另一个系统用户。请用最初启动它的用户再次启动，或用 HUIHUAN_DATA 指定另一个目录。`,
      en: `${folder} belongs to another system user. Start as the user that first started it, or name another folder in HUIHUAN_DATA.`,
    },
    cause,
  );
