import { useState, type ReactElement } from 'react';
import { Button, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import type { ProposedCorrection } from '../../../lib/corrections/types.ts';
import { useAnswer } from '../../../lib/corrections/use-corrections.ts';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import styles from './corrections.module.css';
import { RefuseDialog } from './RefuseDialog.tsx';

/** What one's own side can say: agree or decline where the other asks, withdraw what one asked oneself. */
export function AnswerButtons({ site, correction }: { site: MySite; correction: ProposedCorrection }): ReactElement {
  const texts = useCorrectionTexts();
  const words = useTexts();
  const [isRefusing, setRefusing] = useState(false);
  const sendOnce = useSendOnce();
  const { mutateAsync, error, isPending } = useAnswer(site, correction.correctionId);
  const isMine = correction.bySiteId === site.siteId;
  const mayAgree = !isMine && correction.state === 'open';
  const refuse = isMine ? texts.withdraw : texts.decline;
  const agree = (): void => {
    if (!mayAgree || isPending) return;
    sendOnce({ kind: 'agree' }, (id) => mutateAsync({ kind: 'agree', id })).catch(() => undefined);
  };
  const ask = (): void => setRefusing(true);
  useKeys({ ...(mayAgree ? { a: { says: texts.agree, act: agree } } : {}), d: { says: refuse, act: ask } }, isRefusing);
  return (
    <>
      {mayAgree && correction.holderSiteId === site.siteId ? <p className={styles.quiet}>{texts.holder}</p> : null}
      <div className={screen.buttons}>
        {mayAgree ? (
          <Button look="main" icon="check" letter="A" isDisabled={isPending} onClick={agree}>
            {texts.agree}
          </Button>
        ) : null}
        <Button letter="D" isDisabled={isPending} onClick={ask}>
          {refuse}
        </Button>
      </div>
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      {isRefusing ? <RefuseDialog {...{ site, correction }} onClose={() => setRefusing(false)} /> : null}
    </>
  );
}
