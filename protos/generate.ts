// Writes gen/ (or the folder named by the first argument) anew from the .proto files: a type per message, a definition per
// service. The options are those with which platform/grpc/definition.ts decodes at run time.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { protoRoot } from './protos.ts'

const outDir = resolve(process.argv[2] ?? join(protoRoot, 'gen'))
const loader = dirname(createRequire(import.meta.url).resolve('@grpc/proto-loader/package.json'))
const filesUnder = (dir: string, ending: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.startsWith('node_modules'))
    .sort()

rmSync(outDir, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [
    join(loader, 'build/bin/proto-loader-gen-types.js'),
    ...['--keepCase', '--longs=Number', '--enums=String', '--defaults', '--grpcLib=@grpc/grpc-js', '--includeComments'],
    ...['--importFileExtension=.ts', `--includeDirs=${protoRoot}`, `--outDir=${outDir}`],
    ...filesUnder(protoRoot, '.proto'),
  ],
  { cwd: protoRoot, stdio: ['ignore', 'ignore', 'inherit'] },
)
if (status !== 0) throw new Error(`proto-loader-gen-types ended with ${status}`)

for (const file of filesUnder(outDir, '.ts')) {
  const path = join(outDir, file)
  // the files at the top describe whole packages for grpc.loadPackageDefinition, which nothing here uses
  if (!file.includes('/')) rmSync(path)
  else writeFileSync(path, portable(readFileSync(path, 'utf8')))
}

/** Takes the path of this machine out, and lets a field that may be absent be given as null or undefined. */
function portable(source: string) {
  return source
    .replace(/^\/\/ Original file: .*\n+/, '')
    .replace(/export interface (\w+) \{[\s\S]*?\n\}/g, (body, name: string) =>
      name.endsWith('__Output') ? body : body.replace(/^( {2}'[a-z]\w*'\?: .*);$/gm, '$1 | null | undefined;'),
    )
}
