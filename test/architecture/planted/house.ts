import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Path from the root of the house -> content. */
export type Files = Record<string, string>

const members: Record<string, string> = {
  protos: 'gen',
  platform: 'src',
  gateway: 'src',
  'services/alpha': 'src',
  'services/beta': 'src',
}
const thirdParties = [
  'pg',
  'pg-boss',
  'fastify',
  'typebox',
  'nodemailer',
  '@grpc/grpc-js',
  '@mikro-orm/core',
  '@nats-io/jetstream',
]

function lines(...text: string[]) {
  return text.join('\n')
}

/** A house without a fault: every room, and in each the imports that it may have. */
const sound: Files = {
  'protos/gen/alpha/v1/Opened.ts': lines(
    "import type { Client } from '@grpc/grpc-js'",
    'export type Opened = { id: string; client?: Client }',
  ),
  'platform/src/app-error.ts': 'export class AppError extends Error {}',
  'platform/src/config.ts': lines("import { Type } from 'typebox'", 'export const readConfig = () => [Type]'),
  'platform/src/command.ts': lines("import { pool } from './persistence/pool.ts'", 'export const command = () => pool'),
  'platform/src/persistence/pool.ts': lines(
    "import { Pool } from 'pg'",
    "import { core } from '@mikro-orm/core'",
    'export const pool = [Pool, core]',
  ),
  'platform/src/grpc/client.ts': lines(
    "import { Client } from '@grpc/grpc-js'",
    'export const createClient = () => Client',
  ),
  'platform/src/grpc/server.ts': lines("import { Client } from '@grpc/grpc-js'", 'export const serve = () => Client'),
  'platform/src/messaging/relay.ts': lines(
    "import { jetstream } from '@nats-io/jetstream'",
    'export const relay = () => jetstream',
  ),
  'services/alpha/src/main.ts': lines("import { alpha } from './service.ts'", 'alpha()'),
  'services/alpha/src/service.ts': lines(
    "import { relay } from '@redress/platform/messaging/relay.ts'",
    "import { config } from './config.ts'",
    "import { rows } from './grpc.ts'",
    'export const alpha = () => [relay, config, rows]',
  ),
  'services/alpha/src/config.ts': lines("import { Type } from 'typebox'", 'export const config = Type'),
  'services/alpha/src/grpc.ts': lines(
    "import { openAlpha } from './commands/open-alpha.ts'",
    'export const rows = { openAlpha }',
  ),
  'services/alpha/src/to-proto.ts': lines(
    "import type { Opened } from '@redress/protos/alpha/v1/Opened.ts'",
    'export const toProto = (opened: Opened) => opened',
  ),
  'services/alpha/src/commands/open-alpha.ts': lines(
    "import { command } from '@redress/platform/command.ts'",
    "import { Alpha } from '../domain/alpha.ts'",
    "import { find } from '../persistence/find.ts'",
    "import { toProto } from '../to-proto.ts'",
    'export const openAlpha = () => [command, Alpha, find, toProto]',
  ),
  'services/alpha/src/commands/open-alpha.int.test.ts': lines(
    "import { Pool } from 'pg'",
    "import { stack } from '../../../../test/harness/stack.ts'",
    'export const seen = [Pool, stack]',
  ),
  'services/alpha/src/commands/close-alpha.ts': 'export const closeAlpha = () => undefined',
  'services/alpha/src/queries/list-alphas.ts': 'export const listAlphas = () => []',
  'services/alpha/src/domain/alpha.ts': lines(
    "import { AppError } from '@redress/platform/app-error.ts'",
    "import { limit } from './limit.ts'",
    'export class Alpha { close() { throw new AppError(String(limit)) } }',
  ),
  'services/alpha/src/domain/limit.ts': 'export const limit = 3',
  'services/alpha/src/persistence/find.ts': lines("import { Pool } from 'pg'", 'export const find = () => Pool'),
  'services/alpha/src/adapters/mail.ts': lines(
    "import { createTransport } from 'nodemailer'",
    'export const mail = () => createTransport',
  ),
  'services/beta/src/domain/beta.ts': 'export const beta = 1',
  'services/beta/src/service.ts': 'export const betaService = 1',
  'gateway/src/app.ts': lines(
    "import fastify from 'fastify'",
    "import { createClient } from '@redress/platform/grpc/client.ts'",
    "import type { Opened } from '@redress/protos/alpha/v1/Opened.ts'",
    'export const buildApp = (opened: Opened) => [fastify, createClient, opened]',
  ),
  'gateway/src/routes/alphas.ts': 'export const alphas = 1',
  'test/harness/stack.ts': lines(
    "import { Pool } from 'pg'",
    "import { alpha } from '@redress/alpha/service.ts'",
    "import { buildApp } from '@redress/gateway/app.ts'",
    "import { startPostgres } from '../../deploy/local/postgres.ts'",
    'export const stack = [Pool, alpha, buildApp, startPostgres]',
  ),
  'deploy/local/postgres.ts': lines("import { Pool } from 'pg'", 'export const startPostgres = () => Pool'),
}

/** Writes the sound house, with `changes` on top, to a folder of its own. `remove` takes it away. */
export function writeHouse(changes: Files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'redress-house-'))
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${content}\n`)
  }
  mkdirSync(join(folder, 'node_modules/@redress'), { recursive: true })
  for (const [path, sources] of Object.entries(members)) {
    const name = `@redress/${path.replace('services/', '')}`
    write(`${path}/package.json`, JSON.stringify({ name, type: 'module', exports: { './*.ts': `./${sources}/*.ts` } }))
    symlinkSync(join(folder, path), join(folder, 'node_modules', name))
  }
  for (const name of thirdParties) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}')
  }
  write('package.json', JSON.stringify({ name: 'house', type: 'module' }))
  for (const [path, content] of Object.entries({ ...sound, ...changes })) write(path, content)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
