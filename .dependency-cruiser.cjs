/** The room table of the design, as rules. An import that no rule of its room allows is an error. */

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|build|test)/' },
    },
    {
      name: 'no-node-in-shared',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-never-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|build|test)/|^node_modules/electron/' },
    },
    {
      name: 'electron-never-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|build|test)/' },
    },
    {
      name: 'features-know-no-other-feature',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-import-bridge-ui-shared',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/(app|record-worker)/' },
    },
    {
      name: 'ui-holds-no-data',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(app|bridge|features|record-worker)/' },
    },
    {
      name: 'bridge-below-features',
      severity: 'error',
      from: { path: '^renderer/bridge/' },
      to: { path: '^renderer/(app|features|ui|record-worker)/' },
    },
    {
      name: 'worker-reads-shared-only',
      severity: 'error',
      from: { path: '^renderer/record-worker/' },
      to: { path: '^renderer/(?!record-worker/)' },
    },
    {
      name: 'format-imports-nothing',
      severity: 'error',
      from: { path: '^shared/format/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^shared/format/' },
    },
    {
      name: 'contract-imports-zod-only',
      severity: 'error',
      from: { path: '^shared/contract/' },
      to: { pathNot: '^(shared/contract/|node_modules/zod/)' },
    },
    {
      name: 'record-imports-format-and-fhirpath',
      severity: 'error',
      from: { path: '^shared/record/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(shared/(record|format)/|node_modules/fhirpath/)' },
    },
    {
      name: 'preload-knows-the-contract-only',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { pathNot: '^(shared/contract/|node_modules/electron/|electron$)' },
    },
    {
      name: 'gpconnect-without-electron',
      severity: 'error',
      from: { path: '^electron/(gpconnect|credentials)/' },
      to: {
        path: '^(electron$|node_modules/electron/|electron/(main|preload|security|windows|ipc|access|setup))',
      },
    },
    {
      name: 'audit-stands-alone',
      severity: 'error',
      from: { path: '^electron/audit/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(electron$|node_modules/electron/|electron/(?!audit/))',
      },
    },
    {
      name: 'access-and-setup-without-electron',
      severity: 'error',
      from: { path: '^electron/(access|setup)/' },
      to: { path: '^(electron$|node_modules/electron/|electron/(main|preload|security|windows|ipc)/?)' },
    },
    {
      name: 'access-below-setup',
      severity: 'error',
      from: { path: '^electron/access/' },
      to: { path: '^electron/setup/' },
    },
    {
      name: 'security-below-all',
      severity: 'error',
      from: { path: '^electron/security/' },
      to: { path: '^electron/(gpconnect|credentials|ipc|access|audit|setup|windows)/' },
    },
    {
      name: 'windows-know-security-only',
      severity: 'error',
      from: { path: '^electron/windows/' },
      to: { path: '^electron/(gpconnect|credentials|ipc|access|audit|setup)/' },
    },
    {
      name: 'product-never-imports-tests-or-tools',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: '^(test|build)/|/testing/|\\.test\\.tsx?$' },
    },
    {
      name: 'product-uses-dependencies-only',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/(electron|@types)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
