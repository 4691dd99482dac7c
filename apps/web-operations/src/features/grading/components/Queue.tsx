import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useTableTexts } from '../../../lib/i18n/use-table-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { Stored } from '../../../lib/centre/stored.ts';
import { queueQuery } from '../api/queue-query.ts';
import { GradeFile } from './GradeFile.tsx';
import { GradeForm } from './GradeForm.tsx';
import { QueueTable } from './QueueTable.tsx';

/** What waits at the left, the decision at the right; the keys work wherever the focus is, but in a field. */
export function Queue({ siteId }: { siteId: string }): ReactElement {
  const texts = useCentreTexts();
  const { keys } = useCommandTexts();
  const words = useTexts();
  const { file } = useTableTexts();
  const [isReading, setReading] = useState(false);
  const { data, error, refetch } = useQuery(queueQuery(siteId));
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const rows = data?.rows ?? [];
  const isCut = (data?.next ?? null) !== null;
  const here = rows[Math.min(at, rows.length - 1)];
  const chosen = chosenOf(rows, picked, here);
  const family = here?.holding.item.classCode;
  const toggle = (itemId: string): void =>
    setPicked(
      (before) => new Set(before.has(itemId) ? [...before].filter((id) => id !== itemId) : [...before, itemId]),
    );
  const equals = rows.flatMap(({ holding: { item } }) => (item.classCode === family ? [item.itemId] : []));
  useKeys({
    ArrowUp: { says: keys.move, isMove: true, act: () => setAt(Math.max(at - 1, 0)) },
    ArrowDown: { says: keys.move, isMove: true, act: () => setAt(Math.min(at + 1, rows.length - 1)) },
    ' ': { says: keys.choose, isMove: true, act: () => here !== undefined && toggle(here.holding.item.itemId) },
    a: { says: keys.chooseClass, act: () => setPicked(new Set(equals)) },
    i: { says: file.open, act: () => setReading(true) },
    Escape: { says: keys.chooseNone, act: () => setPicked(new Set()) },
  });
  if (error !== null && data === undefined) {
    return <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Skeleton lines={8} label={texts.loading} />;
  return (
    <>
      <div className={panel.head}>
        <h1 className={panel.title}>{texts.grading.title}</h1>
        <span data-count="waiting">{texts.grading.waiting(isCut ? `${rows.length}+` : `${rows.length}`)}</span>
        <span className={panel.keys}>{texts.grading.keys}</span>
        <Button letter="I" onClick={() => setReading(true)}>
          {file.open}
        </Button>
      </div>
      {isCut ? <p data-note="cut">{texts.oldestOnly(rows.length)}</p> : null}
      {isReading ? <GradeFile siteId={siteId} onClose={() => setReading(false)} /> : null}
      {here === undefined ? (
        <Empty>{texts.grading.none}</Empty>
      ) : (
        <div className={panel.columns}>
          <QueueTable rows={rows} hereId={here.holding.item.itemId} picked={picked} onPick={toggle} onGo={setAt} />
          <GradeForm
            key={here.holding.item.family}
            siteId={siteId}
            chosen={chosen}
            onDone={() => setPicked(new Set())}
          />
        </div>
      )}
    </>
  );
}

const chosenOf = (
  rows: readonly Stored[],
  picked: ReadonlySet<string>,
  here: Stored | undefined,
): readonly Stored[] => {
  const chosen = rows.filter(({ holding }) => picked.has(holding.item.itemId));
  return chosen.length > 0 || here === undefined ? chosen : [here];
};
