import type { Flag } from './command.ts';

/** Flags that every command understands. */
export const commonFlags: readonly Flag[] = [
  { name: 'json', text: { zh: '以 JSON 输出，供程序读取', en: 'print JSON, for programs' } },
  {
    name: 'url',
    value: '<url>',
    text: {
      zh: '服务器地址，默认取 HUIHUAN_URL，再默认 http://127.0.0.1:3000',
      en: 'address of the server; HUIHUAN_URL, or http://127.0.0.1:3000',
    },
  },
  { name: 'lang', value: 'zh|en', text: { zh: '语言，默认取 LANG', en: 'language; from LANG, or Chinese' } },
  { name: 'help', text: { zh: '显示帮助', en: 'show this help' } },
];
