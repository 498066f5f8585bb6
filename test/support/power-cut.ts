/**
 * Power cuts: what a disk would hold if the power went at any moment of a program's run. The run is traced (strace), call by call; the disk is
 * then played again up to a moment, and keeps what was synced before it, and of the rest nothing or some pieces.
 *
 * Under `files` a name that was made or given in a folder counts as kept only once the folder was synced. Elsewhere making, renaming and removing
 * count at once, as they do on a file system that journals them; SQLite syncs folders by itself.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const traced = [
  'openat,open,creat,write,pwrite64,writev,pwritev,ftruncate,fsync,fdatasync',
  'rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,linkat,rmdir'
].join(',')

/** The command that runs another and writes its calls to a file. */
export function tracing(to: string): string[] {
  return ['strace', '-f', '-q', '-y', '-xx', '-s', '16777216', '-o', to, '-e', `trace=${traced}`]
}

type Call = { readonly name: string; readonly text: string; readonly result: string; readonly begun: number }

/** Calls in the order in which they ended; `begun`: how many had ended when this one began. */
export function callsIn(trace: string): Call[] {
  const calls: Call[] = []
  const open = new Map<string, { text: string; begun: number }>()
  for (const line of trace.split('\n')) {
    const [, pid, rest] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (pid === undefined || rest === undefined) continue
    if (rest.endsWith('<unfinished ...>')) {
      open.set(pid, { text: rest.slice(0, -'<unfinished ...>'.length), begun: calls.length })
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)
    const before = resumed === null ? null : open.get(pid)
    if (resumed !== null && before === undefined) continue
    const whole = before == null ? rest : before.text + resumed![1]!
    const begun = before?.begun ?? calls.length
    if (resumed !== null) open.delete(pid)
    const [, name, text, result] = /^(\w+)\((.*)\)\s*=\s(.*)$/s.exec(whole) ?? []
    if (name !== undefined && !result!.startsWith('-1') && !result!.startsWith('?'))
      calls.push({ name, text: text!.trimEnd(), result: result!, begun })
  }
  return calls
}

const bytesOf = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex')
const fdOf = (text: string): { fd: number; path: string } => {
  const [, fd, path] = /^(\d+)<((?:\\x[0-9a-f]{2})*)>/.exec(text) ?? []
  return { fd: Number(fd ?? -1), path: bytesOf(path ?? '').toString('utf8') }
}
const strings = (text: string): Buffer[] => [...text.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((found) => bytesOf(found[1]!))

const linesIn = (bytes: Buffer): string[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
const pathsIn = (text: string): string[] => strings(text).map((path) => path.toString('utf8'))
const lastNumber = (text: string): number => Number(/,\s*(\d+)$/.exec(text)![1])

class Inode {
  durable: Buffer
  /** What is written and not yet synced, with the number of the call. */
  pending: { readonly at: number; readonly offset: number; readonly bytes: Buffer }[] = []

  constructor(durable: Buffer) {
    this.durable = durable
  }

  synced(before: number): void {
    for (const { at, offset, bytes } of this.pending) if (at < before) this.durable = put(this.durable, offset, bytes)
    this.pending = this.pending.filter(({ at }) => at >= before)
  }

  truncated(length: number): void {
    this.durable = this.durable.length > length ? this.durable.subarray(0, length) : put(this.durable, length, Buffer.alloc(0))
    this.pending = this.pending.flatMap((one) =>
      one.offset >= length ? [] : [{ ...one, bytes: one.bytes.subarray(0, length - one.offset) }]
    )
  }
}

function put(into: Buffer, offset: number, bytes: Buffer): Buffer {
  const end = offset + bytes.length
  const grown = into.length >= end ? into : Buffer.concat([into, Buffer.alloc(end - into.length)])
  bytes.copy(grown, offset)
  return grown
}

const pieceOf = 4096

/** A disk that plays a trace again. */
export class Disk {
  readonly #root: string
  readonly #calls: readonly Call[]
  readonly #live = new Map<string, Inode>()
  readonly #kept = new Map<string, Inode>()
  readonly #folders = new Set<string>()
  readonly #unkept: { readonly at: number; readonly folder: string; readonly keep: () => void }[] = []
  readonly #offsets = new Map<number, number>()
  /** Lines that the program had written to its output. */
  readonly said: string[] = []
  #at = 0

  constructor(root: string, start: string, calls: readonly Call[]) {
    this.#root = root
    this.#calls = calls
    const load = (folder: string): void => {
      for (const name of readdirSync(folder)) {
        const path = join(folder, name)
        const here = join(root, relative(start, path))
        if (statSync(path).isDirectory()) {
          this.#folders.add(here)
          load(path)
        } else {
          const inode = new Inode(readFileSync(path))
          this.#live.set(here, inode)
          this.#kept.set(here, inode)
        }
      }
    }
    load(start)
  }

  playTo(moment: number): void {
    for (; this.#at < moment; this.#at++) this.#play(this.#calls[this.#at]!)
  }

  /** Writes what the disk holds if the power goes now. `share`: of what was not synced, the chance of each piece to be there. */
  cut(to: string, share: number, random: () => number): void {
    const names = new Map(this.#kept)
    for (const [path, inode] of this.#live) if (share > 0 && !this.#isStrict(path) && !names.has(path)) names.set(path, inode)
    for (const [path, inode] of names) {
      if (path.endsWith('-shm') || (this.#isStrict(path) && !this.#isFolderKept(dirname(path)))) continue
      let bytes = Buffer.from(inode.durable)
      for (const { offset, bytes: written } of inode.pending)
        for (let from = 0; from < written.length; from += pieceOf)
          if (random() < share) bytes = Buffer.from(put(bytes, offset + from, written.subarray(from, from + pieceOf)))
      const target = join(to, relative(this.#root, path))
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, bytes)
    }
    if (!existsSync(to)) mkdirSync(to, { recursive: true })
  }

  #isStrict(path: string): boolean {
    return path.startsWith(`${this.#root}/files/`)
  }

  #isFolderKept(folder: string): boolean {
    return !this.#isStrict(folder) || (this.#folders.has(folder) && this.#isFolderKept(dirname(folder)))
  }

  /** A change of the names in a folder: at once, or when the folder is synced. */
  #named(path: string, keep: () => void): void {
    if (this.#isStrict(path)) this.#unkept.push({ at: this.#at, folder: dirname(path), keep })
    else keep()
  }

  #play(call: Call): void {
    const { name, text, result, begun } = call
    if (name === 'write' && fdOf(text).fd === 1) this.said.push(...linesIn(strings(text)[0]!))
    else if (/^(?:open|openat|creat)$/.test(name)) this.#opened(text, result)
    else if (/^(?:rename|link|unlink|mkdir|rmdir)/.test(name)) this.#renamed(name, pathsIn(text))
    else {
      const { path } = fdOf(text)
      if (!path.startsWith(`${this.#root}/`) && path !== this.#root) return
      if (name === 'fsync' || name === 'fdatasync') this.#synced(path, begun)
      else if (name === 'ftruncate') this.#live.get(path)?.truncated(lastNumber(text))
      else this.#written(call, path)
    }
  }

  #written({ name, text, result }: Call, path: string): void {
    const { fd } = fdOf(text)
    const written = Buffer.concat(strings(text)).subarray(0, Number.parseInt(result, 10))
    const placed = name.startsWith('p')
    const offset = placed ? lastNumber(text) : (this.#offsets.get(fd) ?? 0)
    this.#live.get(path)?.pending.push({ at: this.#at, offset, bytes: written })
    if (!placed) this.#offsets.set(fd, offset + written.length)
  }

  #opened(text: string, result: string): void {
    const { fd, path } = fdOf(result)
    this.#offsets.set(fd, 0)
    if (!path.startsWith(`${this.#root}/`) || !/O_CREAT|O_TRUNC/.test(text)) return
    const known = this.#live.get(path)
    if (known !== undefined && text.includes('O_TRUNC')) known.truncated(0)
    if (known !== undefined || !text.includes('O_CREAT')) return
    const inode = new Inode(Buffer.alloc(0))
    this.#live.set(path, inode)
    this.#named(path, () => this.#kept.set(path, inode))
  }

  #renamed(name: string, [from = '', to = '']: readonly string[]): void {
    if (!from.startsWith(`${this.#root}/`)) return
    const inode = this.#live.get(from)
    if (name.startsWith('mkdir')) this.#named(from, () => this.#folders.add(from))
    if (/^(?:un|rm)/.test(name) || name.startsWith('rename')) {
      this.#live.delete(from)
      this.#named(from, () => this.#kept.delete(from))
    }
    if (inode === undefined || to === '') return
    this.#live.set(to, inode)
    this.#named(to, () => this.#kept.set(to, inode))
  }

  #synced(path: string, begun: number): void {
    this.#live.get(path)?.synced(begun)
    for (let i = 0; i < this.#unkept.length; ) {
      const { at, folder, keep } = this.#unkept[i]!
      if (folder !== path || at >= begun) i++
      else {
        keep()
        this.#unkept.splice(i, 1)
      }
    }
  }
}
