import { useState, type ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, postJson, ProblemNotice, useSendOnce } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useBatchTexts } from '../../../lib/i18n/use-batch-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { batchKey, type Batch } from '../api/batch-queries.ts';

/** Opens a processing batch by its number and the family of goods that its jobs take. */
export function OpenBatch({ siteId, onOpen }: { siteId: string; onOpen: (batchId: string) => void }): ReactElement {
  const texts = useBatchTexts();
  const names = useStationTexts().families;
  const words = useTexts();
  const client = useQueryClient();
  const sendOnce = useSendOnce();
  const [code, setCode] = useState('');
  const [family, setFamily] = useState('appliance');
  const opening = useMutation({
    mutationFn: () => {
      const said = { siteId, code: code.trim(), family };
      return sendOnce(said, (id) => postJson<Batch>('/api/sorting/batches', { id, ...said }));
    },
    onSuccess: async (batch) => {
      client.setQueryData(batchKey(batch.batchId), batch);
      await client.invalidateQueries({ queryKey: ['batches', siteId] });
      setCode('');
      onOpen(batch.batchId);
    },
  });
  return (
    <form
      className={panel.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== '' && !opening.isPending) opening.mutate();
      }}
    >
      <label>
        {texts.code}
        <input
          name="batch-code"
          maxLength={40}
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <label>
        {texts.family}
        <select name="batch-family" value={family} onChange={(event) => setFamily(event.target.value)}>
          {Object.entries(names).map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className={panel.acts}>
        <Button isSubmit isDisabled={code.trim() === '' || opening.isPending}>
          {texts.open}
        </Button>
      </div>
      {opening.error === null ? null : <ProblemNotice error={opening.error} texts={words} />}
    </form>
  );
}
