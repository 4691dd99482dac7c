import { useLanguage, type SameTexts } from '@huihuan/web-kit';
import { commandsEn } from './commands-en.ts';
import { commandsZh } from './commands-zh.ts';

export type CommandTexts = SameTexts<typeof commandsZh>;

/** The texts of the palette, the keys and the stories in the language that the user chose. */
export const useCommandTexts = (): CommandTexts => (useLanguage() === 'en' ? commandsEn : commandsZh);
