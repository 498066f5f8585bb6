/**
 * The real web server for tests: on a free port of this machine, over a copy of a store, with a fixed clock. Whoever asks is named by role;
 * the store's own account with that role is used, or one is made.
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve as listen, type ServerType } from '@hono/node-server'
import { listAccounts, openAccount } from '../../src/actions/manage-accounts.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import { beginSession } from '../../src/actions/sign-in.ts'
import { watchUploads } from '../../src/actions/watch-uploads.ts'
import { recordOf, type Workspace } from '../../src/actions/workspace.ts'
import type { Role } from '../../src/domain/actor.ts'
import type { OwnerRef } from '../../src/domain/event.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openWorkspace } from '../../src/main.ts'
import { offices } from '../../src/store/queries/offices.ts'
import { viewerOf } from '../../src/store/queries/viewer.ts'
import { appFor } from '../../src/web/app.ts'
import type { ServeSettings } from '../../src/web/settings.ts'
import { must } from './record.ts'
import { serveSettings } from './serve-settings.ts'

/** Who asks: a role, `office:post:head-of-highways` for the office of one post, or nobody who is signed in. */
export type As = Role | `office:${OwnerRef['kind']}:${string}` | 'public'

export type TestServer = {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly address: string
  readonly workspace: Workspace
  /** The store's only record; throws where there is none yet. */
  readonly record: () => Promise<OpenRecord>
  readonly now: () => Instant
  /** The token of a new session of whoever has the role. */
  readonly tokenFor: (as: Exclude<As, 'public'>) => Promise<string>
  /** What broke while answering. A page that breaks fails the test that opened it. */
  readonly faults: readonly unknown[]
  readonly close: () => Promise<void>
}

const operator = { kind: 'operator', user: 'test' } as const

/** Serves a copy of a folder's store, or an empty folder where none is given. */
export async function serveStore(folder: string | null, given: Partial<ServeSettings> = {}): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'throughline-served-'))
  if (folder !== null && existsSync(folder)) await cp(folder, data, { recursive: true })
  const workspace = (await openWorkspace({ data, databaseUrl: null }, true))!
  const served = await serveWorkspace(workspace, given)
  return {
    ...served,
    close: async () => {
      await served.close()
      await workspace.close()
      await rm(data, { recursive: true, force: true })
    }
  }
}

export async function serveWorkspace(workspace: Workspace, given: Partial<ServeSettings> = {}): Promise<TestServer> {
  const faults: unknown[] = []
  const settings = serveSettings({ onFault: (error) => `fault-${faults.push(error)}`, ...given })
  const app = await appFor(workspace, settings)
  const uploads = watchUploads(workspace, settings)
  const listening = Promise.withResolvers<number>()
  const server = listen({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => listening.resolve(port))
  const record = async (): Promise<OpenRecord> => must(await recordOf(workspace, settings.record))
  return {
    address: `http://localhost:${await listening.promise}`,
    workspace,
    record,
    now: settings.now,
    tokenFor: async (as) => beginSession(await record(), settings.now(), await accountFor(await record(), settings.now(), as), secret),
    faults,
    close: async () => {
      await closed(server)
      await uploads.stop()
    }
  }
}

const secret = (): Uint8Array => randomBytes(32)

/** The id of the account that has exactly this role, made where there is none. */
async function accountFor(record: OpenRecord, at: Instant, as: Exclude<As, 'public'>): Promise<string> {
  const grant = await grantFor(record, at, as)
  const same = (office: OwnerRef | null): boolean => office?.kind === grant.office?.kind && office?.slug === grant.office?.slug
  const found = (await listAccounts(record)).find(
    ({ grants, closed_at }) => closed_at === null && grants.length === 1 && grants[0]!.role === grant.role && same(grants[0]!.office)
  )
  if (found !== undefined) return found.id
  const login = `test-${as.replaceAll(':', '-')}`.slice(0, 80)
  const wanted = { login, name: `Test ${as}`, password: 'three clean journeys', grant }
  return must(await openAccount(record, { actor: operator, via: 'cli', at }, wanted, secret))
}

async function grantFor(record: OpenRecord, at: Instant, as: Exclude<As, 'public'>): Promise<{ role: Role; office: OwnerRef | null }> {
  const [role, kind, slug] = as.split(':') as [Role, OwnerRef['kind']?, string?]
  if (role !== 'office') return { role, office: null }
  if (kind !== undefined && slug !== undefined) return { role, office: { kind, slug } }
  const all = await offices(viewerOf(record.store, record.authority, operator, at))
  const post = all.find((office) => office.kind === 'post')
  if (post === undefined) throw new Error('the store has no post that an office could act for')
  return { role, office: { kind: 'post', slug: post.slug } }
}

function closed(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
