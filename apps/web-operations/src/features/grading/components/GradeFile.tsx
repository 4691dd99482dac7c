import { useRef, useState, type ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, count, newId, ProblemNotice, saveTable, Skeleton } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { centreEn } from '../../../lib/i18n/centre-en.ts';
import { centreZh } from '../../../lib/i18n/centre-zh.ts';
import { useCentreTexts, type CentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useTableTexts } from '../../../lib/i18n/use-table-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { readSheet } from '../../../lib/table/read-sheet.ts';
import { checkGrades, mostRows, readWaiting, writeGrades, type CheckedRow } from '../api/check-grades.ts';
import { codesToPrint } from '../api/waiting-by-code.ts';
import { queueKey } from '../api/queue-query.ts';
import { gradesIn, type SheetWords } from '../api/read-grades.ts';
import { GradeReport } from './GradeReport.tsx';

const wordsOf = ({ code, grading, outcomes, measurements }: CentreTexts): SheetWords => ({
  ...{ code, outcomes, measurements, outcome: grading.outcome, reason: grading.reason },
});
const languages = [wordsOf(centreZh), wordsOf(centreEn)];

/** Why a file cannot be read, in words for whoever chose it. */
class Unreadable extends Error {}

/** Grades out of an Excel file: each row is checked as the server checks it, and nothing is written before somebody says so. */
export function GradeFile({ siteId, onClose }: { siteId: string; onClose: () => void }): ReactElement {
  const texts = useTableTexts().file;
  const centre = useCentreTexts();
  const words = useTexts();
  const client = useQueryClient();
  const { nameOf } = useCatalogue();
  const input = useRef<HTMLInputElement>(null);
  const [act, setAct] = useState('');
  const own = wordsOf(centre);
  const sheet = useMutation({
    mutationFn: async () => {
      const waiting = await readWaiting(siteId);
      const codeOf = codesToPrint(waiting);
      const rows = waiting.map(({ holding: { item } }) => [
        ...[codeOf(item), nameOf(item.classCode), '', ''],
        ...Object.keys(own.measurements).map(() => ''),
      ]);
      const heads = [own.code, centre.item, own.outcome, own.reason, ...Object.values(own.measurements)];
      await saveTable(centre.grading.title, 'xlsx', [heads, ...rows]);
    },
  });
  const checking = useMutation({
    mutationFn: async (file: File): Promise<readonly CheckedRow[]> => {
      const cells = await readSheet(file).catch(() => {
        throw new Unreadable(texts.unreadable);
      });
      const rows = gradesIn(cells, await readWaiting(siteId), languages);
      if (rows === null) throw new Unreadable(texts.noHeads([own.code, own.outcome, own.reason].join(' · ')));
      if (rows.length === 0) throw new Unreadable(texts.empty);
      if (rows.length > mostRows) throw new Unreadable(texts.tooMany(count(mostRows)));
      setAct(newId());
      return checkGrades(siteId, rows);
    },
  });
  const good = checking.data?.filter(({ state }) => state === 'passes') ?? [];
  const writing = useMutation({
    mutationFn: () =>
      writeGrades(
        siteId,
        good.map(({ row }) => row),
        act,
      ),
    onSettled: () => client.invalidateQueries({ queryKey: queueKey(siteId) }),
  });
  const report = writing.data ?? checking.data;
  const error = sheet.error ?? checking.error ?? writing.error;
  return (
    <section className={panel.panel} data-grade-file aria-label={texts.open}>
      <div className={panel.head}>
        <h2>{texts.open}</h2>
        <div className={panel.acts}>
          <Button onClick={() => sheet.mutate()} isDisabled={sheet.isPending}>
            {texts.sheet}
          </Button>
          <Button look={report === undefined ? 'main' : 'plain'} onClick={() => input.current?.click()}>
            {texts.choose}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={texts.choose}
            accept=".xlsx"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = '';
              if (file === undefined) return;
              writing.reset();
              checking.mutate(file);
            }}
          />
          <Button icon="close" onClick={onClose}>
            {texts.close}
          </Button>
        </div>
      </div>
      <p className={panel.keys}>{texts.says}</p>
      {error === null ? null : error instanceof Unreadable ? (
        <p role="alert">{error.message}</p>
      ) : (
        <ProblemNotice error={error} texts={words} />
      )}
      {checking.isPending ? <Skeleton lines={4} label={centre.loading} /> : null}
      {report === undefined ? null : (
        <>
          <div className={panel.head}>
            <strong role="status" data-good={good.length} data-written={writing.data !== undefined}>
              {writing.data === undefined
                ? texts.sum(count(good.length), count(report.length - good.length))
                : texts.done(count(writing.data.filter(({ state }) => state === 'accepted').length))}
            </strong>
            {writing.data !== undefined || good.length === 0 ? null : (
              <Button look="main" icon="check" isDisabled={writing.isPending} onClick={() => writing.mutate()}>
                {texts.write(count(good.length))}
              </Button>
            )}
          </div>
          <GradeReport rows={report} />
        </>
      )}
    </section>
  );
}
