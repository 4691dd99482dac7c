import { useLanguage } from '@huihuan/web-kit';

/** Which of the two texts that come with a thing is read. */
export const useTongue = (): 'zh' | 'en' => (useLanguage() === 'en' ? 'en' : 'zh');
