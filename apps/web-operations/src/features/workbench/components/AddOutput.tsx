import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { kindOfScan } from '@huihuan/identifiers-domain';
import { Button, newId } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useMoistureTexts } from '../../../lib/i18n/use-moisture-texts.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import type { Job, Output } from '../api/job-types.ts';
import { fieldAfter, outputTyped, type FieldAtFault, type OutputField } from '../api/output-typed.ts';
import type { Typed } from '../api/typed.ts';
import { ClassField } from './ClassField.tsx';
import { MoistureFields } from './MoistureFields.tsx';

const isOfJob = ({ inputs }: Job, from: string | undefined): from is string =>
  inputs.length > 1 && inputs.some(({ itemId }) => itemId === from);

/** Class, weight and the number that the class takes (of a battery its code), of wet goods their moisture: Enter leads from one field to the next and adds the line at the end. */
export function AddOutput(props: {
  job: Job;
  typed: Typed;
  onType: (more: Partial<Typed>) => void;
  onAdd: (output: Output) => void;
}): ReactElement {
  const { job, typed, onType, onAdd } = props;
  const texts = useCentreTexts().workbench;
  const wet = useMoistureTexts();
  const { identifierKinds } = useCommandTexts().story;
  const { classes, nameOf } = useCatalogue();
  const [wrong, setWrong] = useState<FieldAtFault | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const goTo = (field: OutputField): void => form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  const known = typed.classCode === null ? undefined : classes.get(typed.classCode);
  const kinds = known?.identifierKinds ?? [];
  const takesNumber = kinds.length > 0;
  const takesMoisture = job.inputMoisture !== undefined;
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[name="class"]')?.focus(), []);
  const says: Readonly<Record<FieldAtFault, string>> = {
    ...{ class: texts.noMatch, kilograms: texts.cannotWeigh },
    ...{ moisture: wet.cannotRead, method: wet.needsMethod },
  };
  const add = (): void => {
    const told = outputTyped(typed, known !== undefined, new Date().toISOString());
    if (told.kind === 'wrong' || known === undefined) {
      const field = told.kind === 'wrong' ? told.field : 'class';
      setWrong(field);
      goTo(field);
      return;
    }
    const value = typed.serial.trim();
    const kind = value === '' ? null : kindOfScan(value, kinds);
    onAdd({
      itemId: newId(),
      classCode: known.code,
      grams: told.grams,
      identifiers: kind === null ? [] : [{ kind, value }],
      ...(isOfJob(job, typed.from) ? { fromItemId: typed.from } : {}),
      ...(told.moisture === undefined ? {} : { moisture: told.moisture }),
    });
    setWrong(null);
    onType({ search: '', classCode: null, kilograms: '', serial: '', moisture: '' });
    goTo('class');
  };
  return (
    <form
      ref={form}
      className={panel.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const at = document.activeElement?.getAttribute('name') ?? null;
        const next = fieldAfter(at, typed, { serial: takesNumber, moisture: takesMoisture });
        if (next === null) add();
        else goTo(next);
      }}
    >
      <ClassField
        inputs={job.inputs}
        search={typed.search}
        isWrong={wrong === 'class'}
        onSearch={(search) => onType({ search, classCode: null })}
        onPick={(picked) => {
          onType({ search: `${picked.nameZh} ${picked.code}`, classCode: picked.code });
          goTo('kilograms');
        }}
      />
      <label>
        {texts.kilograms}
        <input
          name="kilograms"
          aria-invalid={wrong === 'kilograms'}
          inputMode="decimal"
          autoComplete="off"
          value={typed.kilograms}
          onChange={(event) => onType({ kilograms: event.target.value })}
        />
      </label>
      {takesNumber ? (
        <label>
          {kinds.map((kind) => identifierKinds[kind]).join(' / ')}
          <input
            name="serial"
            autoComplete="off"
            value={typed.serial}
            onChange={(event) => onType({ serial: event.target.value })}
          />
        </label>
      ) : null}
      {takesMoisture ? <MoistureFields typed={typed} wrong={wrong} onType={onType} /> : null}
      {job.inputs.length > 1 ? (
        <label>
          {texts.from}
          <select name="from" value={typed.from ?? ''} onChange={(event) => onType({ from: event.target.value })}>
            <option value="">{texts.fromAny}</option>
            {job.inputs.map(({ itemId, classCode }) => (
              <option key={itemId} value={itemId}>
                {nameOf(classCode)} {itemId.slice(-6)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <div className={panel.acts}>
        <Button isSubmit look="main" letter="Enter">
          {texts.add}
        </Button>
        <span role="status" className={panel.alarm}>
          {wrong === null ? null : says[wrong]}
        </span>
      </div>
    </form>
  );
}
