import type { ReactElement } from 'react';
import { useLanguage, weightText } from '@huihuan/web-kit';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import type { WasteTrip } from '../../../lib/reference/manifests.ts';
import styles from './Manifests.module.css';

/** Which waste goes where, and how much of it. */
export function Trip({ trip }: { trip: WasteTrip }): ReactElement {
  const words = useManifestTexts();
  const { wasteCode, grams, otherName, otherNameEn, plate, shipmentId } = trip;
  const name = useLanguage() === 'en' && otherNameEn !== '' ? otherNameEn : otherName;
  return (
    <>
      <span className={styles.waste}>
        <strong>{wasteCode}</strong> {weightText(grams)}
      </span>
      <span className={styles.quiet}>
        {[words.to(name), plate, words.shipment(shipmentId.slice(-8).toUpperCase())]
          .filter((each) => each !== null)
          .join(' · ')}
      </span>
    </>
  );
}
