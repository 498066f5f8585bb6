import { describe, expect, it } from 'vitest'
import { signCheckpoint } from './checkpoint.ts'
import { type Hash, leafHash } from './merkle.ts'
import { cosignerOf, parseVerifierKey, readNote, signerOf } from './note.ts'
import { consistencyProof, treeRoot } from './proof.ts'
import { subtreesIn } from './tiles.ts'
import { parseAddCheckpoint, printAddCheckpoint, type Seen, witnessCheckpoint } from './witness.ts'

const log = signerOf('portmeridian.example/log', Buffer.alloc(32, 7))
const keys = [parseVerifierKey(log.verifierKey)!]
const witness = cosignerOf('harbour-watch.example', Buffer.alloc(32, 9), () => 1_790_000_000)
const tree = (word: string) => {
  const leaves: Hash[] = Array.from({ length: 20 }, (_, n) => leafHash(n < 4 ? `leaf ${n}` : `${word} ${n}`))
  return (size: number) => subtreesIn(size, ({ width }) => Buffer.concat(leaves.slice(0, width)))
}
const [ours, forked] = [tree('leaf'), tree('fork')]
const noteOf = (of: typeof ours, size: number): string => signCheckpoint({ origin: log.name, size, root: treeRoot(of(size), size) }, log)
const seenAt = (size: number): Seen => ({ size, root: treeRoot(ours(size), size) })
const ask = (old: number, path: readonly Hash[], note: string, seen: Seen | null, logs = keys) =>
  witnessCheckpoint(parseAddCheckpoint(printAddCheckpoint(old, path, note))!, logs, seen, witness)

describe('a witness', () => {
  it('signs the first checkpoint it sees and every one that goes on from it', () => {
    let seen: Seen | null = null
    for (const size of [3, 3, 8, 20]) {
      const old = seen?.size ?? 0
      const answer = ask(old, old === 0 ? [] : consistencyProof(ours(size), old, size), noteOf(ours, size), seen)
      expect(answer.status).toBe(200)
      expect(readNote(noteOf(ours, size) + answer.body, [parseVerifierKey(witness.verifierKey)!])?.signed).toHaveLength(1)
      expect(answer.keep?.note).toBe(noteOf(ours, size) + answer.body)
      seen = answer.keep!
    }
  })

  it('does not sign a fork, a tree that was cut back, or another root of the same size', () => {
    expect(ask(8, consistencyProof(forked(20), 8, 20), noteOf(forked, 20), seenAt(8)).status).toBe(422)
    expect(ask(8, [], noteOf(forked, 8), seenAt(8)).status).toBe(422)
    expect(ask(8, [], noteOf(ours, 3), seenAt(8)).status).toBe(400)
    expect(ask(3, consistencyProof(ours(20), 3, 20), noteOf(ours, 20), seenAt(8))).toMatchObject({
      status: 409,
      body: '8\n',
      mediaType: 'text/x.tlog.size'
    })
    expect(ask(0, [leafHash('x')], noteOf(ours, 3), null).status).toBe(422)
    const notEmpty = signCheckpoint({ origin: log.name, size: 0, root: leafHash('x') }, log)
    expect(ask(0, [], notEmpty, null).status).toBe(422)
  })

  it('does not sign for a log or a key it does not know', () => {
    expect(ask(0, [], noteOf(ours, 3), null, []).status).toBe(404)
    const stranger = signerOf(log.name, Buffer.alloc(32, 8))
    expect(ask(0, [], noteOf(ours, 3), null, [parseVerifierKey(stranger.verifierKey)!]).status).toBe(403)
    expect(ask(0, [], noteOf(ours, 3).replace('\n3\n', '\n4\n'), null).status).toBe(403)
  })

  it.each(['', 'old 3', 'old 03\n\nnote', 'old 3\nshort\n\nnote', `old 0\n${'A'.repeat(43)}=\n`.repeat(1)])(
    'does not take %j for a request',
    (body) => expect(parseAddCheckpoint(body)).toBeNull()
  )
})
