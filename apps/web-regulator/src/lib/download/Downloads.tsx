import type { ReactElement } from 'react';
import { Button, saveTable, type TableFormat } from '@huihuan/web-kit';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './Downloads.module.css';
import type { Sheet } from './sheet.ts';

/** A table as a file, and where there is a chart of it the picture. `of` says to a screen reader what is saved. */
export function Downloads(props: { of: string; sheet: () => Sheet; onPicture?: () => void }): ReactElement {
  const { download: texts } = useTexts();
  const { of, sheet, onPicture } = props;
  const save = (format: TableFormat): void => {
    const { name, heads, rows } = sheet();
    void saveTable(name, format, [heads, ...rows]);
  };
  return (
    <span className={styles.downloads} role="group" aria-label={texts.label(of)}>
      {onPicture === undefined ? null : <Button onClick={onPicture}>{texts.picture}</Button>}
      <Button onClick={() => save('xlsx')}>{texts.xlsx}</Button>
      <Button onClick={() => save('csv')}>{texts.csv}</Button>
    </span>
  );
}
