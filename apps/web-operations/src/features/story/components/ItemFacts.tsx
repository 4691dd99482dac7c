import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Weight } from '@huihuan/web-kit';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useBayTexts } from '../../../lib/i18n/use-bay-texts.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { ItemStory } from '../api/use-item-story.ts';
import { useStateWords } from '../api/use-state-words.ts';
import { Blocked } from './Blocked.tsx';
import { CodeSays } from './Genealogy.tsx';
import { Lies } from './Lies.tsx';
import { Moves } from './Moves.tsx';
import styles from './story.module.css';
import { Told } from './Told.tsx';

/** What is known of an item, from what it is to where it lies. */
export function ItemFacts({ site, story }: { site: MySite; story: ItemStory }): ReactElement {
  const { story: texts } = useCommandTexts();
  const { families } = useStationTexts();
  const wordOf = useStateWords();
  const { storage: bays } = useBayTexts();
  const { outcomes } = useCentreTexts();
  const nameOf = useClassNames();
  const { holding, stored } = story;
  const { item, state, containerId, shipmentId, jobId, grade } = holding;
  return (
    <dl className={styles.story} data-story={item.itemId} data-state={state}>
      <Told about={texts.identity}>
        <ul className={styles.numbers}>
          {item.identifiers.map(({ kind, value }) => (
            <li key={`${kind}${value}`}>
              <span className={styles.quiet}>{texts.identifierKinds[kind]}</span> <CodeSays kind={kind} value={value} />
            </li>
          ))}
          <li>
            <span className={styles.code}>{item.itemId}</span> <span className={styles.quiet}>{texts.id}</span>
          </li>
        </ul>
      </Told>
      <Told about={texts.classOf}>
        {nameOf(item.classCode)}{' '}
        <span className={styles.quiet}>
          {families[item.family]} · {texts.tracking[item.tracking]} · {item.classCode}
        </span>
      </Told>
      <Told about={texts.weight}>
        <span className={styles.figure}>
          <Weight grams={item.grams} />
        </span>
      </Told>
      <Told about={texts.state}>{wordOf(state)}</Told>
      {stored === null ? null : (
        <>
          <Lies stored={stored} />
          <Told about={texts.lies}>
            {containerId === null ? (
              <span className={styles.quiet}>{texts.loose}</span>
            ) : (
              <Link to="/containers/$containerId" params={{ containerId }}>
                {stored.containerCode ?? containerId.slice(-12)}
              </Link>
            )}
          </Told>
          <Told about={bays.bay}>
            {stored.bayId === null ? (
              <span className={styles.quiet}>{bays.none}</span>
            ) : (
              <Link to="/bays/$bayId" params={{ bayId: stored.bayId }}>
                {stored.bayCode}
              </Link>
            )}
          </Told>
        </>
      )}
      {site.tier === 'sorting' ? (
        <Told about={texts.grade}>
          {grade === null ? <span className={styles.quiet}>{texts.noGrade}</span> : outcomes[grade]}
        </Told>
      ) : null}
      {jobId === null ? null : (
        <Told about={texts.job}>
          <Link to="/dismantling/$jobId" params={{ jobId }}>
            {texts.openJob}
          </Link>
        </Told>
      )}
      {shipmentId === null ? null : (
        <Told about={texts.shipment}>
          <span className={styles.code}>{shipmentId}</span>
        </Told>
      )}
      <Told about={texts.way.title}>
        <Moves site={site} itemId={item.itemId} />
      </Told>
      <Told about={texts.moves}>
        <Blocked state={state} by={holding.blockedBy} />
      </Told>
    </dl>
  );
}
