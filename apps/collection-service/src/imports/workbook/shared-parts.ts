import { turns } from '../others-turn.ts';
import { assertShort } from './limits.ts';
import { attribute, tagsOf, xmlText } from './xml.ts';

/**
 * Texts that cells name by their place, trimmed. How they are read aloud (`rPh`) is no part of them.
 * @throws TextTooLong
 */
export const sharedTexts = async (xml: string): Promise<readonly string[]> => {
  const turn = turns();
  const texts: string[] = [];
  let text = '';
  let from = -1;
  let isAloud = false;
  for (const tag of tagsOf(xml, ['si', 't', 'rPh'])) {
    if (turn.isOver()) await turn.pass();
    if (tag.name === 'rPh') isAloud = !tag.isEnd && !tag.isEmpty;
    else if (tag.name === 't') {
      if (tag.isEnd && from >= 0 && !isAloud) text = assertShort(text + xmlText(xml.slice(from, tag.from)));
      from = tag.isEnd || tag.isEmpty ? -1 : tag.to;
    } else if (tag.isEnd || tag.isEmpty) {
      texts.push(text.trim());
      text = '';
    }
  }
  return texts;
};

const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format shows days: without what it says in quotes, in brackets and behind a backslash. */
const showsDays = (code: string): boolean => /[ymd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** The places of the styles that show a number as a date. */
export const dateStyles = (xml: string): ReadonlySet<number> => {
  const own = new Set<number>();
  const dates = new Set<number>();
  let place = -1;
  for (const { name, isEnd, isEmpty, attributes } of tagsOf(xml, ['numFmt', 'cellXfs', 'xf'])) {
    if (name === 'numFmt' && showsDays(attribute(attributes, 'formatCode') ?? ''))
      own.add(Number(attribute(attributes, 'numFmtId')));
    if (name === 'cellXfs' && !isEmpty) place = isEnd ? -1 : 0;
    if (name !== 'xf' || isEnd || place < 0) continue;
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    if (isBuiltInDate(id) || own.has(id)) dates.add(place);
    place += 1;
  }
  return dates;
};
