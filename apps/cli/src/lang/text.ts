/** What people read, in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** The language of a run: as asked for, else that of the terminal, else Chinese. */
export const languageOf = (asked: string | undefined, environment: NodeJS.ProcessEnv): Language => {
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.startsWith('en') ? 'en' : 'zh';
};
