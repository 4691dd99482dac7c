export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that the server says in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const inLanguage = (language: Language, text: Bilingual): string => (language === 'en' ? text.en : text.zh);

/** The shape that the first dictionary gives to all others: the same keys, the same arguments. */
export type SameTexts<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : SameTexts<Texts[Key]>;
};
