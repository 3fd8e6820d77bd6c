import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'

/** Up to which moment of Keycloak's clock its events were followed; when everything was last compared. */
type Watermark = 'events' | 'comparison'

const select = prepared('watermark', 'select at from account_watermark where name = $1')
const move = prepared(
  'move-watermark',
  'insert into account_watermark (name, at) values ($1, $2) on conflict (name) do update set at = excluded.at',
)

export async function watermarkOf({ reads }: Runtime, name: Watermark): Promise<Date | undefined> {
  const [[row]] = (await reads.read(NIL_TENANT_ID, [select(name)])) as [{ at: Date }[]]
  return row?.at
}

export const moveWatermark = (runtime: Runtime, name: Watermark, at: Date): Promise<unknown> =>
  changingAsSystem(runtime, NIL_TENANT_ID, (scope) => scope.write(move(name, at)))
