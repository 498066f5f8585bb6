/**
 * Verification of a published log by anyone (`throughline/verify`): browsers, scripts and our own command line. It imports nothing, reads
 * through a function it is given, and takes its cryptography from the platform (WebCrypto). What it checks: RFC 6962, C2SP tlog-tiles,
 * tlog-checkpoint, signed-note, tlog-cosignature, tlog-policy and tlog-proof, and the openings of record.md.
 */

/** The bytes of a file below the log's address, such as `tile/0/000`; null where there is none. */
export type ReadPublished = (path: string) => Promise<Uint8Array | null>

/** What is wrong, and at which entry, where it is one. */
export type PublishedFinding = {
  readonly what:
    | 'policy'
    | 'checkpoint'
    | 'witnesses'
    | 'rolled back'
    | 'forked'
    | 'tile missing'
    | 'tile changed'
    | 'entry changed'
    | 'opening changed'
    | 'root changed'
    | 'proof malformed'
    | 'not in the tree'
  readonly entry: number | null
}

export type PublishedVerification = {
  readonly origin: string | null
  readonly size: number
  /** Base64. */
  readonly root: string | null
  /** Entries whose contents are published and hold. */
  readonly opened: number
  /** Names of the witnesses of the policy that have signed. */
  readonly witnesses: readonly string[]
  /** The checkpoint as it was read, to be remembered. */
  readonly note: string | null
  readonly findings: readonly PublishedFinding[]
}

type Key = { readonly name: string; readonly id: number; readonly algorithm: number; readonly bytes: Bytes }
type Witness = { readonly name: string; readonly key: Key }
type Policy = {
  readonly logs: readonly Key[]
  readonly witnesses: readonly Witness[]
  readonly holds: (signed: ReadonlySet<string>) => boolean
}
type Bytes = Uint8Array<ArrayBuffer>

const utf8 = new TextEncoder()
const text = new TextDecoder('utf-8', { ignoreBOM: true })
const width = 256

let digest = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** Hashes with another SHA-256 from now on: a platform's own may take a detour for each of the millions of small hashes of a long log. */
export function hashWith(sha: (bytes: Uint8Array) => Uint8Array): void {
  digest = async (bytes) => new Uint8Array(sha(bytes))
}

const sha256 = (...parts: readonly Uint8Array[]): Promise<Bytes> => digest(joined(parts))

function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const leafHash = (data: Uint8Array): Promise<Bytes> => sha256(Uint8Array.of(0), data)
const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> => sha256(Uint8Array.of(1), left, right)
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at])

const hashAt = (hashes: Uint8Array, at: number): Uint8Array => hashes.subarray(at * 32, at * 32 + 32)

/** Null where the text is not base64 as it is always written. */
function fromBase64(written: string): Bytes | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(written)) return null
  try {
    const bytes = Uint8Array.from(atob(written), (char) => char.charCodeAt(0))
    return toBase64(bytes) === written ? bytes : null
  } catch {
    return null
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

async function keyOf(written: string): Promise<Key | null> {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(written)
  const bytes = match === null ? null : fromBase64(match[3]!)
  if (match === null || bytes === null || bytes.length < 33) return null
  const id = new DataView((await sha256(utf8.encode(`${match[1]}\n`), bytes)).buffer).getUint32(0)
  return id === Number.parseInt(match[2]!, 16) ? { name: match[1]!, id, algorithm: bytes[0]!, bytes: bytes.slice(1) } : null
}

/** Reads a tlog-policy; null where it is malformed. */
async function policyOf(written: string): Promise<Policy | null> {
  const [logs, witnesses]: [Key[], Witness[]] = [[], []]
  const groups = new Map<string, { readonly needed: number; readonly members: readonly string[] }>()
  let quorum: string | null = null
  for (const line of written.split('\n')) {
    const [word = '', first = '', second = '', ...rest] = line.trim().split(/[ \t]+/)
    if (word === '' || word.startsWith('#')) continue
    const key = word === 'log' ? await keyOf(first) : word === 'witness' ? await keyOf(second) : null
    if (word === 'log' && key !== null) logs.push(key)
    else if (word === 'witness' && key !== null) witnesses.push({ name: first, key })
    else if (word === 'group')
      groups.set(first, { needed: second === 'all' ? rest.length : second === 'any' ? 1 : Number(second), members: rest })
    else if (word === 'quorum') quorum = first
    else return null
  }
  if (quorum === null || logs.length === 0) return null
  const holds = (name: string, signed: ReadonlySet<string>): boolean => {
    const group = groups.get(name)
    return group === undefined ? signed.has(name) : group.members.filter((one) => holds(one, signed)).length >= group.needed
  }
  const last = quorum
  return { logs, witnesses, holds: (signed) => last === 'none' || holds(last, signed) }
}

/** Whether a key has signed a note's text with these bytes: Ed25519, plain (0x01) or dated (0x04); null where the platform cannot tell. */
async function signed(key: Key, body: string, signature: Bytes): Promise<boolean | null> {
  const dated = key.algorithm === 4
  if (key.algorithm !== 1 && !dated) return null
  const time = dated && signature.length === 72 ? new DataView(signature.buffer, signature.byteOffset).getBigUint64(0) : 0n
  const message = dated ? `cosignature/v1\ntime ${time}\n${body}` : body
  const bytes = dated ? signature.slice(8) : signature
  if (bytes.length !== 64 || key.bytes.length !== 32) return false
  const known = await crypto.subtle.importKey('raw', key.bytes, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', known, bytes, utf8.encode(message))
}

type Opened = { readonly origin: string; readonly size: number; readonly root: Bytes; readonly by: ReadonlySet<string> }

/** A checkpoint that a log of the policy has signed, with the witnesses that have; null where none has, or a known signature is wrong. */
async function checkpointIn(note: string, { logs, witnesses }: Policy): Promise<Opened | null> {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(note)) return null
  const body = note.slice(0, split + 1)
  const by = new Set<string>()
  let log: Key | undefined
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const match = /^— ([^\s+]+) (\S+)$/.exec(line)
    const bytes = match === null ? null : fromBase64(match[2]!)
    if (match === null || bytes === null || bytes.length < 5) return null
    const id = new DataView(bytes.buffer).getUint32(0)
    const known = (key: Key): boolean => key.name === match[1] && key.id === id
    const [own, witness] = [logs.find(known), witnesses.find(({ key }) => known(key))]
    const key = own ?? witness?.key
    if (key === undefined) continue
    const good = await signed(key, body, bytes.slice(4))
    if (good === false) return null
    if (good === true && own !== undefined) log = own
    else if (good === true && witness !== undefined) by.add(witness.name)
  }
  const [origin, size = '', root = '', ...extensions] = body.slice(0, -1).split('\n')
  const hash = fromBase64(root)
  if (log === undefined || origin !== log.name || !/^(0|[1-9]\d{0,14})$/.test(size) || hash?.length !== 32 || extensions.includes(''))
    return null
  return { origin, size: Number(size), root: hash, by }
}

/** The roots of complete subtrees at the right edge of a growing tree, largest first. */
class Frontier {
  readonly #nodes: { height: number; hash: Bytes }[] = []
  size = 0

  async add(leaf: Bytes): Promise<void> {
    let node = { height: 0, hash: leaf }
    for (let last = this.#nodes.at(-1); last?.height === node.height; last = this.#nodes.at(-1)) {
      this.#nodes.pop()
      node = { height: node.height + 1, hash: await nodeHash(last.hash, node.hash) }
    }
    this.#nodes.push(node)
    this.size++
  }

  async root(): Promise<Bytes> {
    const [last, ...rest] = this.#nodes.toReversed()
    let hash = last?.hash ?? (await sha256())
    for (const node of rest) hash = await nodeHash(node.hash, hash)
    return hash
  }
}

type Opening = {
  readonly n: number
  readonly salt: string
  readonly entry: string
  readonly values: Record<string, { salt: string; value: string }>
}

function openingIn(line: string): Opening | null {
  try {
    const given = JSON.parse(line) as Opening
    const values = Object.values(given.values).every((one) => typeof one.salt === 'string' && typeof one.value === 'string')
    return Number.isSafeInteger(given.n) && typeof given.salt === 'string' && typeof given.entry === 'string' && values ? given : null
  } catch {
    return null
  }
}

async function sealOf(salt: string, value: string): Promise<string | null> {
  const bytes = fromBase64(salt)
  return bytes?.length === 32 ? toBase64(await sha256(bytes, utf8.encode(value))) : null
}

const leafData = (seal: string): string => `{"seal":"${seal}","v":1}`

/** The leaf's data that an opening opens, where all it shows is what the entry seals; null where not. */
async function leafOf({ salt, entry, values }: Opening): Promise<string | null> {
  for (const [seal, one] of Object.entries(values))
    if (!entry.includes(`{"$seal":"${seal}"}`) || (await sealOf(one.salt, one.value)) !== seal) return null
  const seal = await sealOf(salt, entry)
  return seal === null ? null : leafData(seal)
}

function bundleOf(bytes: Uint8Array): Uint8Array[] | null {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = at + 2 + ((bytes[at]! << 8) | (bytes[at + 1] ?? 0))
    if (at + 2 > bytes.length || end > bytes.length) return null
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  return entries
}

function pathOf(index: number, wide: number): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
  const parts = digits.match(/.{3}/g)!
  return parts.map((part, at) => (at === parts.length - 1 ? part : `x${part}`)).join('/') + (wide === width ? '' : `.p/${wide}`)
}

/** The path of the openings of entries `256 * index` on, below the log's address. */
export function openingsPath(index: number): string {
  return `openings/${pathOf(index, width)}`
}

/**
 * Verifies a published log whole: its signatures, every leaf, every tile, every opening, and that it goes on from an earlier checkpoint.
 * `policy` is the text of a tlog-policy; `earlier` are checkpoints of the log that were seen before.
 */
export async function verifyPublished(
  read: ReadPublished,
  given: { readonly policy: string; readonly earlier?: readonly string[] }
): Promise<PublishedVerification> {
  const findings: PublishedFinding[] = []
  const find: Find = (what, entry = null) => {
    findings.push({ what, entry })
  }
  const none = { origin: null, size: 0, root: null, opened: 0, witnesses: [], note: null, findings } as const
  const policy = await policyOf(given.policy)
  if (policy === null) return { ...none, findings: [{ what: 'policy', entry: null }] }
  const bytes = await read('checkpoint')
  const note = bytes === null ? null : text.decode(bytes)
  const checkpoint = note === null ? null : await checkpointIn(note, policy)
  if (checkpoint === null) return { ...none, note, findings: [{ what: 'checkpoint', entry: null }] }
  if (!policy.holds(checkpoint.by)) find('witnesses')
  const seen = new Map<number, Bytes>()
  for (const one of given.earlier ?? []) {
    const before = await checkpointIn(one, policy)
    if (before === null || before.origin !== checkpoint.origin) continue
    if (before.size > checkpoint.size) find('rolled back', checkpoint.size)
    else if (seen.has(before.size) && !same(seen.get(before.size)!, before.root)) find('forked', before.size)
    seen.set(before.size, before.root)
  }
  const tree = new Frontier()
  const above: Bytes[][] = []
  let opened = 0
  const compareSeen = async (): Promise<void> => {
    const root = seen.get(tree.size)
    if (root !== undefined && !same(root, await tree.root())) find('forked', tree.size)
  }
  await compareSeen()
  for (let from = 0; from < checkpoint.size; from += width) {
    const wide = Math.min(width, checkpoint.size - from)
    const index = from / width
    const [hashes, bundle] = [await read(`tile/0/${pathOf(index, wide)}`), await read(`tile/entries/${pathOf(index, wide)}`)]
    const data = bundle === null ? null : bundleOf(bundle)
    if (hashes === null || hashes.length !== wide * 32 || data?.length !== wide) {
      find('tile missing', from)
      break
    }
    const leaves = await Promise.all(data.map(leafHash))
    for (const [at, leaf] of leaves.entries()) if (!same(leaf, hashAt(hashes, at))) find('entry changed', from + at)
    opened += await openingsHold(read, { index, data, find })
    for (const leaf of leaves) {
      await tree.add(leaf)
      await compareSeen()
    }
    if (wide === width) await raise(above, leaves)
  }
  if (tree.size === checkpoint.size) {
    if (!same(await tree.root(), checkpoint.root)) find('root changed')
    for (const [level, row] of above.entries()) await tilesHold(read, { level: level + 1, row, find })
  }
  const { origin, size, root, by } = checkpoint
  return { origin, size, root: toBase64(root), opened, witnesses: [...by].toSorted(), note, findings }
}

/** The root of a full tile becomes a hash of the level above, which may so become full itself. */
async function raise(above: Bytes[][], full: readonly Bytes[], level = 0): Promise<void> {
  const tree = new Frontier()
  for (const hash of full) await tree.add(hash)
  const row = above[level] ?? []
  above[level] = row
  row.push(await tree.root())
  if (row.length % width === 0) await raise(above, row.slice(-width), level + 1)
}

type Find = (what: PublishedFinding['what'], entry?: number | null) => void

async function tilesHold(read: ReadPublished, { level, row, find }: { level: number; row: readonly Bytes[]; find: Find }): Promise<void> {
  for (let from = 0; from < row.length; from += width) {
    const hashes = row.slice(from, from + width)
    const bytes = await read(`tile/${level}/${pathOf(from / width, hashes.length)}`)
    const entry = from * width ** level
    if (bytes === null || bytes.length !== hashes.length * 32) find('tile missing', entry)
    else for (const [at, hash] of hashes.entries()) if (!same(hash, hashAt(bytes, at))) find('tile changed', entry + at * width ** level)
  }
}

async function openingsHold(
  read: ReadPublished,
  { index, data, find }: { index: number; data: readonly Uint8Array[]; find: Find }
): Promise<number> {
  const bytes = await read(openingsPath(index))
  let good = 0
  for (const line of bytes === null
    ? []
    : text
        .decode(bytes)
        .split('\n')
        .filter((one) => one !== '')) {
    const opening = openingIn(line)
    const at = opening === null ? -1 : opening.n - index * width
    // What was entered after the checkpoint is not in the tree yet.
    if (opening !== null && at >= data.length && at < width) continue
    const leaf = opening === null ? null : await leafOf(opening)
    if (data[at] !== undefined && leaf !== null && leaf === text.decode(data[at])) good++
    else find('opening changed', opening?.n ?? index * width)
  }
  return good
}

/** Verifies a proof file (tlog-proof with the opening of its entry) by itself, without the log. */
export async function verifyProof(written: string, given: { readonly policy: string }): Promise<PublishedVerification> {
  const blank = written.indexOf('\n\n')
  const [header, extra, place, ...path] = written.slice(0, Math.max(blank, 0)).split('\n')
  const carried = fromBase64(/^extra (\S+)$/.exec(extra ?? '')?.[1] ?? '')
  const opening = carried === null ? null : openingIn(text.decode(carried))
  const index = /^index (0|[1-9]\d{0,14})$/.exec(place ?? '')?.[1]
  const nodes = path.map(fromBase64)
  const findings: PublishedFinding[] = []
  const none = { origin: null, size: 0, root: null, opened: 0, witnesses: [], note: null } as const
  const malformed = header !== 'c2sp.org/tlog-proof@v1' || index === undefined || nodes.length > 63
  if (malformed || opening === null || !nodes.every((node) => node?.length === 32))
    return { ...none, findings: [{ what: 'proof malformed', entry: null }] }
  const policy = await policyOf(given.policy)
  if (policy === null) return { ...none, findings: [{ what: 'policy', entry: null }] }
  const note = written.slice(blank + 2)
  const checkpoint = await checkpointIn(note, policy)
  if (checkpoint === null) return { ...none, note, findings: [{ what: 'checkpoint', entry: null }] }
  if (!policy.holds(checkpoint.by)) findings.push({ what: 'witnesses', entry: null })
  const leaf = await leafOf(opening)
  if (leaf === null || opening.n !== Number(index)) findings.push({ what: 'opening changed', entry: Number(index) })
  else if (!(await isIn(await leafHash(utf8.encode(leaf)), opening.n, checkpoint, nodes as Bytes[])))
    findings.push({ what: 'not in the tree', entry: opening.n })
  const { origin, size, root, by } = checkpoint
  return { origin, size, root: toBase64(root), opened: findings.length === 0 ? 1 : 0, witnesses: [...by].toSorted(), note, findings }
}

/** RFC 6962, 2.1.1: whether the path leads from the leaf to the root. */
async function isIn(leaf: Bytes, index: number, { size, root }: Pick<Opened, 'size' | 'root'>, path: readonly Bytes[]): Promise<boolean> {
  if (index >= size) return false
  let [hash, at, last, used] = [leaf, index, size - 1, 0]
  for (; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2)) {
    if (at === last && at % 2 === 0) continue
    const node = path[used++]
    if (node === undefined) return false
    hash = at % 2 === 1 ? await nodeHash(node, hash) : await nodeHash(hash, node)
  }
  return used === path.length && same(hash, root)
}
