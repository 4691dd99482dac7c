import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Empty, Icon, moment, ProblemNotice, Skeleton, Weight, weightText } from '@huihuan/web-kit';
import { snapshotKey } from '../../../../lib/api/snapshot-key.ts';
import type { Fact } from '../../../../lib/api/types.ts';
import { useSiteName } from '../../../../lib/api/use-site-names.ts';
import { Downloads } from '../../../../lib/download/Downloads.tsx';
import { useTexts } from '../../../../lib/i18n/use-texts.ts';
import { Section } from '../../../../lib/parts/Section.tsx';
import { useAfterFacts } from '../../../../lib/state/use-after-facts.ts';
import { serverNow } from '../../../../lib/state/server-clock.ts';
import { batchesQuery, type BatchSeen, type Redrawn } from '../../api/batches.ts';
import { redrawnCells } from '../../api/redrawn-batch.ts';
import styles from '../Table.module.css';
import { BatchJobs } from './BatchJobs.tsx';
import own from './Yields.module.css';

const changesBatch = ({ type }: Fact): boolean => /\.(batch|processing|item\.(dismantled|amended))\./.test(type);

/** Processing batches (生产批次) of an area with their balance at this moment, and the jobs behind each. */
export function BatchSection({ areaCode }: { areaCode: string }): ReactElement {
  const all = useTexts();
  const texts = all.batches;
  const siteName = useSiteName();
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(batchesQuery(areaCode));
  const client = useQueryClient();
  useAfterFacts(changesBatch, () => void client.invalidateQueries({ queryKey: [...snapshotKey, 'batches'] }));
  const rowOf = (one: BatchSeen) => [
    ...[one.batchId, one.code, one.siteId, siteName(one.siteId), one.openedAt ?? '', one.closedAt ?? ''],
    ...[one.inputGrams, one.outputGrams, one.lossGrams, one.inProcessGrams, one.differenceGrams, one.toleranceGrams],
    ...[one.dry?.inputGrams ?? '', one.dry?.outputGrams ?? '', one.dry?.differenceGrams ?? ''],
    one.explanation ?? '',
    ...redrawnCells(one),
  ];
  const save =
    data === undefined || data.length === 0 ? null : (
      <Downloads
        of={texts.title}
        sheet={() => ({ name: `huihuan-batches-${areaCode}`, heads: texts.heads, rows: data.map(rowOf) })}
      />
    );
  const behind = data?.find(({ batchId }) => batchId === opened);
  return (
    <Section title={texts.title} aside={save}>
      {error === null ? null : <ProblemNotice error={error} texts={all} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton lines={3} label={all.loading} /> : null}
      {data?.length === 0 ? <Empty>{texts.none}</Empty> : null}
      {data === undefined || data.length === 0 ? null : (
        <>
          <BatchTable batches={data} onOpen={setOpened} />
          <p className={styles.quiet}>{texts.about}</p>
        </>
      )}
      {behind === undefined ? null : <BatchJobs key={behind.batchId} batchId={behind.batchId} code={behind.code} />}
    </Section>
  );
}

function BatchTable(props: { batches: readonly BatchSeen[]; onOpen: (batchId: string) => void }): ReactElement {
  const texts = useTexts().batches;
  const siteName = useSiteName();
  return (
    <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
      <table className={styles.table} data-table="batches">
        <thead>
          <tr>
            {[texts.code, texts.site, texts.closed].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {[texts.input, texts.output, texts.loss, texts.inProcess, texts.difference, texts.dry].map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.batches.map((one) => (
            <tr key={one.batchId} data-batch={one.batchId}>
              <th scope="row">
                <button type="button" onClick={() => props.onOpen(one.batchId)}>
                  {one.code}
                </button>
              </th>
              <td>{siteName(one.siteId)}</td>
              <td>{one.closedAt === null ? texts.stillOpen : moment(one.closedAt, serverNow())}</td>
              {[one.inputGrams, one.outputGrams, one.lossGrams, one.inProcessGrams].map((grams, index) => (
                <td key={index} className={styles.number}>
                  <Weight grams={grams} />
                </td>
              ))}
              <Difference batch={one} />
              <Dry batch={one} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Difference({ batch }: { batch: BatchSeen }): ReactElement {
  const texts = useTexts().batches;
  return (
    <td className={styles.number} title={batch.explanation === null ? undefined : texts.explained(batch.explanation)}>
      {weightText(batch.differenceGrams)}
      {batch.balanced ? null : (
        <span className={own.finding}>
          <Icon name="warning" size={14} /> {texts.outside}
        </span>
      )}
      {batch.redrawn === undefined ? null : <Anew redrawn={batch.redrawn} />}
    </td>
  );
}

/** What the difference is now, since inputs were corrected. */
function Anew({ redrawn }: { redrawn: Redrawn }): ReactElement {
  const texts = useTexts().batches.redrawn;
  return (
    <span className={own.beside} data-anew={redrawn.differenceGrams}>
      {texts.anew(weightText(redrawn.differenceGrams))}
      {redrawn.balanced ? null : (
        <span className={own.finding}>
          <Icon name="warning" size={14} /> {texts.outsideNow}
        </span>
      )}
    </span>
  );
}

/** Dry mass in and out and its difference, where moisture was measured on both sides, and the water that is gone by that. */
function Dry({ batch }: { batch: BatchSeen }): ReactElement {
  const texts = useTexts().batches;
  const { dry } = batch;
  if (dry === undefined) return <td className={styles.number}>–</td>;
  const waterGrams = batch.differenceGrams - dry.differenceGrams;
  return (
    <td className={styles.number} data-dry={dry.differenceGrams}>
      {`${weightText(dry.inputGrams)} → ${weightText(dry.outputGrams)} · ${weightText(dry.differenceGrams)}`}
      <span className={own.beside}>
        {texts.water(weightText(waterGrams))} · {texts.basis[dry.basis]}
      </span>
    </td>
  );
}
