/** Verifies a published log, in a folder or at an address, or a proof file, with no store of our own. */
import { hash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { hashWith, type PublishedVerification, type ReadPublished, verifyProof, verifyPublished } from '../journal/verify-published.ts'
import { publicGuard } from './guarded-socket.ts'

export type LogToVerify = {
  /** A folder, a proof file, or the address of a log. */
  readonly place: string
  /** Text of a policy; null takes the log's own word for its key. */
  readonly policy: string | null
  /** Checkpoints of the log that were seen before. */
  readonly earlier: readonly string[]
  /** Whether an address on this machine or its own network may be asked. */
  readonly nearby: boolean
}

export type LogVerified = PublishedVerification & {
  /** Whether the key was taken from the log itself. */
  readonly ownPolicy: boolean
}

/** Hashes at the speed of the machine. */
export function hashQuickly(): void {
  hashWith((bytes) => hash('sha256', bytes, 'buffer'))
}

export async function verifyLog({ place, policy, earlier, nearby }: LogToVerify): Promise<Outcome<LogVerified>> {
  hashQuickly()
  const remote = /^https?:\/\//.test(place) && URL.canParse(place)
  if (!remote) {
    const kind = await stat(place).catch(() => null)
    if (kind === null) return refuse('verify.nothing-there', { place })
    if (kind.isFile()) {
      if (policy === null) return refuse('verify.policy-needed')
      return agree({ ...(await verifyProof(await readFile(place, 'utf8'), { policy })), ownPolicy: false })
    }
  }
  if (remote && !nearby && !(await isFar(place))) return refuse('verify.nearby', { place })
  const read = remote ? readerAt(place) : readerIn(resolve(place))
  try {
    const own = policy === null ? await read('policy') : null
    const words = policy ?? (own === null ? null : Buffer.from(own).toString('utf8'))
    if (words === null) return refuse('verify.nothing-there', { place })
    return agree({ ...(await verifyPublished(read, { policy: words, earlier })), ownPolicy: policy === null })
  } catch (error) {
    if (error instanceof Unreachable) return refuse('verify.unreachable', { place, detail: error.message })
    throw error
  }
}

/** Whether every address of a name is on the public internet; a name that leads nowhere is found out when it is asked. */
async function isFar(address: string): Promise<boolean> {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '')
  const found = await publicGuard.lookup(host).catch(() => [])
  return found.every(publicGuard.isPublic)
}

class Unreachable extends Error {}

function readerIn(folder: string): ReadPublished {
  return async (path) => {
    const file = join(folder, path)
    if (!file.startsWith(folder + sep)) return null
    return readFile(file).catch(() => null)
  }
}

/** Bytes that one file of a log may have: 256 entries with their values. */
const most = 64_000_000
const patience = 30_000

/** Whoever names an address wants it asked; redirects are not followed. */
function readerAt(address: string): ReadPublished {
  const base = address.replace(/\/$/, '')
  return async (path) => {
    const answer = await fetch(`${base}/${path}`, { redirect: 'error', signal: AbortSignal.timeout(patience) }).catch((error: Error) => {
      throw new Unreachable(String((error.cause as Error | undefined)?.message ?? error.message))
    })
    if (answer.status === 404) return null
    if (!answer.ok) throw new Unreachable(`it answered ${answer.status} for ${path}`)
    if (Number(answer.headers.get('content-length') ?? 0) > most) throw new Unreachable(`${path} is larger than ${most} bytes`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}
