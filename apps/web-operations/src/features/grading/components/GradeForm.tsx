import { useRef, useState, type ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GradeOutcome } from '@huihuan/contracts-events';
import { Button, ProblemNotice, Segmented } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import type { Stored } from '../../../lib/centre/stored.ts';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useFamilyTexts } from '../../../lib/i18n/use-family-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { isNumber, measurementsOf, outcomesOffered } from '../api/measurements-of.ts';
import { queueKey } from '../api/queue-query.ts';
import { sendGrades } from '../api/send-grades.ts';

/** The decision about what is chosen. Enter sends it from every field. */
export function GradeForm(props: { siteId: string; chosen: readonly Stored[]; onDone: () => void }): ReactElement {
  const { siteId, chosen, onDone } = props;
  const texts = useCentreTexts();
  const { keys } = useCommandTexts();
  const words = useTexts();
  const client = useQueryClient();
  const { open } = useFamilyTexts();
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const family = chosen[0]?.holding.item.family ?? 'bulk';
  const outcomes = outcomesOffered(family);
  const [outcome, setOutcome] = useState<GradeOutcome>('dismantle');
  const [reason, setReason] = useState('');
  const [measured, setMeasured] = useState<Readonly<Record<string, string>>>({});
  const first = useRef<HTMLInputElement>(null);
  const grading = useMutation({
    mutationFn: () =>
      sendGrades({
        siteId,
        itemIds: chosen.map(({ holding }) => holding.item.itemId),
        outcome,
        reason: reason.trim() || texts.reasons[outcome],
        measurements: measurementsTyped(family, measured),
      }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: queueKey(siteId) }),
  });
  const send = (): void => {
    if (!grading.isPending && chosen.length > 0) grading.mutate();
  };
  useKeys({
    ...Object.fromEntries(
      outcomes.map((one, index) => [
        String(index + 1),
        { says: keys.outcome(texts.outcomes[one]), act: () => setOutcome(one) },
      ]),
    ),
    m: { says: keys.measure, act: () => first.current?.focus() },
    Enter: { says: keys.grade, act: send },
  });
  return (
    <form
      className={`${panel.panel} ${panel.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      }}
    >
      <div className={panel.head}>
        <strong data-count="chosen">{texts.grading.chosen(chosen.length)}</strong>
        {only === undefined ? null : (
          <Link to="/items/$itemId" params={{ itemId: only.holding.item.itemId }}>
            {open}
          </Link>
        )}
      </div>
      <Segmented
        label={texts.grading.outcome}
        value={outcome}
        onChange={setOutcome}
        segments={outcomes.map((value, index) => ({
          value,
          name: texts.outcomes[value],
          face: `${index + 1} ${texts.outcomes[value]}`,
        }))}
      />
      {measurementsOf(family).map((name, index) => (
        <label key={name}>
          {texts.measurements[name]}
          <input
            ref={index === 0 ? first : null}
            inputMode={isNumber(name) ? 'decimal' : 'text'}
            value={measured[name] ?? ''}
            onChange={(event) => setMeasured({ ...measured, [name]: event.target.value })}
          />
        </label>
      ))}
      <label>
        {texts.grading.reason}
        <input
          value={reason}
          placeholder={texts.reasons[outcome]}
          onChange={(event) => setReason(event.target.value)}
          maxLength={500}
        />
      </label>
      <div className={panel.acts}>
        <Button isSubmit look="main" letter="Enter" isDisabled={grading.isPending}>
          {texts.grading.send}
        </Button>
        <span role="status" className={panel.good}>
          {grading.data === undefined ? '' : texts.grading.done(grading.data)}
        </span>
      </div>
      {grading.error === null ? null : <ProblemNotice error={grading.error} texts={words} />}
    </form>
  );
}

const measurementsTyped = (
  family: Parameters<typeof measurementsOf>[0],
  measured: Readonly<Record<string, string>>,
): Record<string, number | string> =>
  Object.fromEntries(
    measurementsOf(family).flatMap((name) => {
      const text = measured[name]?.trim() ?? '';
      if (text === '') return [];
      const value = Number(text.replace(',', '.'));
      return [[name, isNumber(name) && Number.isFinite(value) ? value : text] as const];
    }),
  );
