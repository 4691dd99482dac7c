import { tokensCss } from './css-text.ts';

/** Puts the tokens on the page. A constructed sheet needs no inline style, so a strict content security policy holds. */
export const installTokens = (page: Document): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss());
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
};
