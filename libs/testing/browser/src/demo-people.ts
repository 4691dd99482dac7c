import { derivedPassword } from '@huihuan/platform-auth';
import type { Page } from 'playwright-core';
import { patience } from './patience.ts';

/** Start the platform with `HUIHUAN_DEMO_KEY` of this value: the passwords of its people follow from it. */
export const demoKey = 'a-secret-of-the-tests-of-pages-alone';

export const demoPassword = (login: string): string => derivedPassword(demoKey, login);

/** Fills in the form of the page and sends it off. Does not wait for what comes of it. */
export const typeSignIn = async (page: Page, login: string, password = demoPassword(login)): Promise<void> => {
  await page.locator('input[name="username"]').fill(login);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
};

/** Signs somebody of the demonstration in at a page that asks for it, and waits until the form is gone. */
export const signInAt = async (page: Page, login: string): Promise<void> => {
  await typeSignIn(page, login);
  await page.locator('input[name="username"]').waitFor({ ...patience, state: 'detached' });
};

export interface DemoPerson {
  readonly personId: string;
  readonly siteIds: readonly string[];
  /** To be sent with each request. */
  readonly headers: Readonly<Record<'authorization', string>>;
}

interface Answer {
  readonly accessToken: string;
  readonly person: { readonly personId: string };
  readonly grants: readonly { readonly scope: { readonly siteId?: string } }[];
}

/** Signs somebody of the demonstration in as a program does. @param url of the platform */
export const demoPerson = async (url: string, login: string): Promise<DemoPerson> => {
  const response = await fetch(new URL('/api/registry/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: demoPassword(login), as: 'program' }),
  });
  if (!response.ok) throw new Error(`${login} cannot sign in: ${await response.text()}`);
  const { accessToken, person, grants } = (await response.json()) as Answer;
  return {
    personId: person.personId,
    siteIds: grants.flatMap(({ scope: { siteId } }) => siteId ?? []),
    headers: { authorization: `Bearer ${accessToken}` },
  };
};
