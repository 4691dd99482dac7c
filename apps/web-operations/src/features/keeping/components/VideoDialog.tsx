import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { destroyVideo, recordVideo } from '@huihuan/families-domain';
import { ProblemNotice } from '@huihuan/web-kit';
import { StepDialog } from '../../../lib/family/StepDialog.tsx';
import { useFamily } from '../../../lib/family/use-family.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { Video } from '../api/keeping.ts';

export type VideoAct = 'record' | 'destroy';

/** The step of the vehicle, as its own screen records it: where its video is, or that it was destroyed. */
export function VideoDialog(props: {
  site: MySite;
  row: Video;
  act: VideoAct;
  onClose: () => void;
}): ReactElement | null {
  const { site, row, act, onClose } = props;
  const words = useTexts();
  const client = useQueryClient();
  const { data, error, refetch } = useFamily(site, row.itemId);
  const close = (): void => {
    void client.invalidateQueries({ queryKey: ['keeping', site.tier, site.siteId] });
    onClose();
  };
  if (data === undefined)
    return error === null ? null : <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />;
  const corrects = act === 'record' ? (data.steps.find(({ stepId }) => stepId === row.stepId) ?? null) : null;
  const step = act === 'record' ? recordVideo : destroyVideo;
  return <StepDialog {...{ site, step, corrects }} item={data} onClose={close} />;
}
