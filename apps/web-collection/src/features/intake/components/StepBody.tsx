import type { Dispatch, ReactElement } from 'react';
import { formOf, type Words } from '@huihuan/families-domain';
import { useLanguage } from '@huihuan/web-kit';
import { emptyDraft, type Draft, type DraftChange } from '../../../lib/hand-in/draft.ts';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { isNameplateAsked } from '../../../lib/hand-in/nameplate.ts';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { asksOf, slipGrams, tidied, weightDoubtIn } from '../../../lib/hand-in/form-of-class.ts';
import type { Offers } from '../api/use-offers.ts';
import { AmountStep } from './AmountStep.tsx';
import { ClassStep } from './ClassStep.tsx';
import { DetailsStep, type RefusedDetail } from './DetailsStep.tsx';
import { ExpectedToday } from './ExpectedToday.tsx';
import { FamilyStep } from './FamilyStep.tsx';
import { NumberStep } from './NumberStep.tsx';
import { PhotoStep } from '../../../lib/photo/components/PhotoStep.tsx';
import { WeightStep } from './WeightStep.tsx';

/** The step that is open. */
export function StepBody(props: {
  draft: Draft;
  of: GoodsClass | undefined;
  offers: Offers;
  siteId: string;
  isRecording: boolean;
  refused: RefusedDetail | null;
  change: Dispatch<DraftChange>;
  onRecord: (paidFen: number) => void;
}): ReactElement | null {
  const { draft, of, offers, change } = props;
  if (draft.step === 'family')
    return (
      <>
        <ExpectedToday />
        <FamilyStep families={offers.families} onPick={(family) => change({ kind: 'family', family })} />
      </>
    );
  if (draft.step === 'class' || of === undefined) {
    const pick = (picked: GoodsClass): void => change({ kind: 'class', classCode: picked.code, asks: asksOf(picked) });
    const classes = offers.classes.filter(({ family }) => family === draft.family);
    return <ClassStep classes={classes} chosen={draft.classCode} onPick={pick} />;
  }
  if (draft.step === 'number')
    return (
      <NumberStep
        of={of}
        known={draft.identifiers[0]?.value ?? ''}
        onTake={(identifier) => change({ kind: 'number', identifier, asks: asksOf(of) })}
      />
    );
  if (draft.step === 'details')
    return (
      <DetailsStep
        of={of}
        draft={draft}
        refused={props.refused}
        onSay={(details) => change({ kind: 'details', details })}
        onDone={() => {
          const tidy = tidied(draft);
          change({ kind: 'details', details: tidy.details });
          change({ kind: 'details-done', isWeightInDoubt: weightDoubtIn(of, tidy) !== null });
        }}
        onGiveUp={() => change({ kind: 'load', draft: emptyDraft })}
      />
    );
  if (draft.step === 'weight' || draft.grams === null)
    return (
      <>
        <WeightDoubt doubt={weightDoubtIn(of, draft)} />
        <WeightStep
          of={of}
          known={draft.grams ?? slipGrams(draft)}
          onTake={(grams) => change({ kind: 'weight', grams })}
        />
      </>
    );
  if (draft.step === 'photo')
    return (
      <>
        <Nameplate draft={draft} />
        <PhotoStep siteId={props.siteId} photo={draft.photo} onTake={(photo) => change({ kind: 'photo', photo })} />
      </>
    );
  return (
    <AmountStep
      draft={{ ...draft, classCode: of.code, grams: draft.grams }}
      tariff={offers.tariffOf(of.code)}
      isRecording={props.isRecording}
      onConsignor={(consignor) => change({ kind: 'consignor', consignor })}
      onAmount={(fen) => change({ kind: 'amount', fen })}
      onRecord={props.onRecord}
      onDetails={formOf(of.family).fields.length === 0 ? null : () => change({ kind: 'go', step: 'details' })}
      onPhoto={() => change({ kind: 'go', step: 'photo' })}
    />
  );
}

/** A traction battery without a code is known by its nameplate: its photo is asked for. */
function Nameplate({ draft }: { draft: Draft }): ReactElement | null {
  const { intake } = useWorkTexts();
  return isNameplateAsked(draft) ? <Notice look="wait">{intake.nameplate}</Notice> : null;
}

function WeightDoubt({ doubt }: { doubt: Words | null }): ReactElement | null {
  const isEnglish = useLanguage() === 'en';
  return doubt === null ? null : <Notice look="wait">{isEnglish ? doubt.en : doubt.zh}</Notice>;
}
