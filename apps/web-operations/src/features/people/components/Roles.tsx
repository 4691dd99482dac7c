import type { ReactElement } from 'react';
import { Button, dayOf, Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { useNow } from '../../../lib/live/use-now.ts';
import screen from '../../../lib/parts/screen.module.css';
import { useEnd, useGrants, type Grant } from '../api/people.ts';

/** The roles of a person from–to; those at this site can be ended. */
export function Roles(props: { siteId: string; personId: string; mayEnd: boolean }): ReactElement {
  const { siteId, personId, mayEnd } = props;
  const { people: texts, loading } = useAdminTexts();
  const words = useTexts();
  const now = useNow();
  const { data, error, refetch } = useGrants(personId);
  const ending = useEnd();
  if (data === undefined)
    return error === null ? (
      <Skeleton lines={3} label={loading} />
    ) : (
      <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
    );
  const isOver = ({ to }: Grant): boolean => to !== null && Date.parse(to) <= now;
  return (
    <>
      {data.every(isOver) ? <Empty>{texts.noRoles}</Empty> : null}
      {data.length === 0 ? null : (
        <table className={screen.table} aria-label={texts.roles}>
          <thead>
            <tr>
              <th scope="col">{texts.role}</th>
              <th scope="col">{texts.from}</th>
              <th scope="col">{texts.to}</th>
              <th scope="col">{texts.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((grant) => (
              <tr key={grant.grantId} data-grant={grant.role}>
                <td>{texts.roleNames[grant.role] ?? grant.role}</td>
                <td>{dayOf(grant.from)}</td>
                <td>{grant.to === null ? texts.openEnd : dayOf(grant.to)}</td>
                <td>
                  {isOver(grant) ? <span className={screen.quiet}>{texts.over}</span> : null}
                  {!isOver(grant) && grant.scope.siteId !== siteId ? (
                    <span className={screen.quiet}>{texts.elsewhere}</span>
                  ) : null}
                  {!isOver(grant) && grant.scope.siteId === siteId && mayEnd ? (
                    <Button isDisabled={ending.isPending} onClick={() => ending.mutate(grant.grantId)}>
                      {texts.end}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ending.error === null ? null : <ProblemNotice error={ending.error} texts={words} />}
    </>
  );
}
