import { useRef, useState, type ReactElement } from 'react';
import { needsWitness, type Asked, type Step } from '@huihuan/families-domain';
import { useLanguage, type ProblemDetails } from '@huihuan/web-kit';
import { useTablet, useTyping } from '@huihuan/web-outbox';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { PhotoStep } from '../../../lib/photo/components/PhotoStep.tsx';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { fieldsAtFault, photosLacking } from '../api/lacking.ts';
import type { StepDraft } from '../api/piece-draft.ts';
import { recordStep, type About, type TakenPhoto } from '../api/record-piece.ts';
import { FormKeys } from './FormKeys.tsx';
import styles from './Piece.module.css';

/** Records a step that was done to the piece: its answers, photos and witness, signed by this tablet. */
export function StepForm(props: {
  about: About;
  step: Step;
  classCode: string;
  day: string;
  draft: StepDraft;
  onType: (draft: StepDraft) => void;
  onDone: () => void;
}): ReactElement {
  const words = usePieceTexts();
  const isEnglish = useLanguage() === 'en';
  const { about, step, classCode, day } = props;
  const [typed, setTyped] = useState(props.draft);
  const { details, result, photos, witnessId } = typed;
  const say = (more: Partial<StepDraft>): void => {
    const next = { ...typed, ...more };
    setTyped(next);
    props.onType(next);
  };
  const [shooting, shoot] = useState<string | null>(null);
  const [hasTried, setTried] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  const isTyped = Object.keys(details).length + photos.length > 0;
  useTyping(isTyped);
  const asked: Asked = { classCode, day, details };
  const isWitnessed = needsWitness(step, asked);
  // what was tried in vain need not be filled in whole, and needs no photo; what is said is right in any case
  const lacking = [
    ...fieldsAtFault(step.fields, asked, result === 'failed').map(({ zh, en }) => (isEnglish ? en : zh)),
    ...photosLacking(step, { result, photos }).map((kind) => words.evidence[kind] ?? kind),
    ...(isWitnessed && witnessId === null ? [words.witness] : []),
  ];
  const keep = async (): Promise<void> => {
    setTried(true);
    if (lacking.length > 0) feel('bad');
    if (lacking.length > 0 || isTaken.current) return;
    isTaken.current = true;
    const entry = { step: step.name, result, details, photos, witnessId: isWitnessed ? witnessId : null };
    const kept = await recordStep(about, entry);
    isTaken.current = false;
    feel(kept.ok ? 'good' : 'bad');
    if (kept.ok) props.onDone();
    else setProblem(kept.problem);
  };
  if (shooting !== null) {
    const known = photos.find(({ kind }) => kind === shooting) ?? null;
    const take = (photo: Pick<TakenPhoto, 'photoId' | 'sha256'> | null): void => {
      const others = photos.filter(({ kind }) => kind !== shooting);
      say({ photos: photo === null ? others : [...others, { ...photo, kind: shooting }] });
      shoot(null);
    };
    return <PhotoStep siteId={about.siteId} photo={known} onTake={take} />;
  }
  return (
    <form
      className={styles.panel}
      aria-label={isEnglish ? step.en : step.zh}
      data-record={step.name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>{isEnglish ? step.en : step.zh}</h2>
      <FormKeys
        fields={step.fields}
        asked={asked}
        isStrict={hasTried && result === 'done'}
        onSay={(said) => say({ details: said })}
      />
      {step.evidence.length === 0 ? null : <Photos kinds={step.evidence} photos={photos} onShoot={shoot} />}
      {isWitnessed ? (
        <Witness me={about.personId} chosen={witnessId} onChoose={(personId) => say({ witnessId: personId })} />
      ) : null}
      <div className={styles.keys} role="group" aria-label={words.result}>
        {(['done', 'failed'] as const).map((each) => (
          <Key key={each} isPressed={result === each} onPress={() => say({ result: each })}>
            {words.results[each]}
          </Key>
        ))}
      </div>
      {problem === null ? null : <Refusal problem={problem} />}
      {hasTried && lacking.length > 0 ? <Notice look="alarm">{words.lacks(lacking)}</Notice> : null}
      <div className={styles.acts}>
        <Key onPress={props.onDone}>{isTyped ? words.discard : words.back}</Key>
        <Key look="main" icon="check" isSubmit>
          {words.keep}
        </Key>
      </div>
    </form>
  );
}

/** One key for each kind of photo that belongs to the step. */
function Photos(props: {
  kinds: readonly string[];
  photos: readonly TakenPhoto[];
  onShoot: (kind: string) => void;
}): ReactElement {
  const words = usePieceTexts();
  return (
    <div className={styles.keys} role="group" aria-label={words.photos}>
      {props.kinds.map((kind) => {
        const isThere = props.photos.some((photo) => photo.kind === kind);
        const what = words.evidence[kind] ?? kind;
        return (
          <Key key={kind} {...(isThere ? { icon: 'check' as const } : {})} onPress={() => props.onShoot(kind)}>
            {isThere ? words.taken(what) : words.take(what)}
          </Key>
        );
      })}
    </div>
  );
}

/** Another person of this tablet, who saw it done. */
function Witness(props: { me: string; chosen: string | null; onChoose: (personId: string) => void }): ReactElement {
  const words = usePieceTexts();
  const tablet = useTablet();
  const others = tablet.kind === 'working' ? tablet.people.filter(({ personId }) => personId !== props.me) : [];
  return (
    <div className={styles.part}>
      <p className={styles.says}>{words.witnessSays}</p>
      {others.length === 0 ? <Notice look="wait">{words.witnessNobody}</Notice> : null}
      <div className={styles.keys} role="group" aria-label={words.witness}>
        {others.map(({ personId, displayName }) => (
          <Key key={personId} isPressed={props.chosen === personId} onPress={() => props.onChoose(personId)}>
            {displayName}
          </Key>
        ))}
      </div>
    </div>
  );
}
