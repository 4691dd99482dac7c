import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { chinaDay } from '@huihuan/catalogue-domain';
import type { Step } from '@huihuan/families-domain';
import { Skeleton, weightText } from '@huihuan/web-kit';
import { useLive, useStanding, useTablet, type Act, type StockLine } from '@huihuan/web-outbox';
import { BatterySays } from '../../../lib/codes/BatterySays.tsx';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { useClasses, type GoodsClass } from '../../../lib/reference/reference.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { askFamily, type FamilyAnswer } from '../api/ask-family.ts';
import { knownSteps } from '../api/gates-opened.ts';
import { handInsOpen, isAbout, knownForm, mayDescribe, stepsHere } from '../api/known-form.ts';
import { describeKind, pieceKinds } from '../api/piece-kinds.ts';
import type { About } from '../api/record-piece.ts';
import { DescribeForm } from './DescribeForm.tsx';
import { FormShown, StepsShown, WaitingShown } from './FamilyShown.tsx';
import { HereList } from './HereList.tsx';
import styles from './Piece.module.css';
import { StepForm } from './StepForm.tsx';
import { StepKeys } from './StepKeys.tsx';

/** 物品：what is known of a piece in stock, and the steps and answers that are recorded of it, also without a network. */
export function PiecePage(): ReactElement | null {
  const { itemId }: { readonly itemId: string } = useParams({ from: '/stock/$itemId' });
  const words = usePieceTexts();
  const [standing, classes, tablet] = [useStanding(), useClasses(), useTablet()];
  const acts = useLive(
    ({ store }) =>
      store.acts
        .orderBy('order')
        .filter((act) => isAbout(act, itemId))
        .toArray(),
    `piece ${itemId}`,
  );
  const back = useNavigate();
  if (tablet.kind !== 'working') return null;
  const line = standing?.items.find((item) => item.itemId === itemId);
  const of = classes?.find(({ code }) => code === line?.classCode);
  const about = { itemId, siteId: tablet.siteId, personId: tablet.person.personId };
  return (
    <>
      <div className={styles.head}>
        <Key icon="back" onPress={() => void back({ to: '/stock' })}>
          {words.back}
        </Key>
        <h1 className={styles.title}>{words.title}</h1>
      </div>
      {standing === undefined || acts === undefined ? (
        <Skeleton lines={4} label={words.title} />
      ) : line === undefined ? (
        <Notice look="wait">{words.gone}</Notice>
      ) : of === undefined ? (
        <Notice look="wait">{words.noClass}</Notice>
      ) : (
        <Piece key={itemId} about={{ ...about, family: of.family }} {...{ line, of, acts }} />
      )}
    </>
  );
}

interface PieceProps {
  readonly about: Omit<About, 'after'>;
  readonly line: StockLine;
  readonly of: GoodsClass;
  readonly acts: readonly Act[];
}

type Doing = { readonly kind: 'step'; readonly step: Step } | { readonly kind: 'describe' } | null;

function Piece({ about: who, line, of, acts }: PieceProps): ReactElement {
  const nameOf = useClassNames();
  const [doing, setDoing] = useState<Doing>(null);
  const asked = useFamily(who.itemId, acts);
  const view = asked.answer?.kind === 'known' ? asked.answer.view : null;
  const details = knownForm(view?.details ?? null, acts);
  const day = chinaDay(new Date().toISOString());
  const about: About = { ...who, after: handInsOpen(acts) };
  const close = (): void => setDoing(null);
  const head = (
    <p className={styles.goods}>
      <strong>{nameOf(line.classCode)}</strong> <span>{weightText(line.grams)}</span>{' '}
      <span>{line.identifiers[0]?.value ?? line.itemId.slice(-8).toUpperCase()}</span>{' '}
      {line.identifiers
        .filter(({ kind }) => kind === 'battery')
        .map(({ value }) => (
          <BatterySays key={value} code={value} />
        ))}
    </p>
  );
  if (doing?.kind === 'step')
    return (
      <>
        {head}
        <StepForm {...{ about, step: doing.step, classCode: of.code, day }} onDone={close} />
      </>
    );
  if (doing?.kind === 'describe' && details !== null)
    return (
      <>
        {head}
        <DescribeForm {...{ about, of, details, day, steps: knownSteps(view, acts) }} onDone={close} />
      </>
    );
  const done = [
    ...stepsHere(acts),
    ...(view?.steps ?? [])
      .filter(({ result, isCorrected }) => result === 'done' && !isCorrected)
      .map(({ step }) => step),
  ];
  const isDescribing = acts.some(({ kind, state }) => kind === describeKind && ['waiting', 'sent'].includes(state));
  const isKnown = mayDescribe(acts, asked.isFresh);
  return (
    <>
      {head}
      <HereList acts={acts.filter(({ kind }) => pieceKinds.includes(kind))} family={of.family} />
      <FormShown
        {...{ family: of.family, details }}
        onDescribe={isDescribing || !isKnown ? null : () => setDoing({ kind: 'describe' })}
        isToAsk={!isKnown}
      />
      <StepKeys
        piece={{ family: of.family, classCode: of.code, day, details, done }}
        onChoose={(step) => setDoing({ kind: 'step', step })}
      />
      <AtServer {...asked} />
    </>
  );
}

interface Asked {
  readonly answer: FamilyAnswer | undefined;
  readonly isAway: boolean;
  /** Whether the answer was given for this view, as it stands now, and not kept from before. */
  readonly isFresh: boolean;
  readonly again: () => void;
}

/** Asked anew whenever the server has taken something about the piece; the last answer stays where the network is gone. */
const useFamily = (itemId: string, acts: readonly Act[]): Asked => {
  const taken = acts.filter(({ state }) => state === 'done').length;
  const { data, isError, isFetching, isFetchedAfterMount, isPlaceholderData, refetch } = useQuery({
    queryKey: ['piece', itemId, taken],
    queryFn: () => askFamily(itemId),
    networkMode: 'always',
    retry: false,
    placeholderData: (before: FamilyAnswer | undefined) => before,
    gcTime: 60 * 60_000,
    refetchOnReconnect: 'always',
    refetchOnMount: 'always',
  });
  const isFresh = data?.kind === 'known' && isFetchedAfterMount && !isFetching && !isPlaceholderData && !isError;
  return { answer: data, isFresh, isAway: isError, again: () => void refetch() };
};

function AtServer({ answer, isAway, again }: Asked): ReactElement {
  const words = usePieceTexts();
  return (
    <>
      {isAway ? (
        <>
          <Notice look="wait">{words.away}</Notice>
          <div className={styles.acts}>
            <Key onPress={again}>{words.again}</Key>
          </div>
        </>
      ) : answer === undefined ? (
        <Skeleton lines={3} label={words.asking} />
      ) : null}
      {answer?.kind === 'refused' ? <Refusal problem={answer.problem} /> : null}
      {answer?.kind === 'known' ? (
        <>
          <StepsShown steps={answer.view.steps} />
          <WaitingShown gates={answer.view.gates} />
        </>
      ) : null}
    </>
  );
}
