import type { ReactElement } from 'react';
import { inLanguage, useLanguage } from '@huihuan/web-kit';
import { useKeepingTexts } from '../../../lib/i18n/use-keeping-texts.ts';
import type { RuleShown } from '../api/keeping.ts';

/** What a rule is called, in the language of the screen. */
export const useRuleName = (): ((rule: RuleShown) => string) => {
  const language = useLanguage();
  return ({ titleZh: zh, titleEn: en }) => inLanguage(language, { zh, en });
};

/** Where a rule comes from; what is no letter of a law is never shown as one. */
export const useSourceOf = (): ((rule: RuleShown) => string) => {
  const texts = useKeepingTexts();
  return ({ standing, document, clause }) => [texts.standing[standing], document, clause].filter(Boolean).join(' · ');
};

export function RuleSource({ rule }: { rule: RuleShown }): ReactElement {
  const sourceOf = useSourceOf();
  return <span data-standing={rule.standing}>{sourceOf(rule)}</span>;
}
