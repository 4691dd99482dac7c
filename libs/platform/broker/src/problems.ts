import { errorCode } from '@huihuan/platform-processes';
import { BrokerProblem } from './broker-problem.ts';

const elsewhere = {
  zh: '也可用环境变量 HUIHUAN_DATA 或 --data 指定另一个目录。',
  en: 'Or name another folder by HUIHUAN_DATA or --data.',
};

export const isDiskFull = (error: unknown): boolean =>
  errorCode(error) === 'ENOSPC' || errorCode(error) === 'EDQUOT' || errorCode(error) === 'EFBIG';

export const diskFull = (folder: string, cause?: unknown): BrokerProblem =>
  new BrokerProblem(
    'disk-full',
    {
      zh: `磁盘已满，Kafka 无法写入 ${folder}。请腾出空间后重新启动：已确认的消息都在，重启后继续。${elsewhere.zh}`,
      en: `The disk is full, Kafka cannot write to ${folder}. Make room and start again: what was acknowledged is kept. ${elsewhere.en}`,
    },
    cause,
  );

export const notWritten = (path: string, cause: unknown): BrokerProblem =>
  isDiskFull(cause) ? diskFull(path, cause) : folderNotWritable(path, cause);

export const folderNotWritable = (folder: string, cause?: unknown): BrokerProblem =>
  new BrokerProblem(
    'folder-not-writable',
    {
      zh: `无法写入数据目录 ${folder}。请修正其权限。${elsewhere.zh}`,
      en: `The data folder ${folder} cannot be written. Correct its permissions. ${elsewhere.en}`,
    },
    cause,
  );

export const alreadyRunning = (folder: string, pid: number): BrokerProblem =>
  new BrokerProblem('already-running', {
    zh: `数据目录 ${folder} 正被进程 ${pid} 的 Kafka 使用。请先停止它（在其终端按 Ctrl-C，或运行 kill ${pid}）。${elsewhere.zh}`,
    en: `The data folder ${folder} is in use by the Kafka of process ${pid}. Stop that first (Ctrl-C in its terminal, or kill ${pid}). ${elsewhere.en}`,
  });

export const portTaken = (port: number): BrokerProblem =>
  new BrokerProblem('port-taken', {
    zh: `端口 ${port} 已被占用。请停止占用它的程序，或用 --port 换一个端口。`,
    en: `The port ${port} is taken. Stop the program that holds it, or choose another one by --port.`,
  });

export const addressNotOurs = (host: string, cause?: unknown): BrokerProblem =>
  new BrokerProblem(
    'address-not-ours',
    {
      zh: `无法在地址 ${host} 上监听：它不是本机的地址。请改用 127.0.0.1、本机某网卡的地址或 0.0.0.0。`,
      en: `Nothing can listen on ${host}: it is no address of this machine. Take 127.0.0.1, an address of one of its cards, or 0.0.0.0.`,
    },
    cause,
  );

export const usersDiffer = (folder: string, names: readonly string[]): BrokerProblem => {
  const known =
    names.length === 0 ? { zh: '没有用户', en: 'without users' } : { zh: names.join('、'), en: names.join(', ') };
  return new BrokerProblem('users-differ', {
    zh: `${folder} 建立时的登录用户（${known.zh}）或其口令与现在给出的不同，而用户只在建立时写入。请用原来的用户和口令，或加 --reset 清空重建。`,
    en: `${folder} was made with other users (${known.en}) or other passwords than those given now, and users are written only when it is made. Give the former ones, or empty it by --reset.`,
  });
};
