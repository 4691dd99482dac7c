import { useEffect, useState, type ReactElement } from 'react';
import { chinaDay } from '@huihuan/catalogue-domain';
import type { Details } from '@huihuan/contracts-events';
import { stepsOf } from '@huihuan/families-domain';
import type { Act, StockLine } from '@huihuan/web-outbox';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import { forgetUnkept } from '../../../lib/unkept/unkept.ts';
import { knownSteps } from '../api/gates-opened.ts';
import { dropPiece, keepPiece } from '../api/kept-piece.ts';
import { handInsOpen, knownForm, mayDescribe } from '../api/known-form.ts';
import { newDescription, type PieceDraft } from '../api/piece-draft.ts';
import type { About } from '../api/record-piece.ts';
import { useFamily, type AskedFamily } from '../api/use-family.ts';
import { DescribeForm } from './DescribeForm.tsx';
import { Goods } from './Goods.tsx';
import { Overview } from './Overview.tsx';
import { StepForm } from './StepForm.tsx';

const isAnswered = (now: Details | null, { isComing }: AskedFamily): boolean => now !== null || !isComing;

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
  const [isWanted, want] = useState(false);
  useEffect(() => forgetUnkept, []);
  const asked = useFamily(who.itemId, acts);
  const view = asked.answer?.kind === 'known' ? asked.answer.view : null;
  const details = knownForm(view?.details ?? null, acts);
  const day = chinaDay(new Date().toISOString());
  const isKnown = mayDescribe(acts, asked.isFresh);
  const now = isKnown ? details : null;
  // it was asked for while the server was asked: it opens on the answer, where there is one
  if (isWanted && isAnswered(now, asked)) {
    want(false);
    if (now !== null) setDraft(newDescription(of, now, day));
  }
  const open = (begun: PieceDraft): void => {
    want(false);
    setDraft(begun);
  };
  const about: About = { ...who, after: handInsOpen(acts) };
  const common = {
    ...{ about, day },
    onType: (typed: PieceDraft) => void keepPiece(who.personId, who.itemId, typed),
    onDone: () => {
      void dropPiece(who.personId, who.itemId);
      forgetUnkept();
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
        <DescribeForm {...{ ...common, draft, of, now, steps: knownSteps(view, acts) }} />
      </>
    );
  return (
    <>
      <Goods line={line} />
      <Overview {...{ of, day, acts, details, now, asked, isWanted }} onDescribe={() => want(true)} onOpen={open} />
    </>
  );
}
