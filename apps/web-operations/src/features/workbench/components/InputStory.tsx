import { useState, type ReactElement } from 'react';
import { FamilyPanel } from '../../../lib/family/FamilyPanel.tsx';
import { useFamilyTexts } from '../../../lib/i18n/use-family-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { useMySites } from '../../../lib/site/use-my-site.ts';
import type { Job } from '../api/job-types.ts';

/** What is known of an input, and what closing the job waits for on it; of several, the one that is chosen. */
export function InputStory({ job, nameOf }: { job: Job; nameOf: (classCode: string) => string }): ReactElement | null {
  const texts = useFamilyTexts();
  const [chosen, choose] = useState(job.inputs[0]?.itemId ?? '');
  const site = useMySites().sites.find(({ siteId }) => siteId === job.siteId);
  if (site === undefined || chosen === '') return null;
  return (
    <>
      {job.inputs.length === 1 ? null : (
        <label className={screen.hint}>
          {texts.open}{' '}
          <select name="input" value={chosen} onChange={({ target }) => choose(target.value)}>
            {job.inputs.map(({ itemId, classCode }) => (
              <option key={itemId} value={itemId}>
                {`${nameOf(classCode)} ${itemId.slice(-12)}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <FamilyPanel key={chosen} site={site} itemId={chosen} />
    </>
  );
}
