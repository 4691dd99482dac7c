/** What the engine is busy with, to be shown to whoever waits for it. */
export interface EngineStep {
  code: 'waiting' | 'copying' | 'initialising' | 'starting' | 'recovering' | 'ready';
  zh: string;
  en: string;
}

export const steps = {
  waiting: (pid: number): EngineStep => ({
    code: 'waiting',
    zh: `等待先前的进程 ${pid} 结束……`,
    en: `waiting for the earlier process ${pid} to end …`,
  }),
  copying: (folder: string): EngineStep => ({
    code: 'copying',
    zh: `数据库用户无法进入当前目录，程序放在 ${folder}`,
    en: `the database's user may not enter this folder, its programs are put in ${folder}`,
  }),
  initialising: (): EngineStep => ({ code: 'initialising', zh: '初始化数据库……', en: 'initialising the database …' }),
  starting: (): EngineStep => ({ code: 'starting', zh: '启动数据库……', en: 'starting the database …' }),
  recovering: (): EngineStep => ({
    code: 'recovering',
    zh: '上次未正常停止，正在恢复……',
    en: 'the last stop was not clean, recovering …',
  }),
  ready: (): EngineStep => ({ code: 'ready', zh: '数据库已就绪', en: 'the database is ready' }),
} as const;
