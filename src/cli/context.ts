/**
 * What a verb works with: the settings that every verb has, its streams, and the record, opened when it is first asked for.
 */
import { createHash } from 'node:crypto'
import type { OpenRecord, Request } from '../actions/request.ts'
import { recordOf, type Workspace } from '../actions/workspace.ts'
import { type Instant, parseInstant } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { RequestKey } from '../domain/request-key.ts'
import { type Viewer, viewerOf } from '../store/queries/viewer.ts'
import type { Environment } from './environment.ts'
import { paint } from './paint.ts'
import { type Given, UsageError } from './usage.ts'

/** A record, with who looks at it and who acts on it. */
export type Opened = {
  readonly workspace: Workspace
  readonly record: OpenRecord
  readonly viewer: Viewer
  readonly request: Request
}

export type Context = {
  readonly environment: Environment
  readonly now: Instant
  /** Whether --now was given. */
  readonly fixedNow: boolean
  readonly json: boolean
  readonly dryRun: boolean
  readonly columns: number
  /** Width for tables: to a pipe or a file nothing is cut. */
  readonly tableColumns: number
  /** The record asked for, or null for the only one. */
  readonly wanted: string | null
  /** Where the store is looked for, in words. */
  readonly place: string
  readonly print: (text: string) => Promise<void>
  readonly say: (line: string) => void
  readonly workspace: (create: boolean) => Promise<Workspace | null>
  readonly open: () => Promise<Outcome<Opened>>
  readonly openedIn: (workspace: Workspace) => Promise<Outcome<Opened>>
  readonly close: () => Promise<void>
}

export function contextOf(environment: Environment, given: Given): Context {
  const { variables, terminal } = environment
  const written = given.value('now')
  const fixed = written === null ? null : parseInstant(written)
  if (written !== null && fixed === null) throw new UsageError(`"${written}" is not an instant. Write 2026-11-20, or 2026-11-20T09:00:00Z.`)
  const now = fixed ?? environment.now()
  const plain = (variables['NO_COLOR'] ?? '') !== '' || variables['TERM'] === 'dumb'
  const wanted = given.value('record') ?? (variables['THROUGHLINE_RECORD'] || null)
  const data = given.value('data')
  const actor = { kind: 'operator', user: environment.user } as const
  let opened: Promise<Workspace | null> | null = null

  const workspace = (create: boolean): Promise<Workspace | null> => {
    opened ??= environment.openWorkspace({ create, ...(data === null ? {} : { data }) })
    return opened
  }
  const dryRun = given.has('dry-run')
  const key = keyOf(environment, given)
  const columns = Math.min(Math.max(terminal.columns, 40), 140)
  const openedIn = async (open: Workspace): Promise<Outcome<Opened>> => {
    const record = await recordOf(open, wanted)
    if (!record.ok) return record
    const viewer = viewerOf(open.store, record.value.authority, actor, now)
    return agree({ workspace: open, record: record.value, viewer, request: { actor, via: 'cli', at: now, dryRun, key } })
  }
  const place = data ?? (variables['DATABASE_URL'] ? 'the database of DATABASE_URL' : variables['THROUGHLINE_DATA'] || './data')
  return {
    environment,
    now,
    fixedNow: fixed !== null,
    json: given.has('json'),
    dryRun,
    columns,
    tableColumns: terminal.out ? columns : 100_000,
    wanted,
    place,
    print: (text) => environment.out(paint(text, terminal.out && !plain)),
    say: (line) => environment.err(`${paint(line, terminal.err && !plain)}\n`),
    workspace,
    openedIn,
    open: async () => {
      const open = await workspace(false)
      return open === null ? refuse('record.missing', { place }) : openedIn(open)
    },
    close: async () => {
      const open = await opened?.catch(() => null)
      await open?.close()
    }
  }
}

/** What --key makes of a line: another line with the same key is another request. */
function keyOf({ arguments: words, user }: Environment, given: Given): RequestKey | null {
  const key = given.value('key')
  if (key === null || given.has('dry-run')) return null
  return new RequestKey(
    createHash('sha256')
      .update(JSON.stringify(['cli', user, key, words]))
      .digest('hex')
  )
}
