import { existsSync } from 'node:fs'
import { join } from 'node:path'

const rootDir = import.meta.dirname
const base = {
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.ts$': '<rootDir>/test/jest/strip-types.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/.local/', '<rootDir>/.tools/'],
}
const code = '<rootDir>/{platform,protos,services,gateway,deploy,test}'

/** Starts what a project shares (Postgres, NATS, Keycloak) once for all its suites. */
function shared(file) {
  return existsSync(join(rootDir, file)) ? { globalSetup: `<rootDir>/${file}` } : {}
}

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/jest/realm-first.mjs',
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [`${code}/**/*.test.ts`],
      testPathIgnorePatterns: ['/node_modules/', '\\.(int|e2e)\\.test\\.ts$', '<rootDir>/test/architecture/'],
    },
    { ...base, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.test.ts'] },
    {
      ...base,
      displayName: 'int',
      testMatch: [`${code}/**/*.int.test.ts`],
      ...shared('test/harness/global-setup-int.ts'),
    },
    {
      ...base,
      displayName: 'e2e',
      testMatch: [`${code}/**/*.e2e.test.ts`],
      ...shared('test/harness/global-setup.ts'),
    },
  ],
}
