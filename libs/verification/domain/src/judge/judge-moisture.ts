import { eventId, type Books } from '../books/books.ts';
import { countChecked, violate } from '../findings.ts';

/** Rule 3: the moisture of an input is what a step measured of that very item, and nothing else. */
export const judgeMoisture = (books: Books): void => {
  for (const { itemId, permille, stepId, jobId, event } of books.moisture.used) {
    countChecked(books.findings, 3);
    const step = books.moisture.measured.get(stepId);
    if (step?.itemId === itemId && step.permille === permille) continue;
    violate(books.findings, {
      ...{ rule: 3, code: 'balance.moisture-never-measured', subject: `job:${jobId}`, eventId: eventId(books, event) },
      ...{ expected: step === undefined ? 'no step' : `${step.permille} ‰`, found: `${permille} ‰` },
      zh: '作业所用的投入含水率没有相应的测定记录',
      en: 'a job states a moisture of an input that no step measured',
    });
  }
};
