/**
 * The reader: one child process that parses HTML, PDF and DOCX, so that a hostile document costs at most that process.
 *
 * It is started by the first document that needs it and reused. Documents are read one after the other. A process that runs over its time
 * or memory, or dies, is killed and replaced, and only the document it was reading is refused. An idle reader does not keep the program
 * alive; `close` ends it at once.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { type Outcome, refuse } from '../domain/outcome.ts'
import type { SourceText } from '../domain/source-text.ts'
import { parseAnswer, parseFrame, parseNews } from './answer.ts'
import { limits } from './limits.ts'
import { Chunks, type ReadRequest, type ReadWatch, requestHead } from './reader-frames.ts'

export type ReaderProcess = {
  read(request: ReadRequest, bytes: Uint8Array, watch?: ReadWatch): Promise<Outcome<SourceText>>
  close(): Promise<void>
}

/** Tighter limits than the usual ones, in milliseconds and MB; for tests and small machines. */
export type ReaderOptions = { readonly time?: number; readonly residentMb?: number }

type Allowed = { readonly time: number; readonly residentMb: number; readonly onPages: ReadWatch['onPages'] }
type Refusing = Extract<Outcome<SourceText>, { ok: false }>

/** Milliseconds between two looks at the process's memory. */
const memoryLook = 100
const closing = refuse('source.reader-failed', { detail: 'it was closed' })
const givenUp = refuse('source.reader-failed', { detail: 'it was told to stop' })
const here = fileURLToPath(import.meta.url)
const entry = join(dirname(here), here.endsWith('.ts') ? 'reader-process.ts' : 'reader-process.js')

export function openReaderProcess(options: ReaderOptions = {}): ReaderProcess {
  const time = options.time ?? limits.time
  const residentMb = options.residentMb ?? limits.residentMb
  let current: ReaderChild | null = null
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  const readNow = async (request: ReadRequest, bytes: Uint8Array, { signal, onPages }: ReadWatch): Promise<Outcome<SourceText>> => {
    if (signal?.aborted === true) return givenUp
    if (current?.isFit(residentMb) === false) await current.kill(closing)
    if (closed) return closing
    if (current?.alive !== true) {
      try {
        current = new ReaderChild()
      } catch (error) {
        return refuse('source.reader-failed', { detail: error instanceof Error ? error.message : String(error) })
      }
    }
    const reading = current
    const stop = (): void => void reading.kill(givenUp)
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await reading.read(request, bytes, { time, residentMb, onPages })
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }
  return {
    read(request, bytes, watch = {}) {
      const outcome = last.then(() => readNow(request, bytes, watch))
      last = outcome.catch(() => {})
      return outcome
    },
    async close() {
      closed = true
      await current?.kill(closing)
    }
  }
}

class ReaderChild {
  readonly #child: ChildProcess
  readonly #input: Writable
  readonly #answers: Readable
  readonly #gone: Promise<Refusing>
  /** The refusal for which this process was killed, once it was. */
  #verdict: Refusing | null = null
  #complaint = ''
  alive = true

  constructor() {
    this.#child = spawn(process.execPath, [...readerFlags(), entry], {
      env: {},
      cwd: dirname(here),
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
      windowsHide: true
    })
    // Listened to first: a process that could not be started says so in an event, and may have no pipes.
    this.#gone = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve(this.#ended(error.message)))
      this.#child.once('close', (code, signal) => resolve(this.#ended(signal ?? `exit code ${code}`)))
    })
    const [input, , complaints, answers] = this.#child.stdio
    if (!input || !complaints || !answers) throw new Error('it has no pipes')
    this.#input = input
    this.#answers = answers as Readable
    // Writing to a process that just died fails here; its end is reported by `exit`.
    this.#input.on('error', () => {})
    ;(complaints as Readable).on('data', (chunk: Buffer) => {
      this.#complaint = (this.#complaint + chunk.toString()).slice(-4000)
    })
    this.#hold(false)
  }

  async read(request: ReadRequest, bytes: Uint8Array, allowed: Allowed): Promise<Outcome<SourceText>> {
    this.#hold(true)
    const timer = setTimeout(() => this.#stop(refuse('source.timeout', { limit: Math.round(allowed.time / 1000) })), allowed.time)
    const look = setInterval(() => {
      if (this.residentMb() > allowed.residentMb) this.#stop(refuse('source.memory', { limit: allowed.residentMb }))
    }, memoryLook)
    try {
      const answer = this.#answer(allowed.onPages)
      this.#input.write(requestHead(request, bytes.length))
      this.#input.write(bytes)
      return await Promise.race([answer, this.#gone])
    } finally {
      clearTimeout(timer)
      clearInterval(look)
      this.#answers.removeAllListeners('data')
      this.#hold(false)
    }
  }

  /** Whether it can take another document: alive, and not left large by the last one. */
  isFit(residentMb: number): boolean {
    return this.alive && this.residentMb() < residentMb * 0.6
  }

  /** Ends it; a document it is reading is answered with the verdict. */
  async kill(verdict: Refusing): Promise<void> {
    if (!this.alive) return
    // Its end has to be waited for, so it must keep the program running until then.
    this.#hold(true)
    this.#stop(verdict)
    await this.#gone
  }

  /** Resident memory, 0 where the system does not tell. */
  residentMb(): number {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')
      const at = status.indexOf('VmRSS:')
      return at < 0 ? 0 : Number.parseInt(status.slice(at + 6), 10) / 1024
    } catch {
      return 0
    }
  }

  #answer(onPages: ReadWatch['onPages']): Promise<Outcome<SourceText>> {
    const received = new Chunks()
    return new Promise((resolve) => {
      this.#answers.on('data', (chunk: Buffer) => {
        received.add(chunk)
        for (let size = received.peek(4)?.readUInt32LE(0); size !== undefined; size = received.peek(4)?.readUInt32LE(0)) {
          // Twice the weight the process may answer with: JSON writes some characters longer than they are.
          if (size > limits.answerBytes * 2) return this.#stop(refuse('source.reader-failed', { detail: 'its answer is too long' }))
          if (received.length < size + 4) return
          const frame = parseFrame(received.take(size + 4).toString('utf8', 4))
          const news = parseNews(frame)
          const outcome = news === null ? parseAnswer(frame) : null
          if (news !== null) onPages?.(news)
          else if (outcome === null || received.length > 0)
            return this.#stop(refuse('source.reader-failed', { detail: 'its answer makes no sense' }))
          else return resolve(outcome)
        }
      })
    })
  }

  #stop(verdict: Refusing): void {
    this.#verdict ??= verdict
    this.#child.kill('SIGKILL')
  }

  #ended(how: string): Refusing {
    this.alive = false
    if (this.#verdict !== null) return this.#verdict
    const outOfMemory = this.#complaint.includes('out of memory') || how === 'SIGABRT' || how === 'SIGKILL' || how === 'exit code 134'
    if (outOfMemory) return refuse('source.memory', { limit: limits.heapMb })
    const lines = this.#complaint.split('\n').filter((line) => line.trim() !== '')
    const said = lines.find((line) => line.includes('Error')) ?? lines[0]
    return refuse('source.reader-failed', { detail: said === undefined ? how : `${how}: ${said.trim().slice(-120)}` })
  }

  /** Whether the process and its pipes keep this program running. One that was killed does until it has ended. */
  #hold(on: boolean): void {
    if (!on && this.alive && this.#verdict !== null) return
    const pipes = [this.#child.stdin, this.#child.stderr, this.#child.stdio[3]] as unknown as { ref(): void; unref(): void }[]
    for (const held of [this.#child, ...pipes]) on ? held.ref() : held.unref()
  }
}

/** What Node is told to deny the process. SQLite opens and makes files past the permissions, so it is left out. */
export function readerFlags(): string[] {
  return [
    '--permission',
    '--disallow-code-generation-from-strings',
    '--no-experimental-sqlite',
    ...readable().map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${limits.heapMb}`,
    '--no-warnings'
  ]
}

/** What the process may read: this folder, the values it shares with the domain, and the packages with the parsers, linked folders too. */
function readable(): string[] {
  const source = dirname(dirname(here))
  const paths = [join(source, 'intake', '*'), join(source, 'domain', '*')]
  for (let folder = source; ; folder = dirname(folder)) {
    for (const path of [join(folder, 'package.json'), join(folder, 'node_modules')]) {
      if (!existsSync(path)) continue
      if (path.endsWith('node_modules')) for (const packages of new Set([path, realpathSync(path)])) paths.push(join(packages, '*'))
      else paths.push(path)
    }
    if (dirname(folder) === folder) return paths
  }
}
