import { spawn } from 'node:child_process'

const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy'

/** Maven knows the mirrors and passwords of this machine; it copies the artifact into the folder. */
export async function runMaven(artifact: string, folder: string): Promise<void> {
  const args = ['-q', '-B', plugin, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]
  const child = spawn('mvn', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      said += String(data)
    })
  }
  const reason = await new Promise<string | undefined>((resolve) => {
    child.once('error', () => resolve('there is no mvn on the PATH'))
    child.once('close', (code) =>
      resolve(code === 0 ? undefined : (/^\[ERROR\] (.*)/m.exec(said)?.[1] ?? `mvn ended with ${code}`)),
    )
  })
  if (reason === undefined) return
  throw new Error(
    `Keycloak could not be fetched (${reason}): install Maven, or set REDRESS_MAVEN_REPOSITORY to the base address of a Maven ` +
      'repository that has it, or REDRESS_KEYCLOAK_URL to a server that runs',
  )
}
