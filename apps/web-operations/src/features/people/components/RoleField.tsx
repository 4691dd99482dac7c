import type { ReactElement } from 'react';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { givenRoles, type GivenRole } from '../api/people.ts';

export function RoleField(props: { role: GivenRole; onChange: (role: GivenRole) => void }): ReactElement {
  const { people: texts } = useAdminTexts();
  return (
    <label>
      {texts.role}
      <select
        name="role"
        value={props.role}
        onChange={({ target: { value } }) => props.onChange(givenRoles.find((one) => one === value) ?? 'attendant')}
      >
        {givenRoles.map((one) => (
          <option key={one} value={one}>
            {texts.roleNames[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
