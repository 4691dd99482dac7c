import type { ReactElement } from 'react';
import type { HeldGrant } from '../session/access.ts';
import { useSignInTexts, type SignInTexts } from '../sign-in/use-sign-in-texts.ts';
import styles from './GrantList.module.css';

const shown = 6;

interface Line {
  readonly key: string;
  readonly role: string;
  readonly where: string;
}

const linesOf = (grants: readonly HeldGrant[], { role: roles, scope: texts }: SignInTexts): readonly Line[] => {
  const sites = new Map<HeldGrant['role'], number>();
  for (const { role, scope } of grants) if (scope.kind === 'site') sites.set(role, (sites.get(role) ?? 0) + 1);
  const elsewhere = grants.flatMap(({ grantId, role, scope }) => {
    if (scope.kind === 'site') return [];
    return [
      {
        key: grantId,
        role: roles[role],
        where: scope.kind === 'area' ? texts.area(scope.areaCode) : texts[scope.kind],
      },
    ];
  });
  return [
    ...elsewhere,
    ...[...sites].map(([role, count]) => ({ key: role, role: roles[role], where: texts.sites(count) })),
  ];
};

/** What somebody is, and where. */
export function GrantList({ grants }: { grants: readonly HeldGrant[] }): ReactElement {
  const texts = useSignInTexts();
  const lines = linesOf(grants, texts);
  if (lines.length === 0) return <p className={styles.none}>{texts.account.noRoles}</p>;
  return (
    <ul className={styles.list} aria-label={texts.account.roles}>
      {lines.slice(0, shown).map(({ key, role, where }) => (
        <li key={key}>
          <span>{role}</span>
          <span className={styles.where}>{where}</span>
        </li>
      ))}
      {lines.length > shown ? <li className={styles.where}>{texts.account.more(lines.length - shown)}</li> : null}
    </ul>
  );
}
