import { useState, type ReactElement } from 'react';
import type { Override } from '@huihuan/contracts-events';
import { Button, useSendOnce } from '@huihuan/web-kit';
import { useKeys } from '../../../lib/centre/use-keys.ts';
import type { ProposedCorrection } from '../../../lib/corrections/types.ts';
import { useAnswer } from '../../../lib/corrections/use-corrections.ts';
import { GateProblem } from '../../../lib/family/GateProblem.tsx';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import shared from '../../../lib/parts/one-of-many.module.css';
import { RefuseDialog } from './RefuseDialog.tsx';

/** What one's own side can say: agree or decline where the other asks, withdraw what one asked oneself. */
export function AnswerButtons({ site, correction }: { site: MySite; correction: ProposedCorrection }): ReactElement {
  const texts = useCorrectionTexts();
  const [isRefusing, setRefusing] = useState(false);
  const sendOnce = useSendOnce();
  const { mutateAsync, error, isPending } = useAnswer(site, correction.correctionId);
  const isMine = correction.bySiteId === site.siteId;
  const mayAgree = !isMine && correction.state === 'open';
  const refuse = isMine ? texts.withdraw : texts.decline;
  const agree = (override?: Override): void => {
    if (!mayAgree || isPending) return;
    const said = { kind: 'agree', ...(override === undefined ? {} : { override }) } as const;
    sendOnce(said, (id) => mutateAsync({ ...said, id })).catch(() => undefined);
  };
  const ask = (): void => setRefusing(true);
  useKeys(
    { ...(mayAgree ? { a: { says: texts.agree, act: () => agree() } } : {}), d: { says: refuse, act: ask } },
    isRefusing,
  );
  return (
    <>
      {mayAgree && correction.holderSiteId === site.siteId ? <p className={shared.quiet}>{texts.holder}</p> : null}
      <div className={screen.buttons}>
        {mayAgree ? (
          <Button look="main" icon="check" letter="A" isDisabled={isPending} onClick={() => agree()}>
            {texts.agree}
          </Button>
        ) : null}
        <Button letter="D" isDisabled={isPending} onClick={ask}>
          {refuse}
        </Button>
      </div>
      {error === null ? null : <GateProblem error={error} siteId={site.siteId} onOverride={agree} />}
      {isRefusing ? <RefuseDialog {...{ site, correction }} onClose={() => setRefusing(false)} /> : null}
    </>
  );
}
