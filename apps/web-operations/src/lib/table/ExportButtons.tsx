import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button, count, ProblemNotice, saveTable, type Cell, type TableFormat } from '@huihuan/web-kit';
import { useTableTexts } from '../i18n/use-table-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './ExportButtons.module.css';

/** Reads all rows of a table, not only those that somebody has scrolled past, and says how many it has. */
export type ReadAll = (signal: AbortSignal, onRead: (rows: number) => void) => Promise<readonly (readonly Cell[])[]>;

/** Saves everything that the filter of a table lets through as a file for Excel or as CSV. */
export function ExportButtons(props: { name: string; heads: readonly string[]; readAll: ReadAll }): ReactElement {
  const { name, heads, readAll } = props;
  const texts = useTableTexts();
  const words = useTexts();
  const [read, setRead] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const reading = useRef<AbortController | null>(null);
  // whoever leaves the table, or signs out, wants no file of it any more
  useEffect(() => () => reading.current?.abort(), []);
  const save = (format: TableFormat): void => {
    const asking = new AbortController();
    reading.current = asking;
    setError(null);
    setRead(0);
    const run = async (): Promise<void> => {
      try {
        const rows = await readAll(asking.signal, setRead);
        if (!asking.signal.aborted) await saveTable(name, format, [heads, ...rows]);
      } catch (problem) {
        if (!asking.signal.aborted) setError(problem as Error);
      }
      setRead(null);
    };
    void run();
  };
  return (
    <div className={styles.export} role="group" aria-label={texts.save}>
      {read === null ? (
        <>
          <span className={styles.title}>{texts.save}</span>
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button key={format} name={`${texts.save} ${format}`} onClick={() => save(format)}>
              {format === 'csv' ? 'CSV' : 'xlsx'}
            </Button>
          ))}
        </>
      ) : (
        <>
          <span role="status">{texts.reading(count(read))}</span>
          <Button icon="close" onClick={() => reading.current?.abort()}>
            {texts.stop}
          </Button>
        </>
      )}
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
    </div>
  );
}
