// Who may import whom: each line of the table of rooms, and each fence, is a rule; test/architecture breaks every one of them.

const test = '\\.test\\.ts$'
const slice = '(?:commands|queries|reactions)'
/** Matches a package however it is resolved: through pnpm's folder, or not at all. */
const packages = (...names) => names.map((name) => `(?:^|node_modules/)${name}(?:/|$)`)
const production = (...free) => ({
  path: '^(?:protos|platform|services|gateway|deploy)/',
  pathNot: [test, '^deploy/local/', ...free],
})

const rooms = [
  {
    name: 'protos-stand-alone',
    comment:
      'The contract is what every room depends on; if it depended on one, a change there would change the contract.',
    from: { path: '^protos/' },
    to: { path: '^(?:platform|services|gateway|deploy)/' },
  },
  {
    name: 'platform-knows-no-service',
    comment:
      'What every service needs is written once and does not know the word "complaint", nor any message about one.',
    from: { path: '^platform/', pathNot: [test] },
    to: { path: '^(?:protos|services|gateway|deploy)/' },
  },
  {
    name: 'domain-is-pure',
    comment:
      'Rules are tested in milliseconds and read without knowing a library: nothing but the domain, the error type and the rules for mail addresses, times and folded words.',
    from: { path: '^services/([^/]+)/src/domain/', pathNot: [test] },
    to: {
      pathNot: ['^services/$1/src/domain/', '^platform/src/(?:app-error|folded-words|mail-address|time-format)\\.ts$'],
    },
  },
  {
    name: 'slices-know-their-own-room',
    comment: 'A use case needs domain, persistence and to-proto; wiring and tables know it, not it them.',
    from: { path: `^services/([^/]+)/src/${slice}/`, pathNot: [test] },
    to: {
      path: '^services/$1/',
      pathNot: [`^services/$1/src/(?:domain|persistence|${slice})/`, '^services/$1/src/to-proto(?:\\.ts|/)'],
    },
  },
  {
    name: 'slices-never-each-other',
    comment:
      'A use case that calls another cannot be changed alone: what two share is a rule (domain) or SQL (persistence).',
    from: { path: `^services/([^/]+)/src/${slice}/`, pathNot: [test] },
    to: { path: `^services/$1/src/${slice}/` },
  },
  {
    name: 'tables-list-slices',
    comment:
      'grpc.ts and events.ts are lists of what can be asked; a rule or a query in them would be found by nobody.',
    from: { path: '^services/([^/]+)/src/(?:grpc|events)\\.ts$' },
    to: { path: '^services/$1/', pathNot: [`^services/$1/src/${slice}/`] },
  },
  {
    name: 'composition-root-only-composes',
    comment:
      'service.ts, main.ts and migrate.ts put parts of the service and the platform together and speak no message.',
    from: { path: '^services/[^/]+/src/(?:service|main|migrate)\\.ts$' },
    to: { path: '^protos/' },
  },
  {
    name: 'services-never-each-other',
    comment: 'Services talk by event and keep copies, so that each can be deployed, tested and understood alone.',
    from: { path: '^services/([^/]+)/' },
    to: { path: '^services/', pathNot: ['^services/$1/'] },
  },
  {
    name: 'services-make-no-calls',
    comment: 'No service calls another: the client side of gRPC is for the gateway.',
    from: { path: '^services/', pathNot: [test] },
    to: { path: '^platform/src/grpc/client' },
  },
  {
    name: 'services-know-no-edge',
    comment: 'Whoever stands in front of a service, or starts it, can change without it.',
    from: { path: '^services/', pathNot: [test] },
    to: { path: '^(?:gateway|deploy)/' },
  },
  {
    name: 'gateway-translates-only',
    comment:
      'HTTP to gRPC and back: no business rule, no database. Of the platform it needs grpc with its callers and their tokens, config, the process, telemetry, app-error and how codes are read.',
    from: { path: '^gateway/', pathNot: [test] },
    to: {
      path: '^(?:services|deploy|platform)/',
      pathNot: [
        '^platform/src/(?:grpc|telemetry)/',
        '^platform/src/(?:config|app-error|caller|context-token|crockford|main)\\.ts$',
      ],
    },
  },
  {
    name: 'tests-use-the-front-doors',
    comment: 'A test that reaches past service.ts or app.ts proves an arrangement that never runs.',
    from: { path: '^test/' },
    to: {
      path: '^(?:services|gateway)/',
      pathNot: [
        '^services/[^/]+/src/(?:provisioner/)?service\\.ts$',
        '^gateway/src/app\\.ts$',
        // a part of a request that no door shows by itself
        '^gateway/src/principal/principal-cost\\.ts$',
      ],
    },
  },
  {
    name: 'nobody-imports-tests',
    comment: 'What production imports is production: a harness must be free to cheat.',
    from: { path: '^(?:protos|platform|services|gateway|deploy)/', pathNot: [test] },
    to: { path: ['^test/', test] },
  },
]

const fences = [
  {
    name: 'nats-only-in-messaging',
    comment: 'One place knows how an event travels: acknowledgement, redelivery and order are decided once.',
    from: production('^platform/src/messaging/'),
    to: { path: packages('@nats-io', 'nats') },
  },
  {
    name: 'grpc-only-in-platform',
    comment: 'Deadlines, context tokens and errors belong to every call; protos/gen has only types.',
    from: production('^platform/src/grpc/', '^protos/'),
    to: { path: packages('@grpc') },
  },
  {
    name: 'fastify-only-in-gateway',
    comment: 'HTTP ends at the edge.',
    from: production('^gateway/'),
    to: { path: packages('fastify', '@fastify', 'fastify-plugin') },
  },
  {
    name: 'database-only-in-persistence',
    comment: 'The tenant is set where the transaction begins; another connection would be outside row-level security.',
    from: production('^services/[^/]+/src/persistence/', '^platform/'),
    to: { path: packages('@mikro-orm', 'pg', 'pg-[a-z-]+') },
  },
  {
    name: 'jobs-only-in-timers',
    comment:
      'A timer is set in the transaction of what it belongs to and looks at the state again: that is decided once.',
    from: production('^platform/src/timers/'),
    to: { path: packages('pg-boss') },
  },
  {
    name: 'aggregate-role-has-one-user',
    comment:
      'The role sees every tenant: its connection is handed to the one runner that has seen `aggregate` in the context token and records the read.',
    from: { pathNot: [test, '^platform/src/(?:service|run-use-case|run-across-tenants)\\.ts$'] },
    to: { path: '^platform/src/persistence/aggregate-pool\\.ts$' },
  },
  {
    name: 'third-parties-in-their-place',
    comment: 'A service meets the outside in adapters/ and the database in persistence/, and nowhere else.',
    from: {
      path: '^services/[^/]+/src/',
      pathNot: [
        test,
        '^services/[^/]+/src/(?:domain|adapters|persistence)/',
        '^services/[^/]+/src/(?:config\\.ts|to-proto(?:\\.ts|/))',
      ],
    },
    to: { path: 'node_modules/' },
  },
  {
    name: 'shapes-need-only-schemas',
    comment: 'config.ts and to-proto.ts describe data: a schema or a serialiser is all they may bring in.',
    from: { path: '^services/[^/]+/src/(?:config\\.ts|to-proto(?:\\.ts|/))' },
    to: { path: 'node_modules/', pathNot: packages('typebox', 'fast-json-stringify') },
  },
]

const soundness = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or three.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolved-imports',
    comment: 'An import that cannot be followed hides what stands behind it from every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
]

export default {
  forbidden: [...rooms, ...fences, ...soundness].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // without @swc/core no TypeScript is seen and everything passes: rooms.test.ts compares what was seen with the tree
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
