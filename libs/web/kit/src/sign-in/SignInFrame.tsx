import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language-store.ts';
import { LanguageSwitch } from '../page/LanguageSwitch.tsx';
import { Mark } from '../page/Mark.tsx';
import { ThemeSwitch } from '../page/ThemeSwitch.tsx';
import { NetworkPicture } from './NetworkPicture.tsx';
import styles from './SignInFrame.module.css';
import { useSignInTexts } from './use-sign-in-texts.ts';

const Brand = (): ReactElement => (
  <span className={styles.brand}>
    <Mark />
    {useLanguage() === 'en' ? 'Huihuan 回环' : '回环 Huihuan'}
  </span>
);

/** What stands around every step of signing in: what the product is for, how it looks, and the step itself. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const { story, language: languageTexts, theme } = useSignInTexts();
  const language = useLanguage();
  useEffect(() => {
    document.title = `${title} · 回环 Huihuan`;
    document.documentElement.lang = language;
  }, [title, language]);
  return (
    <div className={styles.frame}>
      <section className={styles.story} aria-hidden="true">
        <Brand />
        <NetworkPicture />
        <div className={styles.words}>
          <h2>{story.title}</h2>
          <p>{story.text}</p>
        </div>
      </section>
      <div className={styles.side}>
        <header className={styles.tools}>
          <div className={styles.small}>
            <Brand />
          </div>
          <LanguageSwitch texts={languageTexts} />
          <ThemeSwitch texts={theme} />
        </header>
        <main id="main" className={styles.content} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
