import type { Language } from '../lang/text.ts';
import type { Branch, Story, Trace, TracedItem } from './trace-answer.ts';

const weight = (grams: number): string => {
  const kilograms = grams / 1000;
  return kilograms >= 1000 ? `${(kilograms / 1000).toFixed(3)} t` : `${kilograms.toFixed(kilograms < 1 ? 3 : 1)} kg`;
};

const itemText = ({ itemId, classCode, grams, identifiers }: TracedItem): string =>
  [classCode, weight(grams), ...identifiers.map(({ kind, value }) => `${kind} ${value}`), itemId].join('  ');

function* tree(branches: readonly Branch[], indent: string): Generator<string> {
  for (const [index, { item, branches: below }] of branches.entries()) {
    const last = index === branches.length - 1;
    yield `${indent}${last ? '└─ ' : '├─ '}${itemText(item)}`;
    yield* tree(below, `${indent}${last ? '   ' : '│  '}`);
  }
}

const titles = {
  origins: { zh: '由来', en: 'made of' },
  story: { zh: '经过', en: 'what happened' },
  derived: { zh: '去向', en: 'became' },
  several: { zh: '有多件符合，请用物品编号再查：', en: 'several items match; ask again with one id:' },
  none: { zh: '没有找到', en: 'nothing found' },
};

function* storyLines(told: Story, language: Language): Generator<string> {
  yield itemText(told.item);
  if (told.origins.length > 0) yield `${titles.origins[language]}:`;
  yield* tree(told.origins, '  ');
  yield `${titles.story[language]}:`;
  for (const { time, summary, type, eventId } of told.story)
    yield `  ${time.slice(0, 19).replace('T', ' ')}Z  ${summary[language] || type}  ${eventId}`;
  if (told.derived.length > 0) yield `${titles.derived[language]}:`;
  yield* tree(told.derived, '  ');
}

/** The story as a timeline, with what it was made of above and what it became below. */
export function* traceLines(answer: Trace, language: Language): Generator<string> {
  if ('story' in answer) {
    yield* storyLines(answer, language);
    return;
  }
  yield titles[answer.matches.length === 0 ? 'none' : 'several'][language];
  for (const match of answer.matches) yield `  ${match.itemId}`;
}
