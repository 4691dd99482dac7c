import type { SameTexts } from '@huihuan/web-kit';
import type { zh } from './zh.ts';

export const en: SameTexts<typeof zh> = {
  title: 'Collection',
  skip: 'Skip to the main content',
  navigation: 'Work',
  backHome: 'Back to the first screen',
  notHere: 'There is no such page. The link may be out of date.',
  nothing: 'There is nothing for your role to do on this page yet.',
  retry: 'Try again',
  reference: (id) => `When you ask for help, name ${id}`,
  language: { label: 'Language', zh: '中文', en: 'EN' },
  theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
};
