import type { ServiceConfig } from '../config.ts'
import type { Runtime } from '../runtime.ts'

/** Work on a service's data by hand, beside its running replicas; `args` stand behind its name. Answers the exit code. */
export type Maintenance = {
  bivariant(
    runtime: Runtime,
    config: ServiceConfig,
    say: (line: string) => void,
    args: readonly string[],
  ): Promise<number>
}['bivariant']
