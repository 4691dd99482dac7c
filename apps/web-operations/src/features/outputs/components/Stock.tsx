import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, ProblemNotice, Segmented, Skeleton } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { ExportButtons, type ReadAll } from '../../../lib/table/ExportButtons.tsx';
import { VirtualTable } from '../../../lib/table/VirtualTable.tsx';
import { readStock, stockQuery } from '../api/stock-query.ts';
import { ShipForm } from './ShipForm.tsx';
import { useStockColumns } from './use-stock-columns.tsx';

const filters = ['all', 'bulk', 'part', 'hazardous'] as const;
type Filter = (typeof filters)[number];

/** The stock by family, chosen by keys and shipped. */
export function Stock({ siteId }: { siteId: string }): ReactElement {
  const texts = useCentreTexts();
  const { keys } = useCommandTexts();
  const words = useTexts();
  const { nameOf } = useCatalogue();
  const columns = useStockColumns();
  const [filter, setFilter] = useState<Filter>('all');
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery(stockQuery(siteId, filter === 'all' ? null : filter));
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((one) => one.rows) ?? [], [data]);
  const here = rows[at]?.holding.item.itemId;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const toggle = (itemId: string): void =>
    setPicked(new Set(picked.has(itemId) ? [...picked].filter((id) => id !== itemId) : [...picked, itemId]));
  useKeys({
    ArrowUp: { says: keys.move, isMove: true, act: () => setAt(Math.max(at - 1, 0)) },
    ArrowDown: { says: keys.move, isMove: true, act: () => setAt(Math.min(at + 1, rows.length - 1)) },
    ' ': { says: keys.choose, isMove: true, act: () => here !== undefined && toggle(here) },
    Escape: { says: keys.chooseNone, act: () => setPicked(new Set()) },
  });
  const cascadeIds = rows
    .filter(({ holding: { item, grade } }) => grade === 'cascade' && picked.has(item.itemId))
    .map(({ holding }) => holding.item.itemId);
  const readAll: ReadAll = async (signal, onRead) =>
    (await readStock(siteId, filter === 'all' ? null : filter, signal, onRead)).map(
      ({ holding: { item }, arrivedAt }) => [
        item.itemId,
        nameOf(item.classCode),
        texts.families[item.family],
        item.grams,
        arrivedAt,
      ],
    );
  return (
    <div className={panel.columns}>
      <section className={panel.panel}>
        <div className={panel.head}>
          <h2>{texts.outputs.stock}</h2>
          <Segmented
            label={texts.outputs.filter}
            value={filter}
            onChange={(next) => {
              setFilter(next);
              setAt(0);
            }}
            segments={filters.map((value) => {
              const name = value === 'all' ? texts.outputs.all : texts.families[value];
              return { value, name, face: name };
            })}
          />
          <span data-count="rows" className={panel.keys}>
            {texts.outputs.loaded(rows.length)}
          </span>
          {rows.length === 0 ? null : (
            <ExportButtons
              name="outputs"
              heads={[texts.code, texts.item, texts.outputs.filter, 'g', texts.since]}
              readAll={readAll}
            />
          )}
        </div>
        {error === null ? null : <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />}
        {data === undefined && error === null ? <Skeleton lines={8} label={texts.loading} /> : null}
        {data !== undefined && rows.length === 0 ? <Empty>{texts.outputs.none}</Empty> : null}
        {rows.length === 0 ? null : (
          <VirtualTable
            label={texts.outputs.stock}
            columns={columns}
            rows={rows}
            idOf={({ holding }) => holding.item.itemId}
            height={Math.min(480, (rows.length + 1) * 32 + 2)}
            at={at}
            onGo={setAt}
            picked={picked}
            onEnd={onEnd}
          />
        )}
      </section>
      <ShipForm siteId={siteId} itemIds={[...picked]} cascadeIds={cascadeIds} onDone={() => setPicked(new Set())} />
    </div>
  );
}
