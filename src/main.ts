/**
 * Wiring: configuration, store, reader and doors are put together here and nowhere else. The only clock and the only maker of salts and keys.
 */
import { randomBytes, randomFillSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type Model, openModel } from './actions/ask-model.ts'
import type { Workspace } from './actions/workspace.ts'
import type { Environment, ServeRequest } from './cli/environment.ts'
import { run } from './cli/run.ts'
import { BadConfig, type Config, isLoopback, readConfig } from './config.ts'
import { usualRetention } from './domain/backup-retention.ts'
import { type Instant, instantOf } from './domain/instant.ts'
import type { Outcome } from './domain/outcome.ts'
import { openReader } from './intake/read-source.ts'
import { backupJob } from './jobs/backup-job.ts'
import { checkpointJob } from './jobs/checkpoint-job.ts'
import { startJobs } from './jobs/run-jobs.ts'
import { saltsFrom } from './journal/salt.ts'
import { storeFile } from './store/backup.ts'
import { DamagedBackup } from './store/backup-list.ts'
import { lastGoodBackup } from './store/backup-note.ts'
import { Blobs, DamagedBlob, MissingBlob, syncFolder } from './store/blobs.ts'
import type { Engine } from './store/engines/engine.ts'
import { openSqlite } from './store/engines/sqlite.ts'
import { keepKey, keptSigner } from './store/keys.ts'
import { migrate, NewerStore } from './store/migrations/migration.ts'
import { Store } from './store/store.ts'
import type { ServeSettings } from './web/settings.ts'

const now = (): Instant => instantOf(Date.now())
const newSalt = saltsFrom(randomFillSync)

/** Runs the command line; answers with the exit status. */
export async function main(words: readonly string[]): Promise<number> {
  return run(await environmentOf(words))
}

/** Opens the store a configuration names; null where there is none and none is to be made. `chance` is another one for the example only. */
export async function openWorkspace(
  config: Pick<Config, 'data' | 'databaseUrl'> & Partial<ModelConfig & Pick<Config, 'unsafe' | 'backupKeep'>>,
  create: boolean,
  chance: () => Uint8Array = newSalt
): Promise<Workspace | null> {
  const folder = resolve(config.data)
  const file = join(folder, storeFile)
  if (config.databaseUrl === null && !create && !existsSync(file)) return null
  const made = await mkdir(folder, { recursive: true })
  const engine = await openEngine(config, file)
  try {
    if (config.unsafe === false) await requireDurable(engine)
    await migrate(engine, now())
  } catch (error) {
    await engine.close()
    throw error
  }
  if (made !== undefined) for (const beside of [folder, dirname(folder)]) await syncFolder(beside)
  const blobs = new Blobs(join(folder, 'files'))
  await blobs.sweep(instantOf(Date.now() - 3_600_000))
  const store = new Store(engine, blobs, chance)
  const reader = openReader()
  const keys = join(folder, 'keys')
  return {
    store,
    readSource: reader.read,
    model: modelOf(config),
    place: config.databaseUrl === null ? folder : withoutPassword(config.databaseUrl),
    keys,
    signerOf: (origin) => keptSigner(keys, origin),
    retentions: async () => {
      const last = (await lastGoodBackup(folder))?.keep
      return [config.backupKeep ?? usualRetention, ...(last == null ? [] : [last])]
    },
    keyFor: async (origin) => (await keepKey(keys, origin, chance())).verifierKey,
    close: async () => {
      await reader.close()
      await store.close()
    }
  }
}

type ModelConfig = Pick<Config, 'modelAddress' | 'modelKey' | 'modelName'>

function modelOf({ modelAddress: address, modelKey: key = null, modelName: model }: Partial<ModelConfig>): Model | null {
  return address == null || model == null ? null : openModel({ address, key, model })
}

/** Makes the example, an invented city's record, in a store of its own. Loaded only where it is used. */
export async function makeExampleIn(config: Pick<Config, 'data' | 'databaseUrl'>, onProgress?: (share: number) => void) {
  const { makeExample } = await import('./example/make-example.ts')
  return makeExample({
    open: async (chance) => (await openWorkspace(config, true, chance))!,
    ...(onProgress === undefined ? {} : { onProgress })
  })
}

/** The PostgreSQL driver is loaded only where it is used: starting without it is quicker. */
async function openEngine(config: Pick<Config, 'databaseUrl'>, file: string): Promise<Engine> {
  if (config.databaseUrl === null) return openSqlite(file)
  const { openPostgres } = await import('./store/engines/postgres.ts')
  return openPostgres(config.databaseUrl)
}

/** What an answer says is saved has to be: a store that does not promise it is refused, unless that was asked for. */
async function requireDurable(engine: Engine): Promise<void> {
  const { safe, words } = await engine.durability()
  if (safe) return
  throw new BadConfig(
    `${words}. Nothing was opened. Set it right, or set THROUGHLINE_UNSAFE=on for a record that may be lost, such as one to try things out.`
  )
}

function withoutPassword(url: string): string {
  const shown = new URL(url)
  shown.password = ''
  return shown.href
}

async function environmentOf(words: readonly string[]): Promise<Environment> {
  const { stdin, stdout, stderr } = process
  // A reader that went away shows in the promise of `out`; without a listener the stream would end the process first.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  const version = (JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version
  return {
    arguments: words,
    variables: process.env,
    user: userInfo().username,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    now,
    newFaultId: () => randomBytes(4).toString('hex'),
    out: (text) => new Promise((done, fail) => stdout.write(text, (error) => (error == null ? done() : fail(error)))),
    err: (text) => void stderr.write(text),
    terminal: { in: stdin.isTTY === true, out: stdout.isTTY === true, err: stderr.isTTY === true, columns: stdout.columns || 100 },
    readInput: async () => {
      const pieces: Uint8Array[] = []
      for await (const piece of stdin) pieces.push(piece as Uint8Array)
      return Buffer.concat(pieces)
    },
    readKey,
    readLine,
    openWorkspace: ({ data, create }) => openWorkspace(readConfig(process.env, { data }), create),
    openReader,
    openModel: () => modelOf(readConfig(process.env)),
    makeExample: (data, onProgress) => makeExampleIn(readConfig(process.env, { data }), onProgress),
    serve: (workspace, given) => serveWeb(workspace, given, version),
    knownFault,
    version
  }
}

/** The web door is loaded only where it is used. */
async function serveWeb(workspace: Workspace, given: ServeRequest, version: string): Promise<Outcome<null>> {
  const { serve } = await import('./web/serve.ts')
  const { host, port, address, fetch, witnesses, checkpointEvery, backup, backupKeep } = readConfig({
    ...process.env,
    ...(given.host === undefined ? {} : { HOST: given.host }),
    ...(given.port === undefined ? {} : { PORT: String(given.port) })
  })
  const loopback = isLoopback(host)
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const web = {
    host,
    port,
    loopback,
    address,
    fetch,
    witnesses,
    version,
    zone,
    newSecret: newSalt,
    firstRunCode: newCode(),
    // The folder of the store that is served, whichever way it was given.
    openExample: loopback ? exampleBeside(dirname(workspace.keys)) : null
  }
  const { now: clock, onFault } = given
  const due = [
    ...(checkpointEvery === 0 ? [] : [checkpointJob(workspace, { every: checkpointEvery, witnesses, onFault })]),
    ...(backup === null ? [] : [backupJob(workspace, { to: resolve(backup), keep: backupKeep })])
  ]
  const jobs = startJobs(due, { store: workspace.store, holder: randomBytes(8).toString('hex'), now: clock, onFault })
  try {
    return await serve(workspace, { ...given, ...web })
  } finally {
    await jobs.stop()
  }
}

/** The example that can be looked round beside a record: made in a folder of its own when it is first asked for, and seen at its own time. */
function exampleBeside(data: string): NonNullable<ServeSettings['openExample']> {
  const folder = resolve(data, 'example')
  const open = async () => {
    const { exampleNow } = await import('./example/make-example.ts')
    if (!existsSync(join(folder, storeFile))) await makeWhole(folder)
    const workspace = (await openWorkspace({ data: folder, databaseUrl: null }, false))!
    const lag = Date.now() - Date.parse(exampleNow)
    return { workspace, now: () => instantOf(Date.now() - lag) }
  }
  let opened: ReturnType<typeof open> | null = null
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = null
      throw error
    })
    return opened
  }
}

/** Makes the example beside its folder and moves it there when it is whole, so that none is ever found half made. */
async function makeWhole(folder: string): Promise<void> {
  const making = await mkdtemp(`${folder}.`)
  try {
    const made = await makeExampleIn({ data: making, databaseUrl: null })
    if (!made.ok) throw new Error(`the example was not made: ${made.refusal.key}`)
    await rename(making, folder)
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

/** Eight letters and digits that are hard to mistake for one another, as `K7QM-2XWD`. */
function newCode(): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const code = Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

function knownFault(error: unknown): { readonly status: number; readonly message: string } | null {
  if (error instanceof NewerStore) return { status: 75, message: error.message }
  if (error instanceof BadConfig) return { status: 2, message: error.message }
  if (error instanceof DamagedBackup || error instanceof DamagedBlob || error instanceof MissingBlob)
    return { status: 1, message: error.message }
  return null
}

/** One key from the terminal, without Enter; Ctrl-C and Ctrl-D end the input. */
async function readKey(prompt: string): Promise<string | null> {
  const { stdin, stderr } = process
  stderr.write(prompt)
  stdin.setRawMode?.(true)
  stdin.resume()
  const key = await new Promise<string | null>((done) => {
    stdin.once('data', (data) => done(String(data)))
    stdin.once('end', () => done(null))
  })
  stdin.setRawMode?.(false)
  stdin.pause()
  return key === '\u0003' || key === '\u0004' ? null : key
}

async function readLine(prompt: string): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await lines.question(prompt)
  } catch {
    return null
  } finally {
    lines.close()
  }
}
