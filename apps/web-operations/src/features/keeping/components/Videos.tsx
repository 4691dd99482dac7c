import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, count, Empty, ProblemNotice, Segmented, Skeleton } from '@huihuan/web-kit';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useMayRecord } from '../../../lib/family/use-family.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useKeepingTexts } from '../../../lib/i18n/use-keeping-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTableTexts } from '../../../lib/i18n/use-table-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { ExportButtons, type ReadAll } from '../../../lib/table/ExportButtons.tsx';
import { VirtualTable } from '../../../lib/table/VirtualTable.tsx';
import { readVideos, videoStates, type KeepingPage, type Shown, type useKeeping, type Video } from '../api/keeping.ts';
import styles from './keeping.module.css';
import { useSourceOf } from './RuleSource.tsx';
import { clockOf, codeOf, useVideoColumns, useWhoIs } from './use-video-columns.tsx';
import { VideoDialog, type VideoAct } from './VideoDialog.tsx';

const shownAs: readonly Shown[] = [...videoStates, 'all'];
const rowPixels = 32;

/** What may be recorded of a video as it stands. */
const mayDo = (row: Video | undefined): Readonly<Record<VideoAct, boolean>> => ({
  record: row !== undefined && (row.state !== 'over' || row.stepId === null) && row.state !== 'destroyed',
  destroy: row?.state === 'over' && row.stepId !== null,
});

/** The videos of vehicles that were taken apart here, by how they stand; those that are missing are shown first. */
export function Videos(props: {
  site: MySite;
  shown: Shown;
  onShow: (shown: Shown) => void;
  query: ReturnType<typeof useKeeping>;
}): ReactElement {
  const { site, shown, onShow, query } = props;
  const texts = useKeepingTexts();
  const words = useTexts();
  const { loading } = useStationTexts();
  const { data, error, refetch } = query;
  const first = data?.pages[0];
  return (
    <>
      <h2>{texts.videosTitle}</h2>
      <Segmented
        label={texts.show}
        value={shown}
        segments={shownAs.map((value) => ({ value, ...faceOf(value, texts, first) }))}
        onChange={onShow}
      />
      {data === undefined && error !== null ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === null ? <Skeleton lines={8} label={loading} /> : null}
      {first === undefined ? null : <Listed key={shown} {...{ site, shown, query, today: first.today }} />}
      {(first?.videosUnasked ?? 0) === 0 ? null : (
        <p className={screen.hint} data-unasked>
          {texts.unasked(count(first?.videosUnasked ?? 0))}
        </p>
      )}
    </>
  );
}

const faceOf = (shown: Shown, texts: ReturnType<typeof useKeepingTexts>, first: KeepingPage | undefined) => {
  const name = shown === 'all' ? texts.all : texts.states[shown];
  const many = shown === 'missing' ? first?.videosMissing : shown === 'short' ? first?.videosShort : undefined;
  return { name, face: many === undefined ? name : texts.counted(name, count(many)) };
};

function Listed(props: {
  site: MySite;
  shown: Shown;
  query: ReturnType<typeof useKeeping>;
  today: string;
}): ReactElement {
  const { site, shown, query, today } = props;
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const texts = useKeepingTexts();
  const { more } = useTableTexts();
  const columns = useVideoColumns(site.siteId, today);
  const rows = useMemo<readonly Video[]>(() => data?.pages.flatMap(({ videos }) => videos) ?? [], [data]);
  const [at, go] = useState(0);
  const index = Math.min(at, rows.length - 1);
  const readOn = useCallback((): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (rows.length === 0) return <Empty>{texts.none[shown]}</Empty>;
  return (
    <>
      <Acts {...{ site, index, rows, go }} row={rows[index]} />
      <div className={screen.head}>
        <p className={screen.hint} role="status">
          {`${texts.rows(count(rows.length))}${hasNextPage ? ` · ${more}` : ''}`}
        </p>
        <Export {...{ site, shown, today }} />
      </div>
      <VirtualTable
        label={texts.videosTitle}
        columns={columns}
        rows={rows}
        idOf={({ itemId }) => itemId}
        height={Math.min(560, (rows.length + 1) * rowPixels + 2)}
        at={index}
        onGo={go}
        onEnd={readOn}
      />
    </>
  );
}

function Acts(props: {
  site: MySite;
  rows: readonly Video[];
  index: number;
  row: Video | undefined;
  go: (index: number) => void;
}): ReactElement {
  const { site, rows, index, row, go } = props;
  const texts = useKeepingTexts();
  const { keys } = useCommandTexts();
  const navigate = useNavigate();
  const isMine = useMayRecord(site);
  const [asked, ask] = useState<{ readonly act: VideoAct; readonly row: Video } | null>(null);
  const may = mayDo(row);
  const begin = (act: VideoAct): void => {
    if (row !== undefined && isMine && may[act]) ask({ act, row });
  };
  const open = (): void => {
    if (row !== undefined) void navigate({ to: '/items/$itemId', params: { itemId: row.itemId } });
  };
  const recordWord = row === undefined || row.stepId === null ? texts.record : texts.correct;
  useKeys(
    {
      ArrowUp: { says: keys.move, isMove: true, act: () => go(Math.max(index - 1, 0)) },
      ArrowDown: { says: keys.move, isMove: true, act: () => go(Math.min(index + 1, rows.length - 1)) },
      Enter: { says: keys.open, isMove: true, act: open },
      ...(isMine ? { n: { says: recordWord, act: () => begin('record') } } : {}),
      ...(isMine ? { d: { says: texts.destroy, act: () => begin('destroy') } } : {}),
    },
    asked !== null,
  );
  return (
    <>
      {isMine ? (
        <div className={styles.acts}>
          <Button look="main" icon="plus" letter="N" isDisabled={!may.record} onClick={() => begin('record')}>
            {recordWord}
          </Button>
          <Button icon="close" letter="D" isDisabled={!may.destroy} onClick={() => begin('destroy')}>
            {texts.destroy}
          </Button>
        </div>
      ) : null}
      {asked === null ? null : <VideoDialog {...{ site, ...asked }} onClose={() => ask(null)} />}
    </>
  );
}

function Export({ site, shown, today }: { site: MySite; shown: Shown; today: string }): ReactElement {
  const texts = useKeepingTexts();
  const { columns } = texts;
  const nameOf = useClassNames();
  const sourceOf = useSourceOf();
  const whoIs = useWhoIs(site.siteId);
  const readAll: ReadAll = async (signal, onRead) =>
    (await readVideos(site, shown, signal, onRead)).map((row) => [
      ...[nameOf(row.classCode), codeOf(row), texts.states[row.state], clockOf(row, { texts, today, whoIs })],
      ...[row.dismantledOn, row.neededUntil, row.saidUntil ?? '', row.place ?? '', sourceOf(row.rule)],
    ]);
  const heads = [
    ...[columns.vehicle, columns.code, columns.state, columns.left, columns.dismantledOn],
    ...[columns.neededUntil, columns.saidUntil, columns.place, columns.rule],
  ];
  return <ExportButtons name={`${site.code}-videos-${today}`} heads={heads} readAll={readAll} />;
}
