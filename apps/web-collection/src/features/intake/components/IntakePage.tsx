import { useEffect, useReducer, useRef, useState, type ReactElement } from 'react';
import { useLanguage, type ProblemDetails } from '@huihuan/web-kit';
import { outbox, useAct, useTablet, type Act } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { changeDraft, emptyDraft, stepBefore, type Draft } from '../../../lib/hand-in/draft.ts';
import { detailAtFault } from '../../../lib/hand-in/draft-of.ts';
import { keptDraft } from '../../../lib/hand-in/kept-draft.ts';
import { takeDraft } from '../../../lib/hand-in/pending-draft.ts';
import { asksOf, isFormAtFault, tidied } from '../../../lib/hand-in/form-of-class.ts';
import { useKeptDraft } from '../api/use-kept-draft.ts';
import { recordIntake } from '../api/record-intake.ts';
import { useOffers } from '../api/use-offers.ts';
import type { RefusedDetail } from './DetailsStep.tsx';
import { DraftSummary } from './DraftSummary.tsx';
import styles from './Intake.module.css';
import { ReceiptPage } from './ReceiptPage.tsx';
import { StepBody } from './StepBody.tsx';
import { StorageWarning } from './StorageWarning.tsx';

/** 交投登记: one hand-in after the other, each in a few touches. */
export function IntakePage(): ReactElement | null {
  const texts = useWorkTexts();
  const { intake } = texts;
  const isEnglish = useLanguage() === 'en';
  const tablet = useTablet();
  const offers = useOffers();
  const personId = tablet.kind === 'working' ? tablet.person.personId : null;
  const [draft, change] = useReducer(changeDraft, personId, begunBy);
  const [recorded, setRecorded] = useState<string | null>(null);
  const [isRecording, setRecording] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const mended = useAct(draft.mends ?? '');
  const head = useRef<HTMLHeadingElement>(null);
  // whoever hears the screen hears the new step; the focus does not stay on a key that is gone
  useEffect(() => head.current?.focus(), [draft.step, recorded]);
  useKeptDraft(draft, recorded !== null, personId);
  if (tablet.kind !== 'working') return null;
  if (offers === null) return <Notice look="wait">{intake.noCatalogue}</Notice>;
  const of = offers.classes.find(({ code }) => code === draft.classCode);
  const before = stepBefore(draft, asksOf(of));

  const record = async (paidFen: number): Promise<void> => {
    const tidy = tidied(draft);
    if (of === undefined || tidy.grams === null) return;
    if (isFormAtFault(of, tidy)) {
      feel('bad');
      change({ kind: 'load', draft: { ...tidy, step: 'details' } });
      return;
    }
    setRecording(true);
    setProblem(null);
    const by = tablet.person.personId;
    const written = await recordIntake({ draft: tidy, classCode: of.code, grams: tidy.grams, paidFen, personId: by });
    setRecording(false);
    feel(written.ok ? 'good' : 'bad');
    if (written.ok) setRecorded(written.value.id);
    else setProblem(written.problem);
  };
  const undo = async (id: string): Promise<void> => {
    const taken = await outbox().withdraw(id);
    if (!taken.ok) {
      setProblem(taken.problem);
      return;
    }
    setRecorded(null);
    change({ kind: 'load', draft });
  };
  const startNext = (): void => {
    setRecorded(null);
    setProblem(null);
    change({ kind: 'load', draft: emptyDraft });
  };

  if (recorded !== null)
    return (
      <>
        {problem === null ? null : <Refusal problem={problem} />}
        <ReceiptPage id={recorded} onUndo={() => void undo(recorded)} onNext={startNext} />
      </>
    );
  const titles = {
    ...{ family: intake.pickFamily, class: intake.pickClass, number: intake.pickNumber },
    ...{ details: intake.pickDetails, weight: intake.pickWeight, photo: intake.pickPhoto, amount: intake.pickAmount },
  };
  const hasTiles = ['family', 'class'].includes(draft.step);
  const words = mended?.words ?? null;
  return (
    <div className={hasTiles ? styles.whole : styles.page} data-step={draft.step}>
      <div className={styles.main}>
        <div className={styles.head}>
          {before === null ? null : (
            <Key icon="back" onPress={() => change({ kind: 'go', step: before })}>
              {texts.back}
            </Key>
          )}
          <h1 ref={head} tabIndex={-1}>
            {titles[draft.step]}
          </h1>
        </div>
        {words === null ? null : <Notice look="wait">{intake.mending(isEnglish ? words.en : words.zh)}</Notice>}
        {problem === null ? null : <Refusal problem={problem} />}
        <StorageWarning draft={draft} />
        <StepBody
          key={draft.step}
          draft={draft}
          of={of}
          offers={offers}
          siteId={tablet.siteId}
          isRecording={isRecording}
          refused={refusedIn(mended)}
          change={change}
          onRecord={(paidFen) => void record(paidFen)}
        />
      </div>
      {hasTiles ? null : <DraftSummary draft={draft} of={of} />}
    </div>
  );
}

/** What that person had left here or before a reload, or nothing yet. */
const begunBy = (personId: string | null): Draft => {
  const left = takeDraft(personId);
  return personId === null ? emptyDraft : tidied(left ?? keptDraft(personId) ?? emptyDraft);
};

/** Which field of the form the server refused, and what was said there. */
const refusedIn = (mended: Act | null | undefined): RefusedDetail | null => {
  const words = mended?.words ?? null;
  const field = detailAtFault(words);
  if (field === null || words === null) return null;
  const details = (mended?.body['details'] ?? {}) as Draft['details'];
  return { zh: words.zh, en: words.en, field, said: details[field] };
};
