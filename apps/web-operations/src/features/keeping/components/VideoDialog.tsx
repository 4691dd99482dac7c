import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { destroyVideo, recordVideo } from '@huihuan/families-domain';
import { ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { StepDialog } from '../../../lib/family/StepDialog.tsx';
import { useFamily } from '../../../lib/family/use-family.ts';
import { useKeepingTexts } from '../../../lib/i18n/use-keeping-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { Video } from '../api/keeping.ts';

export type VideoAct = 'record' | 'destroy';

/** The step of the vehicle, as its own screen records it: where its video is, or that it was destroyed. */
export function VideoDialog(props: { site: MySite; row: Video; act: VideoAct; onClose: () => void }): ReactElement {
  const { site, row, act, onClose } = props;
  const texts = useKeepingTexts();
  const { loading } = useStationTexts();
  const words = useTexts();
  const client = useQueryClient();
  const { data, error, refetch } = useFamily(site, row.itemId);
  const close = (): void => {
    void client.invalidateQueries({ queryKey: ['keeping', site.tier, site.siteId] });
    onClose();
  };
  if (data === undefined)
    return (
      <Dialog title={act === 'record' ? texts.record : texts.destroy} onClose={onClose} onSubmit={onClose}>
        {error === null ? (
          <Skeleton lines={4} label={loading} />
        ) : (
          <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
        )}
      </Dialog>
    );
  const corrects = act === 'record' ? (data.steps.find(({ stepId }) => stepId === row.stepId) ?? null) : null;
  const step = act === 'record' ? recordVideo : destroyVideo;
  return <StepDialog {...{ site, step, corrects }} item={data} onClose={close} />;
}
