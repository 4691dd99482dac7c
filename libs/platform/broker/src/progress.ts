/** What a broker is busy with, to be shown to whoever waits for it. */
export interface BrokerStep {
  readonly code: 'waiting' | 'downloading' | 'resetting' | 'formatting' | 'starting' | 'recovering' | 'ready';
  readonly zh: string;
  readonly en: string;
}

export const steps = {
  waiting: (pid: number): BrokerStep => ({
    code: 'waiting',
    zh: `等待先前的进程 ${pid} 结束……`,
    en: `waiting for the earlier process ${pid} to end …`,
  }),
  downloading: (jars: number): BrokerStep => ({
    code: 'downloading',
    zh: `用 Maven 下载 Kafka（约 45 MB，仅一次）：已取得 ${jars} 个文件`,
    en: `fetching Kafka by Maven (about 45 MB, once): ${jars} files so far`,
  }),
  resetting: (): BrokerStep => ({ code: 'resetting', zh: '清空数据……', en: 'emptying the data …' }),
  formatting: (): BrokerStep => ({ code: 'formatting', zh: '建立数据目录……', en: 'making the data folder …' }),
  starting: (): BrokerStep => ({ code: 'starting', zh: '启动 Kafka……', en: 'starting Kafka …' }),
  recovering: (): BrokerStep => ({
    code: 'recovering',
    zh: '上次未正常停止，正在检查日志……',
    en: 'the last stop was not clean, its log is checked …',
  }),
  ready: (): BrokerStep => ({ code: 'ready', zh: 'Kafka 已就绪', en: 'Kafka is ready' }),
} as const;
