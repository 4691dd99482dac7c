/** One variable whose value cannot be used. */
export interface WrongSetting {
  readonly variable: string;
  readonly zh: string;
  readonly en: string;
}

/** The environment is wrong: the program cannot start. The message is meant for the person at the terminal. */
export class SettingsError extends Error {
  readonly wrong: readonly WrongSetting[];

  constructor(wrong: readonly WrongSetting[]) {
    const lines = wrong.flatMap(({ variable, zh, en }) => [`  ${variable}`, `    ${zh}`, `    ${en}`]);
    super(['环境变量有误，无法启动 · The environment is wrong, cannot start:', ...lines].join('\n'));
    this.name = 'SettingsError';
    this.wrong = wrong;
  }
}
