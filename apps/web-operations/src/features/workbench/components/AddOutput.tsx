import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { Button, newId } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import panel from '../../../lib/centre/panel.module.css';
import { useMoistureTexts } from '../../../lib/i18n/use-moisture-texts.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import type { Job, Output } from '../api/job-types.ts';
import { moistureTyped } from '../api/moisture-typed.ts';
import { gramsTyped, type Typed } from '../api/typed.ts';
import { ClassField } from './ClassField.tsx';
import { MoistureFields } from './MoistureFields.tsx';

const isOfJob = ({ inputs }: Job, from: string | undefined): from is string =>
  inputs.length > 1 && inputs.some(({ itemId }) => itemId === from);

/** Class, weight and, of a part, its serial number: Enter leads from one field to the next and adds the line at the end. */
export function AddOutput(props: {
  job: Job;
  typed: Typed;
  onType: (more: Partial<Typed>) => void;
  onAdd: (output: Output) => void;
}): ReactElement {
  const { job, typed, onType, onAdd } = props;
  const texts = useCentreTexts().workbench;
  const wet = useMoistureTexts();
  const { classes, nameOf } = useCatalogue();
  const [wrong, setWrong] = useState<string | null>(null);
  const [classField, weightField, serialField] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
  ];
  const known = typed.classCode === null ? undefined : classes.get(typed.classCode);
  const takesSerial = known?.identifierKinds?.includes('serial') ?? false;
  useLayoutEffect(() => classField.current?.focus(), [classField]);
  const add = (): void => {
    const grams = gramsTyped(typed.kilograms);
    if (known === undefined) {
      setWrong(texts.noMatch);
      classField.current?.focus();
      return;
    }
    if (grams === null || grams === 0) {
      setWrong(texts.cannotWeigh);
      weightField.current?.focus();
      return;
    }
    const measured = moistureTyped(typed, new Date().toISOString());
    if (measured.kind === 'wrong') {
      setWrong(measured.what === 'percent' ? wet.cannotRead : wet.needsMethod);
      return;
    }
    const serial = takesSerial ? typed.serial.trim() : '';
    onAdd({
      itemId: newId(),
      classCode: known.code,
      grams,
      identifiers: serial === '' ? [] : [{ kind: 'serial', value: serial }],
      ...(isOfJob(job, typed.from) ? { fromItemId: typed.from } : {}),
      ...(measured.kind === 'measured' ? { moisture: measured.moisture } : {}),
    });
    setWrong(null);
    onType({ search: '', classCode: null, kilograms: '', serial: '', moisture: '' });
    classField.current?.focus();
  };
  return (
    <form
      className={panel.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const inWeight = document.activeElement === weightField.current;
        if (inWeight && takesSerial && typed.serial === '' && serialField.current !== null) serialField.current.focus();
        else add();
      }}
    >
      <ClassField
        inputs={job.inputs}
        search={typed.search}
        field={classField}
        onSearch={(search) => onType({ search, classCode: null })}
        onPick={(picked) => {
          onType({ search: `${picked.nameZh} ${picked.code}`, classCode: picked.code });
          weightField.current?.focus();
        }}
      />
      <label>
        {texts.kilograms}
        <input
          ref={weightField}
          name="kilograms"
          inputMode="decimal"
          autoComplete="off"
          value={typed.kilograms}
          onChange={(event) => onType({ kilograms: event.target.value })}
        />
      </label>
      {takesSerial ? (
        <label>
          {texts.serial}
          <input
            ref={serialField}
            name="serial"
            autoComplete="off"
            value={typed.serial}
            onChange={(event) => onType({ serial: event.target.value })}
          />
        </label>
      ) : null}
      {job.inputMoisture === undefined ? null : <MoistureFields typed={typed} onType={onType} />}
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
          {wrong}
        </span>
      </div>
    </form>
  );
}
