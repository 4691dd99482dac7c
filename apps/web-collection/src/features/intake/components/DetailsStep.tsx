import { Fragment, useRef, useState, type ReactElement, type SyntheticEvent } from 'react';
import type { Details } from '@huihuan/contracts-events';
import {
  fillForm,
  formOf,
  isNeeded,
  serviceInWords,
  vehicleService,
  wrongOf,
  type Asked,
  type FormField,
  type Words,
} from '@huihuan/families-domain';
import { useNavigate } from '@tanstack/react-router';
import { useLanguage } from '@huihuan/web-kit';
import type { Draft } from '../../../lib/hand-in/draft.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import {
  askedOf,
  contradictionIn,
  fieldsOf,
  isFormAtFault,
  stopOf,
  weightDoubtIn,
} from '../../../lib/hand-in/form-of-class.ts';
import { putReport } from '../../../lib/hand-in/kept-reports.ts';
import { draftFor } from '../../../lib/hand-in/report-draft.ts';
import { reportOf } from '../../../lib/hand-in/report-of.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { DetailField } from '../../../lib/details/DetailField.tsx';
import styles from '../../../lib/details/Details.module.css';

/** What the server refused of a form: the field, or `''` for all of it, and what was said there. */
export interface RefusedDetail extends Words {
  readonly field: string;
  readonly said: Details[string] | undefined;
}

/** The form of the family: what is needed stands there, the rest behind one key. */
export function DetailsStep(props: {
  of: GoodsClass;
  draft: Draft;
  refused: RefusedDetail | null;
  onSay: (details: Details) => void;
  onDone: () => void;
  onGiveUp: () => void;
}): ReactElement {
  const { of, draft, refused, onDone } = props;
  const { details: words } = useWorkTexts();
  const isEnglish = useLanguage() === 'en';
  const reports = useSuspicionTexts();
  const open = useNavigate();
  const report = (): void => {
    putReport({ form: 'report', draft: draftFor(reportOf(draft)) });
    void open({ to: '/suspicions' });
  };
  const asked = askedOf(of, draft);
  const { needed, more } = fieldsOf(of, asked);
  const isSaid = ({ name }: FormField): boolean => draft.details[name] !== undefined || refused?.field === name;
  const [isOpen, setOpen] = useState(needed.length === 0 || more.some(isSaid));
  // whoever is sent here from the end sees at once what is missing
  const [hasTried, setTried] = useState(draft.grams !== null && isFormAtFault(of, draft));
  const form = useRef<HTMLFormElement>(null);
  const contradiction = contradictionIn(of, asked);
  // the weight is taken anew behind this step
  const blocking = weightDoubtIn(of, draft) === null ? contradiction : null;
  const isStopped = [...needed, ...more].some((field) => stopOf(field, asked) !== null);

  const troubleOf = (field: FormField): Words | null => {
    const value = draft.details[field.name];
    if (refused?.field === field.name && JSON.stringify(refused.said) === JSON.stringify(value)) return refused;
    if (contradiction?.field === field.name) return contradiction;
    return value === undefined && !hasTried ? null : wrongOf(field, asked);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wrong = [...needed, ...more].find(
      (field) => wrongOf(field, asked) !== null || blocking?.field === field.name,
    );
    if (wrong === undefined && !isStopped) {
      onDone();
      return;
    }
    feel('bad');
    setTried(true);
    form.current?.querySelector<HTMLElement>(`[data-detail="${wrong?.name}"] :is(input, select, button)`)?.focus();
  };
  const draw = (field: FormField): ReactElement => {
    const [trouble, stop] = [troubleOf(field), stopOf(field, asked)];
    return (
      <Fragment key={field.name}>
        <DetailField
          field={field}
          value={draft.details[field.name]}
          isNeeded={isNeeded(field, asked)}
          wrong={trouble === null ? null : isEnglish ? trouble.en : trouble.zh}
          onSay={(value) => props.onSay(fillForm(formOf(of.family).fields, asked, { [field.name]: value }))}
        />
        {stop === null ? null : (
          <>
            <Notice look="alarm">{isEnglish ? stop.en : stop.zh}</Notice>
            <Key look="main" onPress={report}>
              {reports.report}
            </Key>
            <Key look="alarm" onPress={props.onGiveUp}>
              {words.giveUp}
            </Key>
          </>
        )}
      </Fragment>
    );
  };
  return (
    <form ref={form} className={styles.step} noValidate onSubmit={submit}>
      {needed.length === 0 ? null : <div className={styles.fields}>{needed.map(draw)}</div>}
      {more.length === 0 || isOpen ? null : (
        <Key icon="plus" onPress={() => setOpen(true)}>
          {words.more(more.length)}
        </Key>
      )}
      {isOpen ? <div className={styles.fields}>{more.map(draw)}</div> : null}
      <Service of={of} asked={asked} />
      {isStopped ? null : (
        <Key look="main" isSubmit>
          {words.done}
        </Key>
      )}
    </form>
  );
}

/** How far a vehicle is in its service, as soon as its form says enough. */
function Service({ of, asked }: { of: GoodsClass; asked: Asked }): ReactElement | null {
  const isEnglish = useLanguage() === 'en';
  const service = of.family === 'vehicle' ? vehicleService(asked.details, asked.day) : null;
  if (service === null) return null;
  const { zh, en } = serviceInWords(service);
  const isOver = service.isOverYears || service.isOverMileage === true;
  return (
    <div data-service={isOver ? 'over' : 'within'}>
      <Notice look={isOver ? 'wait' : 'good'}>{isEnglish ? en : zh}</Notice>
    </div>
  );
}
