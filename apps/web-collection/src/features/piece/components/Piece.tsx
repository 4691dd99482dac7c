import { useState, type ReactElement } from 'react';
import { chinaDay } from '@huihuan/catalogue-domain';
import { stepsOf } from '@huihuan/families-domain';
import type { Act, StockLine } from '@huihuan/web-outbox';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import { knownSteps } from '../api/gates-opened.ts';
import { dropPiece, keepPiece } from '../api/kept-piece.ts';
import { handInsOpen, knownForm, mayDescribe, stepsDone } from '../api/known-form.ts';
import { newDescription, newStep, type PieceDraft } from '../api/piece-draft.ts';
import { describeKind, pieceKinds } from '../api/piece-kinds.ts';
import type { About } from '../api/record-piece.ts';
import { useFamily } from '../api/use-family.ts';
import { AtServer } from './AtServer.tsx';
import { DescribeForm } from './DescribeForm.tsx';
import { FormShown } from './FamilyShown.tsx';
import { Goods } from './Goods.tsx';
import { HereList } from './HereList.tsx';
import { StepForm } from './StepForm.tsx';
import { StepKeys } from './StepKeys.tsx';

/** What is known of a piece, or the form that is filled in about it; a form that was begun stands open again. */
export function Piece(props: {
  about: Omit<About, 'after'>;
  line: StockLine;
  of: GoodsClass;
  acts: readonly Act[];
  begun: PieceDraft | null;
}): ReactElement {
  const { about: who, line, of, acts } = props;
  const [draft, setDraft] = useState(props.begun);
  const asked = useFamily(who.itemId, acts);
  const view = asked.answer?.kind === 'known' ? asked.answer.view : null;
  const details = knownForm(view?.details ?? null, acts);
  const day = chinaDay(new Date().toISOString());
  const about: About = { ...who, after: handInsOpen(acts) };
  const common = {
    ...{ about, day },
    onType: (typed: PieceDraft) => void keepPiece(who.personId, who.itemId, typed),
    onDone: () => {
      void dropPiece(who.personId, who.itemId);
      setDraft(null);
    },
  };
  const step = draft?.form === 'step' ? stepsOf(of.family).find(({ name }) => name === draft.step) : undefined;
  if (draft?.form === 'step' && step !== undefined)
    return (
      <>
        <Goods line={line} />
        <StepForm {...{ ...common, draft, step, classCode: of.code }} />
      </>
    );
  if (draft?.form === 'describe')
    return (
      <>
        <Goods line={line} />
        <DescribeForm {...{ ...common, draft, of, steps: knownSteps(view, acts) }} />
      </>
    );
  const isDescribing = acts.some(({ kind, state }) => kind === describeKind && ['waiting', 'sent'].includes(state));
  const isKnown = mayDescribe(acts, asked.isFresh);
  return (
    <>
      <Goods line={line} />
      <HereList acts={acts.filter(({ kind }) => pieceKinds.includes(kind))} family={of.family} />
      <FormShown
        {...{ family: of.family, details }}
        onDescribe={
          isDescribing || !isKnown || details === null ? null : () => setDraft(newDescription(of, details, day))
        }
        isToAsk={!isKnown}
      />
      <StepKeys
        piece={{ family: of.family, classCode: of.code, day, details, done: stepsDone(view, acts) }}
        onChoose={({ name }) => setDraft(newStep(name))}
      />
      <AtServer {...asked} />
    </>
  );
}
