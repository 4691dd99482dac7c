import { countChecked, violate } from '../findings.ts';
import type { Books } from '../books/books.ts';
import { factsOfItem } from '../books/custody-facts.ts';

/** Rule 5 for corrections: each names an event of the same item. */
export const judgeCorrections = (books: Books): void => {
  for (const { event, item, corrects } of books.corrections) {
    countChecked(books.findings, 5);
    const corrected = books.events.find(corrects);
    if (corrected !== event && factsOfItem(books.custody, item).some((fact) => fact.event === corrected)) continue;
    const itemId = books.items.at(item);
    violate(books.findings, {
      rule: 5,
      code: 'correction.of-nothing',
      subject: `item:${itemId}`,
      itemId,
      eventId: books.events.at(event),
      found: corrects,
      zh: '更正所指的事件不存在，或与该物品无关',
      en: 'the correction names an event that does not exist or is not about this item',
    });
  }
};
