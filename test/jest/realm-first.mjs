import { statSync } from 'node:fs'

/** Suites that walk through the whole shared realm: every tenant that another test makes costs them time. */
const walksTheRealm =
  /test\/e2e\/console\/|test\/faults\/(?:npm-start|clock-skew)|identity\/src\/.*\/(?:reconcile|invite-user)\.e2e/

/** Runs those first, while the realm is small, then the largest files. */
export default class RealmFirst {
  sort(tests) {
    const rank = ({ path }) => (walksTheRealm.test(path) ? 0 : 1)
    const size = ({ path }) => statSync(path).size
    return [...tests].sort((one, other) => rank(one) - rank(other) || size(other) - size(one))
  }

  cacheResults() {}

  allFailedTests(tests) {
    return tests
  }

  shard(tests) {
    return tests
  }
}
