import type { ReactElement } from 'react';
import type { Details } from '@huihuan/contracts-events';
import type { Act } from '@huihuan/web-outbox';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import { stepsDone } from '../api/known-form.ts';
import { newStep, type PieceDraft } from '../api/piece-draft.ts';
import { describeKind, pieceKinds } from '../api/piece-kinds.ts';
import { draftOfRefused, rebased } from '../api/rebase.ts';
import type { AskedFamily } from '../api/use-family.ts';
import { AtServer } from './AtServer.tsx';
import { FormShown } from './FamilyShown.tsx';
import { HereList } from './HereList.tsx';
import { StepKeys } from './StepKeys.tsx';

/** What is known of a piece and was recorded of it here, with the ways to record more. */
export function Overview(props: {
  of: GoodsClass;
  day: string;
  acts: readonly Act[];
  details: Details | null;
  /** What the form can be said anew on; `null` where the server has to tell it first. */
  now: Details | null;
  asked: AskedFamily;
  /** Whether the form is to open on the answer that is on its way. */
  isWanted: boolean;
  onDescribe: () => void;
  onOpen: (draft: PieceDraft) => void;
}): ReactElement {
  const { of, day, acts, details, now, asked, isWanted, onOpen } = props;
  const view = asked.answer?.kind === 'known' ? asked.answer.view : null;
  const isDescribing = acts.some(({ kind, state }) => kind === describeKind && ['waiting', 'sent'].includes(state));
  const whileAsked = isWanted ? 'now' : null;
  return (
    <>
      <HereList
        acts={acts.filter(({ kind }) => pieceKinds.includes(kind))}
        family={of.family}
        onMend={isDescribing || now === null ? null : (act) => onOpen(rebased(draftOfRefused(act), now, { of, day }))}
      />
      <FormShown
        {...{ family: of.family, details }}
        onDescribe={isDescribing || (now === null && !asked.isComing) ? null : props.onDescribe}
        asks={now !== null ? null : asked.isComing ? whileAsked : 'first'}
      />
      <StepKeys
        piece={{ family: of.family, classCode: of.code, day, details, done: stepsDone(view, acts) }}
        onChoose={({ name }) => onOpen(newStep(name))}
      />
      <AtServer {...asked} />
    </>
  );
}
