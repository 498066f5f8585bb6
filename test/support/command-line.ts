/** The command line for tests: the real program as a child process, or `run` in this process with its streams caught and its keys scripted. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../../src/cli/environment.ts'
import { run } from '../../src/cli/run.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openReader } from '../../src/intake/read-source.ts'
import { makeExampleIn, openWorkspace } from '../../src/main.ts'

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string }

const program = new URL('../../src/bin.ts', import.meta.url).pathname
/** What an earlier shell may have set must not reach a test. */
const settings = ['DATABASE_URL', 'THROUGHLINE_DATA', 'THROUGHLINE_RECORD', 'THROUGHLINE_DEBUG', 'HOST', 'PORT', 'NO_COLOR', 'FORCE_COLOR']

export type Shell = {
  readonly folder: string
  /** Runs the program in the folder. */
  readonly thl: (words: readonly string[], input?: string) => Promise<Ran>
  /** Runs it and answers with what it printed as JSON. */
  readonly json: <T>(words: readonly string[]) => Promise<T>
  readonly write: (name: string, content: string | Uint8Array) => Promise<string>
  readonly remove: () => Promise<void>
}

/** A folder of its own with the program in it; `environment` is added to the process's own. */
export async function openShell(environment: Readonly<Record<string, string>> = {}): Promise<Shell> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-cli-'))
  const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'UTC', ...environment }
  for (const name of settings) if (!(name in environment)) delete env[name]
  const thl = (words: readonly string[], input = ''): Promise<Ran> => {
    const child = spawn(process.execPath, [program, ...words], { cwd: folder, env })
    child.stdin.end(input)
    return ended(child)
  }
  return {
    folder,
    thl,
    json: async (words) => {
      const ran = await thl([...words, '--json'])
      if (ran.out === '') throw new Error(`${words.join(' ')} ended with ${ran.status}: ${ran.err}`)
      return JSON.parse(ran.out)
    },
    write: async (name, content) => {
      await writeFile(join(folder, name), content)
      return name
    },
    remove: () => rm(folder, { recursive: true, force: true })
  }
}

/** The program with its output cut off after the first piece, as `| head -1` does. */
export async function runCutOff(shell: Shell, words: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...words], { cwd: shell.folder })
  child.stdin.end()
  child.stdout.once('data', () => child.stdout.destroy())
  return ended(child)
}

function ended(child: ReturnType<typeof spawn>): Promise<Ran> {
  return new Promise((done, fail) => {
    let out = ''
    let err = ''
    child.stdout?.on('data', (piece) => {
      out += piece
    })
    child.stderr?.on('data', (piece) => {
      err += piece
    })
    child.once('error', fail)
    child.once('close', (status) => done({ status, out, err }))
  })
}

/** Runs one command line in this process, at a terminal where `keys` are given: each is one answer to a key or a line that is asked for. */
export async function runHere(
  words: readonly string[],
  given: { readonly now?: string; readonly keys?: readonly string[]; readonly openReader?: Environment['openReader'] } = {}
): Promise<Ran> {
  let out = ''
  let err = ''
  const keys = [...(given.keys ?? [])]
  const atTerminal = given.keys !== undefined
  const next = async (prompt: string): Promise<string | null> => {
    err += prompt
    return keys.shift() ?? null
  }
  const environment: Environment = {
    arguments: words,
    variables: { NO_COLOR: '1' },
    user: 'clerk',
    zone: 'Europe/London',
    now: () => (given.now ?? '2026-04-21T09:00:00Z') as Instant,
    newFaultId: () => 'fault-in-test',
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    terminal: { in: atTerminal, out: atTerminal, err: atTerminal, columns: 100 },
    readInput: async () => new Uint8Array(),
    readKey: next,
    readLine: next,
    openWorkspace: ({ data, create }) => openWorkspace({ data: data ?? './data', databaseUrl: null }, create),
    openReader: given.openReader ?? openReader,
    openModel: () => null,
    makeExample: (data, onProgress) => makeExampleIn({ data, databaseUrl: null }, onProgress),
    serve: () => Promise.reject(new Error('no test serves from here')),
    knownFault: () => null,
    version: '0.0.0-test'
  }
  const status = await run(environment)
  return { status, out, err }
}
