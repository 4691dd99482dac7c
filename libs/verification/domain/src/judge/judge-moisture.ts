import { chinaDay } from '@huihuan/kernel-domain';
import { moistureRuleFor, nationalRules, rulesOn, type MoistureRule } from '@huihuan/rules-domain';
import { eventId, type Books } from '../books/books.ts';
import type { JobBook } from '../books/job-book.ts';
import { countChecked, violate } from '../findings.ts';
import type { ViolationReport } from '../violation.ts';

type Fault = Pick<ViolationReport, 'code' | 'expected' | 'found' | 'zh' | 'en'>;
type Used = Books['moisture']['used'][number];
const dayMilliseconds = 86_400_000;

/** Rule 3: the moisture of an input is what a step measured of that very item in time, and dry mass is judged where a rule says so. */
export const judgeMoisture = (books: Books): void => {
  for (const used of books.moisture.used) {
    countChecked(books.findings, 3);
    const fault = neverMeasured(books, used) ?? superseded(books, used) ?? tooOld(books, used);
    if (fault !== null) report(books, used, fault);
  }
  for (const job of books.jobs.values()) judgeBasis(books, job);
};

const report = (books: Books, { jobId, event }: Pick<Used, 'jobId' | 'event'>, fault: Fault): void =>
  violate(books.findings, { rule: 3, subject: `job:${jobId}`, eventId: eventId(books, event), ...fault });

const neverMeasured = ({ moisture }: Books, { itemId, permille, stepId }: Used): Fault | null => {
  const step = moisture.measured.get(stepId);
  if (step?.itemId === itemId && step.permille === permille) return null;
  return {
    ...{ code: 'balance.moisture-never-measured', found: `${permille} ‰` },
    expected: step === undefined ? 'no step' : `${step.permille} ‰`,
    zh: '作业所用的投入含水率没有相应的测定记录',
    en: 'a job states a moisture of an input that no step measured',
  };
};

/** Only what its own site had put right before it closed: what another site says may have come later. */
const superseded = ({ moisture }: Books, { stepId, siteId, event }: Used): Fault | null => {
  const correction = moisture.corrected.get(stepId);
  if (correction?.siteId !== siteId || correction.event > event) return null;
  return {
    ...{ code: 'balance.moisture-superseded', found: stepId },
    zh: '作业所用的投入含水率在关闭前已被更正',
    en: 'a job uses a moisture that was put right before it closed',
  };
};

const tooOld = (books: Books, { jobId, stepId }: Used): Fault | null => {
  const job = books.jobs.get(jobId);
  const occurredAt = books.moisture.measured.get(stepId)?.occurredAt;
  const rule = job === undefined ? null : ruleOf(books, job);
  if (job === undefined || rule === null || occurredAt === undefined) return null;
  const since = new Date(Date.parse(job.startedAt) - rule.days * dayMilliseconds).toISOString();
  const measuredAt = new Date(occurredAt).toISOString();
  if (measuredAt >= since) return null;
  return {
    ...{ code: 'balance.moisture-too-old', expected: `≥ ${since}`, found: measuredAt },
    zh: '作业所用的投入含水率测定已超过规则的有效天数',
    en: 'a job uses a moisture that was measured longer before it began than the rule allows',
  };
};

/** The rule of the day on which the job began, as the job was judged; `null` where none holds or it never began. */
const ruleOf = (books: Books, { balance, site, startedAt }: JobBook): MoistureRule | null => {
  if (balance === null || site === -1 || startedAt === '') return null;
  const siteId = books.sites.at(site);
  const place = { day: chinaDay(startedAt), areaCode: books.areas.get(siteId) ?? '', siteId };
  return moistureRuleFor(rulesOn({ rules: nationalRules, local: books.localRules }, place), balance.families);
};

const judgeBasis = (books: Books, job: JobBook): void => {
  const { jobId, balance, startedAt } = job;
  if (balance?.dry?.basis !== 'dry' || startedAt === '') return;
  countChecked(books.findings, 3);
  const rule = ruleOf(books, job);
  if (rule?.basis === 'dry') return;
  report(
    books,
    { jobId, event: balance.event },
    {
      ...{ code: 'balance.basis-not-allowed', expected: rule?.basis ?? 'wet', found: 'dry' },
      zh: '当日当地没有规则许可该作业按干重判定',
      en: 'no rule of the day and place lets this job be judged by dry mass',
    },
  );
};
