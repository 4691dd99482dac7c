import { useState, type ReactElement } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Override } from '@huihuan/contracts-events';
import { Button, Empty, postJson, Skeleton, useSendOnce, Weight } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { jobsQuery, readyQuery } from '../api/job-queries.ts';
import type { Job } from '../api/job-types.ts';
import { Batches } from './Batches.tsx';
import { JobList } from './JobList.tsx';

interface Starting {
  readonly itemIds: readonly string[];
  readonly batchId?: string;
  readonly override?: Override;
}

/** What may go on the line at the left, with the keys of the grading queue; the jobs at the right. */
export function Jobs({ siteId }: { siteId: string }): ReactElement {
  const texts = useCentreTexts();
  const { keys } = useCommandTexts();
  const { nameOf } = useCatalogue();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: ready } = useQuery(readyQuery(siteId));
  const [at, setAt] = useState(0);
  const [batchId, setBatchId] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const rows = ready?.rows ?? [];
  const here = rows[Math.min(at, rows.length - 1)]?.holding.item.itemId;
  const itemIds = rows.map(({ holding }) => holding.item.itemId).filter((id) => picked.has(id));
  const sendOnce = useSendOnce();
  const starting = useMutation({
    mutationFn: (said: Starting) => sendOnce(said, (id) => postJson<Job>('/api/sorting/jobs', { id, siteId, ...said })),
    onSuccess: async ({ jobId }) => {
      await navigate({ to: '/dismantling/$jobId', params: { jobId } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['ready', siteId] }),
  });
  const chosen = itemIds.length > 0 || here === undefined ? itemIds : [here];
  const toggle = (itemId: string): void =>
    setPicked(
      (before) => new Set(before.has(itemId) ? [...before].filter((id) => id !== itemId) : [...before, itemId]),
    );
  const start = (): void => {
    if (chosen.length > 0 && !starting.isPending)
      starting.mutate({ itemIds: chosen, ...(batchId === null ? {} : { batchId }) });
  };
  /** Of what was refused, whatever was chosen since. */
  const override = (by: Override): void => {
    if (starting.variables !== undefined) starting.mutate({ ...starting.variables, override: by });
  };
  useKeys({
    ArrowUp: { says: keys.move, isMove: true, act: () => setAt(Math.max(at - 1, 0)) },
    ArrowDown: { says: keys.move, isMove: true, act: () => setAt(Math.min(at + 1, rows.length - 1)) },
    ' ': { says: keys.choose, isMove: true, act: () => here !== undefined && toggle(here) },
    a: { says: keys.chooseAll, act: () => setPicked(new Set(rows.map(({ holding }) => holding.item.itemId))) },
    Enter: { says: keys.start, act: start },
  });
  return (
    <>
      <div className={panel.head}>
        <h1 className={panel.title}>{texts.workbench.title}</h1>
      </div>
      <div className={panel.columns}>
        <section className={panel.panel}>
          <div className={panel.head}>
            <h2>{texts.workbench.ready}</h2>
            <Button look="main" letter="Enter" onClick={start} isDisabled={chosen.length === 0 || starting.isPending}>
              {texts.workbench.start}
            </Button>
          </div>
          {starting.error === null ? null : (
            <GateProblem error={starting.error} siteId={siteId} onOverride={override} />
          )}
          {ready === undefined ? <Skeleton lines={6} label={texts.loading} /> : null}
          {ready?.rows.length === 0 ? <Empty>{texts.workbench.noneReady}</Empty> : null}
          {ready?.isCut === true ? <p data-note="cut">{texts.oldestOnly(rows.length)}</p> : null}
          <table className={panel.table}>
            <tbody>
              {rows.map(({ holding: { item } }, index) => (
                <tr
                  key={item.itemId}
                  className={item.itemId === here ? panel.here : undefined}
                  data-ready={item.itemId}
                  onClick={() => setAt(index)}
                >
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${texts.grading.pick} ${item.itemId.slice(-6)}`}
                      checked={picked.has(item.itemId)}
                      onChange={() => toggle(item.itemId)}
                    />
                  </td>
                  <td>{nameOf(item.classCode)}</td>
                  <td className={panel.mono}>{item.identifiers[0]?.value ?? item.itemId.slice(-12)}</td>
                  <td className={panel.number}>
                    <Weight grams={item.grams} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <div className={panel.form}>
          <Batches siteId={siteId} batchId={batchId} onChoose={setBatchId} />
          <JobList query={jobsQuery(siteId, 'open')} title={texts.workbench.open} none={texts.workbench.noneOpen} />
          <JobList
            query={jobsQuery(siteId, 'closed')}
            title={texts.workbench.finished}
            none={texts.workbench.noneFinished}
          />
        </div>
      </div>
    </>
  );
}
