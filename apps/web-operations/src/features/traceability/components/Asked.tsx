import type { ReactElement, RefObject } from 'react';
import { Segmented } from '@huihuan/web-kit';
import { useTraceabilityTexts } from '../../../lib/i18n/use-traceability-texts.ts';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import type { Period } from '../api/moves.ts';

export type View = 'due' | 'filed';

/** What is looked at: the time, what is due or what was filed, and a code that is looked for. */
export interface Look extends Period {
  readonly view: View;
  readonly search: string;
}

export function Asked(props: {
  ref: RefObject<HTMLFormElement | null>;
  look: Look;
  onLook: (look: Look) => void;
}): ReactElement {
  const { ref, look, onLook } = props;
  const texts = useTraceabilityTexts();
  const day = (name: 'from' | 'to') => (value: string) => {
    if (value !== '') onLook({ ...look, [name]: value });
  };
  return (
    <form ref={ref} role="search" className={screen.search} onSubmit={(event) => event.preventDefault()}>
      <Field
        label={texts.search}
        name="search"
        hint={texts.searchHint}
        value={look.search}
        onChange={(search) => onLook({ ...look, search })}
      />
      <Field label={texts.from} name="from" kind="date" value={look.from} onChange={day('from')} />
      <Field label={texts.to} name="to" kind="date" value={look.to} onChange={day('to')} />
      <Segmented
        label={texts.view}
        value={look.view}
        segments={(['due', 'filed'] as const).map((value) => ({
          value,
          face: texts.views[value],
          name: texts.views[value],
        }))}
        onChange={(view) => onLook({ ...look, view })}
      />
    </form>
  );
}
