import type { ReactElement } from 'react';
import { count, StateMark, unknown } from '@huihuan/web-kit';
import type { Bus } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { show, useView } from '../../../lib/state/view.ts';
import type { ServiceView } from '../../../lib/state/use-service-views.ts';
import { looks, type ServiceState } from '../api/service-state.ts';
import { Lag } from './Lag.tsx';
import { RelayCell } from './RelayCell.tsx';
import styles from './ServicesTable.module.css';

/** A figure that is 0 is quiet; one that is not known looks different from it. */
function Figure({ value, tone }: { value: number | undefined; tone: 'alarm' | 'wait' }): ReactElement {
  if (value === undefined) return <span className={styles.quiet}>{unknown}</span>;
  return <span className={value === 0 ? styles.quiet : styles[tone]}>{count(value)}</span>;
}

function Broker({ bus }: { bus: Bus | undefined }): ReactElement {
  const { services: texts } = useTexts();
  if (bus === undefined) return <span className={styles.quiet}>{unknown}</span>;
  if (bus.broker === null) return <span className={styles.quiet}>{texts.none}</span>;
  return bus.broker === 'away' ? <span className={styles.wait}>{texts.away}</span> : <>{texts.connected}</>;
}

/** One service on one line; its name is the way to its events alone. */
export function ServiceRow({ view, state }: { view: ServiceView; state: ServiceState }): ReactElement {
  const texts = useTexts();
  const { service: chosen } = useView();
  const { service, bus, counts } = view;
  const skipped = bus?.skipped.reduce((sum, one) => sum + one.count, 0);
  return (
    <tr data-service={service} data-state={state} data-chosen={chosen === service}>
      <td>
        <button
          type="button"
          className={styles.show}
          title={texts.services.show(texts.service[service])}
          aria-pressed={chosen === service}
          onClick={() => show({ service: chosen === service ? 'all' : service })}
        >
          {texts.service[service]}
        </button>
      </td>
      <td>
        <StateMark {...looks[state]}>{texts.state[state]}</StateMark>
      </td>
      <td>{bus === undefined ? <span className={styles.quiet}>{unknown}</span> : texts.services[bus.engine]}</td>
      <td>
        <Broker bus={bus} />
      </td>
      <td>
        <RelayCell bus={bus} />
      </td>
      <td className={styles.number}>
        <Lag lag={bus?.lag ?? null} />
      </td>
      <td className={styles.number}>
        <Figure value={skipped} tone="wait" />
      </td>
      <td className={styles.number} data-count="early">
        <Figure value={counts?.early} tone="wait" />
      </td>
      <td className={styles.number} data-count="behind">
        <Figure value={counts?.behind} tone="wait" />
      </td>
      <td className={styles.number} data-count="failed">
        <Figure value={counts?.failed} tone="alarm" />
      </td>
    </tr>
  );
}
