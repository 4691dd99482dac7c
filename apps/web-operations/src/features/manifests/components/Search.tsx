import { useState, type ReactElement, type RefObject } from 'react';
import { Button } from '@huihuan/web-kit';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';

const leaveField = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

/** Finds manifests by the beginning of their number, and leads back to those that wait. */
export function Search(props: {
  ref: RefObject<HTMLFormElement | null>;
  /** What is looked for; empty where nothing is. */
  search: string;
  onFind: (search: string) => void;
}): ReactElement {
  const { ref, search, onFind } = props;
  const texts = useManifestTexts();
  const [typed, type] = useState(search);
  const find = (wanted: string): void => {
    type(wanted);
    onFind(wanted);
    leaveField();
  };
  return (
    <form
      ref={ref}
      role="search"
      className={screen.search}
      onSubmit={(event) => {
        event.preventDefault();
        find(typed.trim());
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') find('');
      }}
    >
      <Field label={texts.search} name="search" hint={texts.searchHint} value={typed} onChange={type} />
      <Button isSubmit icon="search" letter="Enter">
        {texts.find}
      </Button>
      {search === '' ? null : (
        <Button icon="back" letter="Esc" onClick={() => find('')}>
          {texts.back}
        </Button>
      )}
    </form>
  );
}
