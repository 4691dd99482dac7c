import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { count, dayOf, Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { dwellOf } from '../../lib/custody/dwell.ts';
import { PutIntoBay } from '../../lib/custody/PutIntoBay.tsx';
import { useClassNames } from '../../lib/custody/use-class-names.ts';
import { useBayTexts } from '../../lib/i18n/use-bay-texts.ts';
import { useCommandTexts } from '../../lib/i18n/use-command-texts.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTableTexts } from '../../lib/i18n/use-table-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import { useKept } from '../../lib/live/use-kept.ts';
import screen from '../../lib/parts/screen.module.css';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { codesOf } from '@huihuan/identifiers-domain';
import { play } from '../../lib/scan/sound.ts';
import { useScanner } from '../../lib/scan/use-scanner.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { useMayPlace } from '../../lib/site/use-has-role.ts';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { ExportButtons, type ReadAll } from '../../lib/table/ExportButtons.tsx';
import { SavedViews } from '../../lib/table/SavedViews.tsx';
import { readStorage, useStorage, type StorageFilter, type Stored } from './api/use-storage.ts';
import { Filters } from './components/Filters.tsx';
import { LimitList } from './components/LimitList.tsx';
import { StorageTable, type Place } from './components/StorageTable.tsx';

const noFilter: StorageFilter = { family: '', state: '', search: '', bay: '' };

function StorageOf({ site }: { site: MySite }): ReactElement {
  const texts = useStationTexts();
  const words = useTexts();
  const { keys } = useCommandTexts();
  const { more } = useTableTexts();
  const { storage: bays } = useBayTexts();
  const navigate = useNavigate();
  const nameOf = useClassNames();
  const [kept, keep] = useKept<StorageFilter>(`storage.${site.siteId}`);
  const [now] = useState(() => Date.now());
  // what was kept before there were bays names none
  const filter = { ...noFilter, ...kept };
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useStorage(site, filter);
  const rows = useMemo<readonly Stored[]>(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const [at, setAt] = useState<Place>({ index: 0 });
  const mayPlace = useMayPlace(site.siteId);
  const [placing, place] = useState<Stored | null>(null);
  const selected = Math.min(at.index, rows.length - 1);
  const go = (index: number): void => setAt({ index });
  const show = (next: StorageFilter): void => {
    go(0);
    keep({ ...noFilter, ...next });
  };
  const readOn = useCallback((): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  useListKeys({
    length: rows.length,
    selected,
    onSelect: go,
    onOpen: (index) => {
      const itemId = rows[index]?.holding.item.itemId;
      if (itemId !== undefined) void navigate({ to: '/items/$itemId', params: { itemId } });
    },
  });
  useScanner({
    says: keys.scanStock,
    onScan: (code) => {
      play('right');
      show({ ...noFilter, search: codesOf(code).at(-1) ?? code });
    },
  });
  const { item, identifier, weight, state, arrived, dwell, limit, container } = texts.storage;
  const readAll: ReadAll = async (signal, onRead) =>
    (await readStorage(site, filter, signal, onRead)).map(
      ({ holding, arrivedAt, limitDays, warnDays, containerCode, bayCode }) => [
        nameOf(holding.item.classCode),
        holding.item.identifiers.map(({ value }) => value).join(' '),
        holding.item.grams / 1_000,
        texts.storage.states[holding.state],
        containerCode ?? '',
        bayCode ?? '',
        dayOf(arrivedAt),
        dwellOf(arrivedAt, { limitDays, warnDays }, now).days,
        limitDays ?? '',
      ],
    );
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.storage.title}</h1>
        <SiteSwitch />
        <Connection isCut={error !== null} />
      </header>
      <LimitList site={site} />
      <Filters site={site} filter={filter} onFilter={show} />
      <SavedViews table={`storage.${site.siteId}`} filter={filter} onShow={show} />
      {data === undefined && error !== null ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === null ? <Skeleton lines={8} label={texts.loading} /> : null}
      {data !== undefined && rows.length === 0 ? <Empty>{texts.storage.none}</Empty> : null}
      {rows.length === 0 ? null : (
        <>
          <div className={screen.head}>
            <p className={screen.hint} role="status">
              {`${texts.storage.rows(count(rows.length))}${hasNextPage ? ` · ${more}` : ''}`}
            </p>
            <ExportButtons
              name={`${site.code}-${dayOf(now)}`}
              heads={[
                item,
                identifier,
                `${weight} (${texts.kilograms})`,
                state,
                container,
                bays.bay,
                arrived,
                dwell,
                limit,
              ]}
              readAll={readAll}
            />
          </div>
          <StorageTable
            rows={rows}
            now={now}
            at={at}
            selected={selected}
            onSelect={go}
            onEnd={readOn}
            onPut={mayPlace ? place : null}
          />
        </>
      )}
      {placing === null ? null : (
        <PutIntoBay
          {...{ site, itemId: placing.holding.item.itemId, from: placing.bayId, onClose: () => place(null) }}
          name={nameOf(placing.holding.item.classCode)}
        />
      )}
    </div>
  );
}

/** What lies here and for how long: what came first is what should leave first. */
export function StorageScreen(): ReactElement {
  return <AtMySite>{(site) => <StorageOf key={site.siteId} site={site} />}</AtMySite>;
}
