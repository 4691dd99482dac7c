import { useRef, useState, type ReactElement } from 'react';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { useFamilyTexts } from '../i18n/use-family-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import screen from '../parts/screen.module.css';
import type { MySite } from '../site/use-my-site.ts';
import { asTaken, takenTypes } from './as-taken.ts';
import styles from './family.module.css';
import { uploadEvidence } from './upload-evidence.ts';

export interface Kept {
  readonly kind: string;
  readonly sha256: string;
  /** Of the file, as the person knows it. */
  readonly name: string;
}

/** Photos and documents of a step: one place for each kind that it asks for, one where it asks for none. */
export function EvidenceInput(props: {
  site: MySite;
  itemId: string;
  kinds: readonly string[];
  kept: readonly Kept[];
  onKeep: (kept: readonly Kept[]) => void;
}): ReactElement {
  const { site, itemId, kept, onKeep } = props;
  const kinds = props.kinds.length === 0 ? ['photo'] : props.kinds;
  const texts = useFamilyTexts();
  const words = useTexts();
  const [uploading, setUploading] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const takeOff = (gone: Kept): void => {
    // its key goes with it: the keys of the dialog are heard only while something in it has the focus
    status.current?.focus();
    onKeep(kept.filter((each) => each !== gone));
  };
  const take = async (kind: string, file: File): Promise<void> => {
    setUploading(kind);
    setError(null);
    try {
      const { sha256 } = await uploadEvidence(site, itemId, await asTaken(file, texts.notReadable));
      onKeep([
        ...kept.filter((each) => each.kind !== kind || each.sha256 !== sha256),
        { kind, sha256, name: file.name },
      ]);
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setUploading(null);
    }
  };
  return (
    <>
      {kinds.map((kind) => (
        <label key={kind} className={styles.detail}>
          {texts.addPhoto(texts.kinds[kind] ?? kind)}
          <input
            type="file"
            name={`evidence-${kind}`}
            accept={takenTypes}
            disabled={uploading !== null}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) void take(kind, file);
              target.value = '';
            }}
          />
        </label>
      ))}
      <p ref={status} tabIndex={-1} role="status" className={styles.why} data-kept={kept.length}>
        {uploading === null ? kept.map(({ name }) => texts.uploaded(name)).join(' · ') : texts.uploading}
      </p>
      <div className={screen.buttons}>
        {kept.map((each) => (
          <Button
            key={`${each.kind} ${each.sha256}`}
            icon="close"
            isDisabled={uploading !== null}
            onClick={() => takeOff(each)}
          >
            {texts.takeOff(each.name)}
          </Button>
        ))}
      </div>
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
    </>
  );
}
