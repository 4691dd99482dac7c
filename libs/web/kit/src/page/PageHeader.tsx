import type { ReactElement, ReactNode } from 'react';
import { AccountMenu } from '../account/AccountMenu.tsx';
import { useLanguage } from '../i18n/language-store.ts';
import { LanguageSwitch, type LanguageTexts } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import styles from './PageHeader.module.css';
import { ThemeSwitch, type ThemeTexts } from './ThemeSwitch.tsx';

export interface PageHeaderProps {
  /** What the page is about; absent until it is known. */
  readonly title: string | undefined;
  /** A page whose panels have headings of the first order takes `span`. */
  readonly titleAs: 'h1' | 'span';
  readonly texts: { readonly language: LanguageTexts; readonly theme: ThemeTexts };
  /** Between the name and the tools. */
  readonly search?: ReactNode;
  /** The page's own tools, before the switches. */
  readonly children: ReactNode;
}

/** The top of a page: who speaks and of what, the page's own tools, how it looks, and who is signed in. */
export function PageHeader({ title, titleAs: Title, texts, search, children }: PageHeaderProps): ReactElement {
  const language = useLanguage();
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <Mark />
        <span className={styles.product}>{language === 'en' ? 'Huihuan 回环' : '回环 Huihuan'}</span>
        {title === undefined ? null : <Title className={styles.title}>{title}</Title>}
      </div>
      {search}
      <div className={styles.tools}>
        {children}
        <LanguageSwitch texts={texts.language} />
        <ThemeSwitch texts={texts.theme} />
        <AccountMenu />
      </div>
    </header>
  );
}
