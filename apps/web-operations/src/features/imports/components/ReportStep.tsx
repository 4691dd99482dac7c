import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useBlocker } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { Button, count, ProblemNotice, RequestRefused, useLanguage } from '@huihuan/web-kit';
import { useImportTexts } from '../../../lib/i18n/use-import-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { writeRows, writingKey, type ChosenFile, type Report } from '../api/imports.ts';
import { saveReport } from '../api/save-report.ts';
import { counted } from '../api/write-pieces.ts';
import styles from '../imports.module.css';
import { RowTable } from './RowTable.tsx';

/** Keeps the page where it is while rows are written. @returns whether somebody tried to leave meanwhile */
const useStaying = (isWriting: boolean): boolean => {
  const [isHeld, hold] = useState(false);
  useBlocker({
    disabled: !isWriting,
    enableBeforeUnload: isWriting,
    shouldBlockFn: ({ current, next }) => {
      const leaves = current.pathname !== next.pathname;
      if (leaves) hold(true);
      return leaves;
    },
  });
  return isHeld && isWriting;
};

/** The writing of the rows; it ends with the screen that shows it. */
const useWriting = (
  write: (signal: AbortSignal) => Promise<Report>,
  onWritten: (report: Report) => void,
): {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly start: () => void;
  readonly end: () => void;
} => {
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);
  const { mutate, isPending, error } = useMutation({
    mutationKey: writingKey,
    mutationFn: () => {
      ending.current = new AbortController();
      return write(ending.current.signal);
    },
    onSuccess: onWritten,
  });
  return { isPending, error, start: () => mutate(), end: () => ending.current?.abort() };
};

/** What is wrong with a file and what can be written of it; nothing is written before somebody says so. */
export function ReportStep(props: {
  file: ChosenFile;
  report: Report;
  onReport: (report: Report) => void;
  onWritten: (report: Report) => void;
  onAgain: () => void;
}): ReactElement {
  const { file, report, onReport, onWritten, onAgain } = props;
  const texts = useImportTexts();
  const words = useTexts();
  const isEnglish = useLanguage() === 'en';
  const [all] = useState(() => counted(report, 'passes'));
  const [good, known, bad] = [counted(report, 'passes'), counted(report, 'known'), counted(report, 'refused')];
  const done = counted(report, 'written');
  const writing = useWriting((signal) => writeRows(file, report, { signal, onPiece: onReport }), onWritten);
  const isHeld = useStaying(writing.isPending);
  const isBroken = writing.error !== null;
  const saving = useMutation({
    mutationFn: () => saveReport(report, { name: `${file.name}-${texts.steps[2] ?? ''}`, texts, isEnglish }),
  });
  return (
    <>
      <div className={styles.bar}>
        <strong role="status" data-good={good} data-known={known} data-bad={bad} data-done={done}>
          {writing.isPending
            ? texts.writing(count(done), count(all))
            : `${done === 0 ? '' : texts.wrote(count(done))}${texts.sum(count(good), count(known), count(bad))}`}
        </strong>
        <div className={screen.buttons}>
          <Button onClick={onAgain} isDisabled={writing.isPending}>
            {bad > 0 ? texts.mend : texts.again}
          </Button>
          <Button onClick={() => saving.mutate()} isDisabled={saving.isPending}>
            {texts.report}
          </Button>
          {writing.isPending ? <Button onClick={writing.end}>{texts.breakOff}</Button> : null}
          {good === 0 ? null : (
            <Button look="main" icon="check" isDisabled={writing.isPending} onClick={writing.start}>
              {isBroken ? texts.goOn : texts.write(count(good))}
            </Button>
          )}
        </div>
      </div>
      {writing.isPending ? (
        <progress className={styles.progress} aria-label={texts.write(count(all))} max={all} value={all - good} />
      ) : null}
      {isHeld ? <p role="alert">{texts.stay}</p> : null}
      {isBroken ? <p role="alert">{texts.goOnSays}</p> : null}
      {writing.error instanceof RequestRefused ? <ProblemNotice error={writing.error} texts={words} /> : null}
      {saving.error === null ? null : <ProblemNotice error={saving.error} texts={words} />}
      {good === 0 && !writing.isPending ? <p className={screen.hint}>{texts.nothingToWrite}</p> : null}
      {report.ignored.length === 0 ? null : (
        <p className={screen.hint}>{texts.ignored(report.ignored.join(isEnglish ? ', ' : '、'))}</p>
      )}
      <RowTable report={report} />
    </>
  );
}
