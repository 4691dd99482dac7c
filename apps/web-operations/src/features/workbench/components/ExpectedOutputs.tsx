import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { besideKerb, gramsOf } from '@huihuan/processing-balance';
import { Button, inLanguage, StateMark, useLanguage, Weight } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { comparedOutputs, expectedQuery, type Expected, type RuleShown } from '../api/expected-query.ts';
import type { Job, Output } from '../api/job-types.ts';

/** What the inputs usually give beside what came out, and the kerb weight of vehicles: a hint, and nothing waits for it. */
export function ExpectedOutputs({ job, outputs }: { job: Job; outputs: readonly Output[] }): ReactElement | null {
  const { data, error, refetch } = useQuery(expectedQuery(job.jobId));
  if (job.state === 'cancelled') return null;
  if (data === undefined) return error === null ? null : <Unknown onRetry={() => void refetch()} />;
  return (
    <>
      {data.outputs.length === 0 ? null : <Compared expected={data} outputs={outputs} />}
      {data.kerb === null ? null : <Kerb kerb={data.kerb} outputs={outputs} />}
    </>
  );
}

/** Nothing was heard, which is not the same as nothing expected. */
function Unknown({ onRetry }: { onRetry: () => void }): ReactElement {
  const { expected: texts } = useCentreTexts().workbench;
  const { retry } = useTexts();
  return (
    <p className={panel.note} role="status" data-expected-unknown>
      {texts.failed} <Button onClick={onRetry}>{retry}</Button>
    </p>
  );
}

function Source({ rule }: { rule: RuleShown }): ReactElement {
  const { expected: texts } = useCentreTexts().workbench;
  const language = useLanguage();
  const { standing, document, clause, titleZh: zh, titleEn: en } = rule;
  return (
    <small className={panel.note} data-standing={standing}>
      {`${texts[standing]} · ${inLanguage(language, { zh, en })} · ${document}${clause === null ? '' : ` ${clause}`}`}
    </small>
  );
}

function Compared({ expected, outputs }: { expected: Expected; outputs: readonly Output[] }): ReactElement {
  const { expected: texts, outputs: actual } = useCentreTexts().workbench;
  const { nameOf } = useCatalogue();
  return (
    <section className={panel.panel} data-expected>
      <h2>{texts.title}</h2>
      <table className={panel.table}>
        <thead>
          <tr>
            <th scope="col">{texts.fraction}</th>
            <th scope="col" className={panel.number}>
              {texts.expected}
            </th>
            <th scope="col" className={panel.number}>
              {actual}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparedOutputs(expected.outputs, outputs).map(({ classCode, expectedGrams, grams }) => (
            <tr key={classCode} data-fraction={classCode}>
              <td>{nameOf(classCode)}</td>
              <td className={panel.number}>
                <Weight grams={expectedGrams} />
              </td>
              <td className={panel.number}>
                <Weight grams={grams} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={panel.note}>{texts.hint}</p>
      {expected.unknownGrams === 0 ? null : (
        <p className={panel.note}>
          {texts.unknown} <Weight grams={expected.unknownGrams} />
        </p>
      )}
      {expected.rules.map((rule) => (
        <p key={rule.titleEn} className={panel.note}>
          <Source rule={rule} />
        </p>
      ))}
    </section>
  );
}

function Kerb(props: { kerb: NonNullable<Expected['kerb']>; outputs: readonly Output[] }): ReactElement {
  const { expected: texts, outputs: actual } = useCentreTexts().workbench;
  const { kerb, outputs } = props;
  const rows = [
    { name: texts.taken, grams: kerb.takenGrams },
    ...(outputs.length === 0 ? [] : [{ name: actual, grams: gramsOf(outputs) }]),
  ];
  return (
    <section className={panel.panel} data-kerb={kerb.kerbGrams}>
      <h2>{texts.kerbTitle}</h2>
      <table className={panel.table}>
        <tbody>
          <tr>
            <td>{texts.kerb}</td>
            <td className={panel.number}>
              <Weight grams={kerb.kerbGrams} />
            </td>
            <td />
          </tr>
          {rows.map(({ name, grams }) => {
            const side = besideKerb(kerb, grams);
            return (
              <tr key={name} data-beside={side ?? 'within'}>
                <td>{name}</td>
                <td className={panel.number}>
                  <Weight grams={grams} />
                </td>
                <td>
                  {side === null ? null : (
                    <StateMark tone="wait" icon="warning">
                      {side === 'above' ? texts.above(kerb.overPercent) : texts.below(kerb.shortPercent)}
                    </StateMark>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Source rule={kerb.rule} />
    </section>
  );
}
