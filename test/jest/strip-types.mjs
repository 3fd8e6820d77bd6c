// Jest's transformer: Node's own type stripping, so that tests run the very code that services run. The positions stay as they
// are, so no source map is needed. `instrument` is part of the key: else a run with coverage reads code cached without counters.
import { createHash } from 'node:crypto'
import { stripTypeScriptTypes } from 'node:module'

export default {
  getCacheKey: (source, path, { instrument, configString }) =>
    createHash('sha256').update([process.version, path, instrument, configString, source].join('\0')).digest('hex'),
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
}
