import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { StockLine } from '@huihuan/web-outbox';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { stillLacking } from '../../../lib/reference/manifests.ts';
import { useClasses } from '../../../lib/reference/reference.ts';
import { useManifests } from '../../../lib/reference/use-manifests.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { wastesOf } from '../api/wastes-of.ts';

/** Says that what is on the list needs a transfer manifest. */
export function WastesOnList({ onList }: { onList: readonly StockLine[] }): ReactElement | null {
  const words = useManifestTexts();
  const classes = useClasses();
  const wastes = wastesOf(classes ?? [], onList).map(({ wasteCode }) => wasteCode);
  return wastes.length === 0 ? null : <Notice look="wait">{words.needed(wastes.join('、'))}</Notice>;
}

/** The way to the manifests, with how many are missing. */
export function ToManifests(): ReactElement {
  const words = useManifestTexts();
  const open = useNavigate();
  const known = useManifests();
  const lacking = known === undefined || known === null ? 0 : stillLacking(known);
  return (
    <Key icon={lacking > 0 ? 'warning' : 'rows'} onPress={() => void open({ to: '/manifests' })}>
      {lacking > 0 ? words.openLacking(lacking) : words.open}
    </Key>
  );
}
