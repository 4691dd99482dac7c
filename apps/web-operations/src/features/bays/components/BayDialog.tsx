import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { gramsOfKilograms, kilogramsOfGrams } from '../../../lib/custody/kilograms.ts';
import type { Bay } from '../../../lib/custody/use-bays.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import panel from '../../../lib/centre/panel.module.css';
import screen from '../../../lib/parts/screen.module.css';
import type { BayFacts } from '../api/bay-acts.ts';

interface Typed {
  readonly code: string;
  readonly name: string;
  readonly kilograms: string;
  readonly pieces: string;
  readonly purpose: string;
}

const typedOf = (bay: Bay | null): Typed => ({
  code: bay?.code ?? '',
  name: bay?.name ?? '',
  kilograms: bay?.limitGrams == null ? '' : kilogramsOfGrams(bay.limitGrams),
  pieces: bay?.limitPieces == null ? '' : String(bay.limitPieces),
  purpose: bay?.purpose ?? '',
});

const piecesOf = (text: string): number | null => {
  const pieces = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return pieces >= 1 && pieces <= 100_000 ? pieces : null;
};

/** What was typed, checked: a limit that is empty is none. */
const read = ({ code, name, kilograms, pieces, purpose }: Typed) => {
  const [weight, number] = [kilograms.trim(), pieces.trim()];
  const limitGrams = weight === '' ? null : gramsOfKilograms(weight);
  const limitPieces = number === '' ? null : piecesOf(number);
  const wrong = {
    code: code.trim() === '' || code.trim().length > 20,
    kilograms: weight !== '' && limitGrams === null,
    pieces: number !== '' && limitPieces === null,
  };
  const bay: BayFacts = {
    ...{ code: code.trim(), name: name.trim(), limitGrams, limitPieces },
    purpose: purpose === '' ? null : purpose,
  };
  return { bay, wrong, isGood: !Object.values(wrong).includes(true) };
};

/** A new bay, or another word about one: what was typed stays until the server has taken it. */
export function BayDialog(props: {
  bay: Bay | null;
  isSaving: boolean;
  /** Why the server did not take what was saved last. */
  refusal: Error | null;
  onClose: () => void;
  onSave: (bay: BayFacts) => void;
}): ReactElement {
  const { bay, isSaving, refusal, onClose, onSave } = props;
  const words = useTexts();
  const { form: texts, purposes, save } = useBayTexts();
  const { cancel } = useStationTexts();
  const [typed, setTyped] = useState(() => typedOf(bay));
  const [asked, setAsked] = useState(false);
  const { bay: facts, wrong, isGood } = read(typed);
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const submit = (): void => {
    setAsked(true);
    if (isGood && !isSaving) onSave(facts);
  };
  return (
    <Dialog title={bay === null ? texts.makeTitle : texts.changeTitle(bay.code)} onClose={onClose} onSubmit={submit}>
      {refusal === null ? null : <ProblemNotice error={refusal} texts={words} />}
      <Field
        {...{ name: 'code', label: texts.code, hint: texts.codeHint, value: typed.code, isFirst: true }}
        wrong={asked && wrong.code ? texts.needsCode : undefined}
        onChange={(code) => set({ code })}
      />
      <Field
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        value={typed.name}
        onChange={(name) => set({ name })}
      />
      <Field
        {...{ name: 'kilograms', label: texts.kilograms, value: typed.kilograms, isNumber: true }}
        wrong={asked && wrong.kilograms ? texts.badKilograms : undefined}
        onChange={(kilograms) => set({ kilograms })}
      />
      <Field
        {...{ name: 'pieces', label: texts.pieces, value: typed.pieces, isNumber: true }}
        wrong={asked && wrong.pieces ? texts.badPieces : undefined}
        onChange={(pieces) => set({ pieces })}
      />
      <p className={screen.hint}>{texts.optional}</p>
      <div className={panel.form}>
        <label>
          {texts.purpose}
          <select name="purpose" value={typed.purpose} onChange={({ target }) => set({ purpose: target.value })}>
            <option value="">{texts.anything}</option>
            {Object.entries(purposes).map(([purpose, words]) => (
              <option key={purpose} value={purpose}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={isSaving}>
          {save}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
