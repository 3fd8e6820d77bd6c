import { join } from 'node:path'
import { loadSecrets } from './secrets.ts'
import { fillDirectory } from './seed/directory.ts'
import { fileComplaints } from './seed/file-complaints.ts'
import { localDirectory, readStack } from './stack-file.ts'

// Fills a running stack with the demo data. What is there is found and left as it is, so a second run changes nothing.
const stack = readStack()
const secrets = loadSecrets(join(localDirectory, 'secrets.json'))
const identity = stack.processes.find(({ name }) => name === 'identity')
if (!identity) throw new Error('the identity service does not run')
const directory = await fillDirectory(identity.address, JSON.stringify(secrets.context.privateKey))
const filed = await fileComplaints(stack, directory)
console.log(`demo data: ${Object.keys(directory).length} tenants, ${filed} complaints`)
