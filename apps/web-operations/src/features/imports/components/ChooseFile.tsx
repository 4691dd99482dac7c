import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { useImportTexts } from '../../../lib/i18n/use-import-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { saveTemplate, type ImportKind } from '../api/imports.ts';
import styles from '../imports.module.css';

const kinds = ['earlier-record', 'opening-stock'] as const;

/** What a file holds, the template for it, and the file. @param props.wrong why the last one could not be checked */
export function ChooseFile(props: {
  siteId: string;
  kind: ImportKind;
  wrong: string | Error | null;
  onKind: (kind: ImportKind) => void;
  onFile: (file: File) => void;
}): ReactElement {
  const { siteId, kind, wrong, onKind, onFile } = props;
  const texts = useImportTexts();
  const words = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const template = useMutation({ mutationFn: () => saveTemplate(siteId, kind, texts.kinds[kind]) });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <>
      <fieldset className={styles.kinds}>
        <legend>{texts.kind}</legend>
        {kinds.map((one) => (
          <label key={one} className={styles.kind}>
            <input type="radio" name="import-kind" value={one} checked={one === kind} onChange={() => onKind(one)} />
            <strong>{texts.kinds[one]}</strong>
            <span>{texts.kindSays[one]}</span>
          </label>
        ))}
      </fieldset>
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className={styles.bar}>
          <Button look="main" icon="plus" onClick={() => input.current?.click()}>
            {texts.choose}
          </Button>
          <Button onClick={() => template.mutate()} isDisabled={template.isPending}>
            {texts.template}
          </Button>
        </div>
        <p>{texts.drop}</p>
        <p>{texts.templateSays}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={texts.choose}
          accept=".xlsx"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file !== undefined) onFile(file);
          }}
        />
      </div>
      {typeof wrong === 'string' ? <p role="alert">{wrong}</p> : null}
      {wrong instanceof Error ? <ProblemNotice error={wrong} texts={words} /> : null}
      {template.error === null ? null : <ProblemNotice error={template.error} texts={words} />}
    </>
  );
}
