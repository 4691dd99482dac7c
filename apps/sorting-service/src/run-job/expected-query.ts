import { knownClasses, knownRules, knownSites, storiesOf } from '@huihuan/custody-service';
import { chinaDay } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { expectedOutputs, kerbOfJob } from '@huihuan/processing-domain';
import { lossReasonsOf, rulesOn, type RuleInForce } from '@huihuan/rules-domain';
import type { Expected } from './expected-schema.ts';
import type { StoredJob } from './job-books.ts';

/** What a job is expected to give, by the rules of the day on which it began. */
export const readExpected = async (tx: Tx, { job, startedAt }: StoredJob): Promise<Expected> => {
  const { siteId, inputs } = job;
  const site = (await knownSites(tx, [siteId]))(siteId);
  const book = await knownRules(tx, [site]);
  const rules = rulesOn(book, { day: chinaDay(startedAt), areaCode: site?.areaCode ?? '', siteId });
  const stories = await storiesOf(
    tx,
    inputs.map(({ itemId }) => itemId),
  );
  const detailsOf = (itemId: string) => stories(itemId).details;
  const { outputs, unknownGrams, rules: behind } = expectedOutputs(inputs, rules, detailsOf);
  const catalogue = await knownClasses(tx);
  const families = inputs.flatMap(
    ({ classCode }) => catalogue.find((known) => known.classCode === classCode)?.family ?? [],
  );
  const kerb = kerbOfJob(inputs, detailsOf, rules);
  return {
    ...{ outputs, unknownGrams, rules: behind.map(shown), lossReasons: lossReasonsOf(rules, families) },
    kerb: kerb === null ? null : { ...kerb, rule: shown(kerb.rule) },
  };
};

const shown = ({ rule, standing, document, clause }: RuleInForce) => ({
  ...{ standing, document, clause, titleZh: rule.title.zh, titleEn: rule.title.en },
});
