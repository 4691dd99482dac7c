import type { ReactElement } from 'react';
import { Icon, type IconName } from '../symbols/Icon.tsx';

/** A line of a menu that does something; the menu is shut by it. */
export function MenuAct(props: { menu: string; icon: IconName; children: string; onClick: () => void }): ReactElement {
  const { menu, icon, children, onClick } = props;
  return (
    <button type="button" popoverTarget={menu} popoverTargetAction="hide" onClick={onClick}>
      <Icon name={icon} />
      {children}
    </button>
  );
}
