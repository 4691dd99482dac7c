import { wasStartedWith } from '@huihuan/platform-processes';

/** A parameter that the broker does not read: by it a broker is known as the one over this data. */
export const markOf = (dataDir: string): string => `-Dhuihuan.data=${dataDir}`;

export const isBrokerOver = (pid: number, dataDir: string): boolean => wasStartedWith(pid, markOf(dataDir));
