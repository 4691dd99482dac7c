import type { ReactElement } from 'react';
import { Button, ProblemNotice, StateMark } from '@huihuan/web-kit';
import type { Discrepancy } from '../../../lib/custody/types.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { useSettle } from '../api/use-settle.ts';
import shared from '../../../lib/parts/one-of-many.module.css';
import { ProposeForm } from './ProposeForm.tsx';

/** The proposal that stands, and what one's own side can say to it. */
export function OpenDifference({ site, discrepancy }: { site: MySite; discrepancy: Discrepancy }): ReactElement {
  const { differences: texts } = useStationTexts();
  const words = useTexts();
  const settle = useSettle(site, discrepancy.discrepancyId);
  const { proposal, kind } = discrepancy;
  const side = site.siteId === discrepancy.toSiteId ? 'receiver' : 'sender';
  const isTheirs = proposal !== null && proposal.side !== side;
  return (
    <>
      <h3>{texts.proposal}</h3>
      {proposal === null ? (
        <p className={shared.quiet}>{texts.noProposal}</p>
      ) : (
        <p data-proposal={proposal.resolution}>
          <strong>{texts.resolutions[proposal.resolution]}</strong> · {texts.by[proposal.side]} · {proposal.reason}
        </p>
      )}
      {proposal === null || isTheirs ? null : (
        <StateMark tone="wait" icon="clock">
          {discrepancy.agreedBySender ? texts.agreed : texts.waits}
        </StateMark>
      )}
      {isTheirs ? (
        <div>
          <Button
            look="main"
            icon="check"
            isDisabled={settle.isPending}
            onClick={() => settle.mutate({ kind: 'agree', proposalId: proposal.proposalId })}
          >
            {texts.agree}
          </Button>
        </div>
      ) : null}
      {kind === 'unexpected' && side === 'receiver' ? <p className={shared.quiet}>{texts.bySender}</p> : null}
      <ProposeForm
        discrepancy={discrepancy}
        isBusy={settle.isPending}
        onPropose={(resolution, reason) => settle.mutate({ kind: 'propose', resolution, reason })}
      />
      {settle.error === null ? null : <ProblemNotice error={settle.error} texts={words} />}
    </>
  );
}
