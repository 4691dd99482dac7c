import { useState, type ReactElement } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, count, ProblemNotice, useLanguage } from '@huihuan/web-kit';
import { useImportTexts } from '../../../lib/i18n/use-import-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { writeRows, type CheckedRow, type ChosenFile, type Report } from '../api/imports.ts';
import { saveReport } from '../api/save-report.ts';
import styles from '../imports.module.css';
import { RowTable } from './RowTable.tsx';

const counted = ({ rows }: Report, status: CheckedRow['status']): number =>
  rows.filter((row) => row.status === status).length;

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
  const writing = useMutation({
    mutationFn: () => writeRows(file, report, onReport),
    onSuccess: onWritten,
  });
  const saving = useMutation({
    mutationFn: () => saveReport(report, { name: `${file.name}-${texts.steps[2] ?? ''}`, texts, isEnglish }),
  });
  return (
    <>
      <div className={styles.bar}>
        <strong role="status" data-good={good} data-known={known} data-bad={bad}>
          {writing.isPending
            ? texts.writing(count(counted(report, 'written')), count(all))
            : texts.sum(count(good), count(known), count(bad))}
        </strong>
        <div className={screen.buttons}>
          <Button onClick={onAgain} isDisabled={writing.isPending}>
            {bad > 0 ? texts.mend : texts.again}
          </Button>
          <Button onClick={() => saving.mutate()} isDisabled={saving.isPending}>
            {texts.report}
          </Button>
          {good === 0 ? null : (
            <Button look="main" icon="check" isDisabled={writing.isPending} onClick={() => writing.mutate()}>
              {writing.error === null ? texts.write(count(good)) : texts.goOn}
            </Button>
          )}
        </div>
      </div>
      {writing.isPending ? (
        <progress className={styles.progress} aria-label={texts.write(count(all))} max={all} value={all - good} />
      ) : null}
      {writing.error === null ? null : (
        <>
          <p role="alert">{texts.goOnSays}</p>
          <ProblemNotice error={writing.error} texts={words} />
        </>
      )}
      {saving.error === null ? null : <ProblemNotice error={saving.error} texts={words} />}
      {good === 0 && !writing.isPending ? <p className={screen.hint}>{texts.nothingToWrite}</p> : null}
      {report.ignored.length === 0 ? null : (
        <p className={screen.hint}>{texts.ignored(report.ignored.join(isEnglish ? ', ' : '、'))}</p>
      )}
      <RowTable report={report} />
    </>
  );
}
