import type { Page } from 'playwright-core';
import pg from 'pg';
import { demoPerson, signInAt } from '@huihuan/testing-browser';

const patience = { timeout: 90_000 };

/** Goods that lie at a station in thousands, as many as one asks for; every hundredth is a battery. The first came first. */
export const fillStation = async (databaseUrl: string, siteId: string, items: number): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into transfer.holding
         (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state, arrived_at)
       select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 'item',
              case when n % 100 = 0 then 'traction-battery' else 'appliance' end,
              case when n % 100 = 0 then 'traction-battery.lfp' else 'appliance.refrigerator' end, 40000 + n,
              jsonb_build_array(jsonb_build_object('kind', 'serial', 'value', 'ROW-' || n)), 1, 'in-stock',
              timestamptz '2024-01-01' + n * interval '1 second'
         from generate_series(1, $2::int) as n`,
      [siteId, items],
    );
    await client.query('vacuum analyze transfer.holding');
  } finally {
    await client.end();
  }
};

/** Leaves, and somebody else signs in at the same machine. */
export const changePerson = async (page: Page, login: string): Promise<void> => {
  await page.locator('[data-account-button]').click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await signInAt(page, login);
  await page.locator('main h1').waitFor(patience);
};

/** The login of somebody of the demonstration who has this role at a site. @throws where nobody has it */
export const personAt = async (url: string, siteId: string, role: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const login = `${role}-${String(number).padStart(2, '0')}`;
    if ((await demoPerson(url, login)).siteIds.includes(siteId)) return login;
  }
};
