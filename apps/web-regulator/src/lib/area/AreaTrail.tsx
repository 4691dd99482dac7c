import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { showArea } from '../state/selection.ts';
import { everywhere } from './area-code.ts';
import { areaQuery } from './area-query.ts';
import styles from './AreaTrail.module.css';
import { useMaySee } from './seen-areas.ts';
import { useAreaCode, useAreaName } from './use-area.ts';

/** Where one stands, from the widest area that one may look at down to the one in sight; each of them leads back up. */
export function AreaTrail(): ReactElement {
  const texts = useTexts().area;
  const areaCode = useAreaCode();
  const name = useAreaName();
  const maySee = useMaySee();
  const { data: area } = useQuery(areaQuery(areaCode));
  const above = areaCode === everywhere ? [] : [{ code: everywhere, name: texts.everywhere }, ...(area?.within ?? [])];
  return (
    <nav className={styles.trail} aria-label={texts.trail} data-area={areaCode}>
      <ol>
        {above
          .filter(({ code }) => maySee(code))
          .map((each) => (
            <li key={each.code}>
              <button type="button" data-area-code={each.code} onClick={() => showArea(each.code)}>
                {each.name}
              </button>
            </li>
          ))}
        <li aria-current="location">{name}</li>
      </ol>
    </nav>
  );
}
