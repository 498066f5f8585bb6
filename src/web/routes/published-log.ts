/**
 * The published log, below `/log`: checkpoint, policy, tiles, openings and proofs, for anyone and without signing in. Whoever asks, these
 * files hold what the public may see, for they are passed on.
 */
import { logPolicy } from '../../actions/log-policy.ts'
import { checkpointNote, proofOfEntry, proofOfObject, publishedFile } from '../../store/queries/log-proof.ts'
import { type Answer, file, notFound, text } from '../answer.ts'
import type { Ask } from '../ask.ts'
import type { Route } from '../route.ts'

export const publishedLogRoutes: readonly Route[] = [
  { method: 'GET', path: '/log/checkpoint', policy: 'anyone', handle: checkpoint },
  { method: 'GET', path: '/log/policy', policy: 'anyone', handle: policy },
  { method: 'GET', path: '/log/tile/:tile{.+}', policy: 'anyone', handle: (ask) => publishedAt(ask, `tile/${ask.params['tile']}`) },
  {
    method: 'GET',
    path: '/log/openings/:bundle{.+}',
    policy: 'anyone',
    handle: (ask) => publishedAt(ask, `openings/${ask.params['bundle']}`)
  },
  { method: 'GET', path: '/log/proof/:entry', policy: 'anyone', handle: proof }
]

const plain = 'text/plain; charset=utf-8'

/** A verifier in a browser may stand on a page of its own. */
const open = (body: string): Answer => ({ ...text(body, plain), open: true })

async function checkpoint(ask: Ask): Promise<Answer> {
  const note = await checkpointNote(ask.viewer)
  return note === null ? notFound(ask, 'No checkpoint has been signed yet.') : open(note)
}

async function policy(ask: Ask): Promise<Answer> {
  const found = await logPolicy(ask.viewer, ask.settings.witnesses)
  return found.ok ? open(found.value) : notFound(ask, 'The policy of this log cannot be read.')
}

async function publishedAt(ask: Ask, path: string): Promise<Answer> {
  const bytes = await publishedFile(ask.viewer, path)
  if (bytes === null) return notFound(ask, 'The log has no such file yet.')
  const tile = path.startsWith('tile/')
  const mediaType = tile ? 'application/octet-stream' : 'application/jsonl'
  // A tile never changes; what is public of entries does.
  return { status: 200, body: bytes, mediaType, open: true, ...(tile ? { lasting: true } : {}) }
}

/** Of an entry by its number, or of the newest entry about an object. */
async function proof(ask: Ask): Promise<Answer> {
  const { entry = '' } = ask.params
  const found = /^\d{1,15}$/.test(entry) ? await proofOfEntry(ask.viewer, Number(entry)) : await proofOfObject(ask.viewer, entry)
  if (found === null) return notFound(ask, 'There is no proof of this: it is not public, or no checkpoint covers it yet.')
  const proven = file({ bytes: Buffer.from(found, 'utf8'), mediaType: plain, fileName: `${entry}.tlog-proof` })
  return { ...proven, open: true }
}
