import type { ReactElement } from 'react';
import { count, Icon, Segmented } from '@huihuan/web-kit';
import { AlarmBadge, useWanting } from '../features/alarms/components/AlarmBadge.tsx';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { showView, useSelection } from '../lib/state/selection.ts';

/** The map, the same sites as a table, what was done against the targets, or what needs a hand. */
export function ViewSwitch(): ReactElement {
  const { view: texts, alarms } = useTexts();
  const wanting = useWanting();
  const face = (icon: 'map' | 'rows' | 'wave', word: string) => (
    <>
      <Icon name={icon} />
      {word}
    </>
  );
  return (
    <Segmented
      label={texts.label}
      value={useSelection().view}
      onChange={showView}
      segments={[
        { value: 'map', face: face('map', texts.map), name: texts.map },
        { value: 'sites', face: face('rows', texts.sites), name: texts.sites },
        { value: 'targets', face: face('wave', texts.targets), name: texts.targets },
        {
          ...{ value: 'alarms', face: <AlarmBadge /> },
          name: wanting === 0 ? alarms.view : alarms.viewWanting(count(wanting)),
        },
      ]}
    />
  );
}
