export { reportWordsEn } from './words-en.ts';
export { reportWordsZh } from './words-zh.ts';
