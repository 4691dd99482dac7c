import { useState, type ReactElement } from 'react';
import { formOf, stepNamed, stepsOf } from '@huihuan/families-domain';
import { Button, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useKeys } from '../centre/use-keys.ts';
import { useFamilyTexts } from '../i18n/use-family-texts.ts';
import { useStationTexts } from '../i18n/use-station-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import screen from '../parts/screen.module.css';
import type { MySite } from '../site/use-my-site.ts';
import { DescribeDialog } from './DescribeDialog.tsx';
import styles from './family.module.css';
import { Known, StepsDone, Waits } from './FamilyParts.tsx';
import { StepDialog } from './StepDialog.tsx';
import { useFamily, useMayRecord, type ItemOfFamily, type StepRecord } from './use-family.ts';

type Asked =
  | { readonly kind: 'step'; readonly step: string | null; readonly corrects: StepRecord | null }
  | { readonly kind: 'describe' };

/**
 * 情况与工序: what is known of an item, what was done to it, and what each act still waits for.
 * @param wanted the step whose form is open at once; one that an act was refused for. Anything else opens nothing
 * @param onClosed is told when a form was closed
 */
export function FamilyPanel(props: {
  site: MySite;
  itemId: string;
  wanted?: string;
  onClosed?: () => void;
}): ReactElement {
  const { site, itemId, wanted = '', onClosed } = props;
  const { loading } = useStationTexts();
  const words = useTexts();
  const { data, error, refetch } = useFamily(site, itemId);
  if (data !== undefined) return <Panel {...{ site, wanted }} item={data} onClosed={() => onClosed?.()} />;
  if (error === null) return <Skeleton lines={4} label={loading} />;
  return <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />;
}

function Panel({
  site,
  item,
  wanted,
  onClosed,
}: {
  site: MySite;
  item: ItemOfFamily;
  wanted: string;
  onClosed: () => void;
}): ReactElement | null {
  const texts = useFamilyTexts();
  const isHere = useMayRecord(site) && item.siteId === site.siteId;
  const isStep = stepNamed(item.family, wanted) !== undefined;
  const [asked, ask] = useState<Asked | null>(isStep ? { kind: 'step', step: wanted, corrects: null } : null);
  const close = (): void => {
    ask(null);
    onClosed();
  };
  const [hasSteps, hasForm] = [stepsOf(item.family).length > 0, formOf(item.family).fields.length > 0];
  const record = (): void => ask({ kind: 'step', step: null, corrects: null });
  const describe = (): void => ask({ kind: 'describe' });
  useKeys(
    {
      ...(hasSteps ? { s: { says: texts.record, act: record } } : {}),
      ...(hasForm ? { i: { says: texts.describe, act: describe } } : {}),
    },
    !isHere || asked !== null,
  );
  if (!hasSteps && !hasForm && item.steps.length === 0) return null;
  return (
    <section className={styles.panel} data-family={item.family} aria-label={texts.title}>
      <div className={styles.head}>
        <h2>{texts.title}</h2>
        {isHere ? <Acts onDescribe={hasForm ? describe : null} onRecord={hasSteps ? record : null} /> : null}
      </div>
      <Waits item={item} onRecord={isHere ? (step) => ask({ kind: 'step', step, corrects: null }) : null} />
      <Known item={item} />
      <StepsDone
        item={item}
        onCorrect={isHere ? (corrects) => ask({ kind: 'step', step: corrects.step, corrects }) : null}
      />
      {isHere && asked !== null ? <AskedDialog {...{ site, item, asked }} onClose={close} /> : null}
    </section>
  );
}

function Acts(props: { onDescribe: (() => void) | null; onRecord: (() => void) | null }): ReactElement {
  const { onDescribe, onRecord } = props;
  const texts = useFamilyTexts();
  return (
    <div className={screen.buttons}>
      {onDescribe === null ? null : (
        <Button letter="I" onClick={onDescribe}>
          {texts.describe}
        </Button>
      )}
      {onRecord === null ? null : (
        <Button letter="S" icon="plus" onClick={onRecord}>
          {texts.record}
        </Button>
      )}
    </div>
  );
}

const AskedDialog = (props: { site: MySite; item: ItemOfFamily; asked: Asked; onClose: () => void }): ReactElement => {
  const { asked, ...rest } = props;
  return asked.kind === 'describe' ? (
    <DescribeDialog {...rest} />
  ) : (
    <StepDialog {...rest} step={asked.step} corrects={asked.corrects} />
  );
};
