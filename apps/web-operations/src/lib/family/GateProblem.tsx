import { useState, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import type { Override } from '@huihuan/contracts-events';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { useFamilyTexts } from '../i18n/use-family-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Field } from '../parts/Field.tsx';
import screen from '../parts/screen.module.css';
import { useSupervisorOf } from '../site/use-supervisor-of.ts';
import { isOverridable, overrideOf } from './override-of.ts';
import { missingStepOf } from './refused-field.ts';

/**
 * Why an act was refused; where it waits for a step, with the way to record it, and where a supervisor can answer for it, with
 * the place to do so.
 * @param onOverride does the same act again with who answers for it
 */
export function GateProblem(props: {
  error: Error;
  siteId: string;
  onOverride: (override: Override) => void;
  /** Not once the goods have left: then there is nothing to record here. */
  mayRecord?: boolean;
}): ReactElement {
  const { error, siteId, onOverride, mayRecord = true } = props;
  const words = useTexts();
  const texts = useFamilyTexts();
  const missing = missingStepOf(error);
  return (
    <div data-gate={missing?.step ?? undefined}>
      <ProblemNotice error={error} texts={words} />
      {missing === null || !mayRecord ? null : (
        <p>
          <Link to="/items/$itemId" params={{ itemId: missing.itemId }} hash={missing.step ?? ''}>
            {missing.step === null ? texts.rightHere : texts.recordThis}
          </Link>
        </p>
      )}
      {isOverridable(error) ? <AsSupervisor siteId={siteId} onOverride={onOverride} /> : null}
    </div>
  );
}

/** Stands within forms too: Enter here answers for the act and does not send the form without the answer. */
function AsSupervisor(props: { siteId: string; onOverride: (override: Override) => void }): ReactElement {
  const texts = useFamilyTexts();
  const supervisorId = useSupervisorOf(props.siteId);
  const [reason, setReason] = useState('');
  const override = overrideOf(supervisorId, reason);
  const answer = (): void => {
    if (override !== null) props.onOverride(override);
  };
  if (supervisorId === null)
    return (
      <p className={screen.hint} data-override="others">
        {texts.needsSupervisor}
      </p>
    );
  return (
    <div
      data-override="mine"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        event.stopPropagation();
        answer();
      }}
    >
      <p className={screen.hint}>{texts.overrideSays}</p>
      <Field label={texts.asSupervisor} name="override" value={reason} onChange={setReason} />
      <div className={screen.buttons}>
        <Button icon="shield" onClick={answer} isDisabled={override === null}>
          {texts.override}
        </Button>
      </div>
    </div>
  );
}
