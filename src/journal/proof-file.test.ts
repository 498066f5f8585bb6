import { describe, expect, it } from 'vitest'
import { signCheckpoint } from './checkpoint.ts'
import { leafData, writeEntry } from './entry.ts'
import { type Hash, leafHash } from './merkle.ts'
import { cosignerOf, signatureLine, signerOf } from './note.ts'
import type { Opening } from './opening.ts'
import { parsePolicy } from './policy.ts'
import { inclusionProof, treeRoot } from './proof.ts'
import { printProofFile } from './proof-file.ts'
import { subtreesIn } from './tiles.ts'
import { verifyProof } from './verify-published.ts'

let salt = 0
const {
  text,
  salt: entrySalt,
  seal,
  sealed
} = writeEntry(
  {
    act: 'progress.reported',
    on: 'C-44',
    with: [],
    body: { asOf: '2026-03-10' as never, number: 6, unit: 'schools', forecast: null, words: 'Six monitors are read.' }
  },
  { at: '2026-03-12T19:00:00Z' as never, via: 'cli', post: null, person: 'operator:clerk' },
  () => new Uint8Array(32).fill(++salt)
)
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const opening: Opening = {
  n: 3,
  salt: base64(entrySalt),
  entry: text,
  values: Object.fromEntries(sealed.slice(0, 1).map((value) => [value.seal, { salt: base64(value.salt), value: value.text }]))
}
const leaves: Hash[] = Array.from({ length: 7 }, (_, n) => leafHash(n === 3 ? leafData(seal) : `leaf ${n}`))
const subtrees = subtreesIn(7, () => Buffer.concat(leaves))
const log = signerOf('portmeridian.example/log', Buffer.alloc(32, 7))
const witnesses = [1, 2, 3].map((n) => cosignerOf(`witness-${n}.example`, Buffer.alloc(32, n), () => 1_790_000_000))
const signed = signCheckpoint({ origin: log.name, size: 7, root: treeRoot(subtrees, 7) }, log)
const note = signed + [0, 1].map((at) => signatureLine(signed.slice(0, signed.lastIndexOf('\n\n') + 1), witnesses[at]!)).join('')
const file = { opening, index: 3, path: inclusionProof(subtrees, 3, 7), checkpoint: note }
const trust = [
  `log ${log.verifierKey} https://portmeridian.example/log`,
  ...witnesses.map((witness, at) => `witness w${at + 1} ${witness.verifierKey}`),
  '# two of three',
  'group watch 2 w1 w2 w3',
  'quorum watch'
].join('\n')

const ofTheLogAlone = `log ${log.verifierKey}\nquorum none\n`
const findingsOf = async (changed: Partial<typeof file>, policy = trust): Promise<string[]> =>
  (await verifyProof(printProofFile({ ...file, ...changed }), { policy })).findings.map(({ what }) => what)

describe('a proof file', () => {
  it('holds as it was written, for whoever trusts the log, and for whoever asks for witnesses', async () => {
    const printed = printProofFile(file)
    expect(printed.startsWith('c2sp.org/tlog-proof@v1\nextra ')).toBe(true)
    expect(await verifyProof(printed, { policy: trust })).toMatchObject({ opened: 1, witnesses: ['w1', 'w2'], findings: [] })
    expect(await findingsOf({}, ofTheLogAlone)).toEqual([])
  })

  it('does not hold with one character of the entry changed, another place, a value changed or a strange value', async () => {
    const [shown] = Object.keys(opening.values)
    for (let at = 0; at < text.length; at++) {
      const entry = text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1)
      expect(await findingsOf({ opening: { ...opening, entry } })).not.toEqual([])
    }
    expect(await findingsOf({ index: 2 })).toEqual(['opening changed'])
    expect(await findingsOf({ index: 2, opening: { ...opening, n: 2 } })).toEqual(['not in the tree'])
    const strange = [
      { ...opening, values: { [shown!]: { ...opening.values[shown!]!, value: '"Seven."' } } },
      { ...opening, values: { [base64(new Uint8Array(32))]: opening.values[shown!]! } },
      { ...opening, salt: base64(new Uint8Array(31)) }
    ]
    for (const one of strange) expect(await findingsOf({ opening: one })).toEqual(['opening changed'])
  })

  it('does not hold for a stranger’s log, or with too few witnesses', async () => {
    const stranger = signerOf(log.name, Buffer.alloc(32, 8))
    expect(await findingsOf({}, `log ${stranger.verifierKey}\nquorum none\n`)).toEqual(['checkpoint'])
    expect(await findingsOf({ checkpoint: signed })).toEqual(['witnesses'])
  })

  it.each([
    '',
    'c2sp.org/tlog-proof@v1\nindex 3\n\nnote',
    printProofFile(file).replace('index 3', 'index 03'),
    printProofFile(file).replace('@v1', '@v2')
  ])('is none: %#', async (spoilt) =>
    expect((await verifyProof(spoilt, { policy: trust })).findings).toEqual([{ what: 'proof malformed', entry: null }])
  )
})

describe('a policy', () => {
  it('counts each witness once, through groups of groups', async () => {
    const nested = trust.replace('quorum watch', 'group both all watch\nquorum both')
    const signedBy = (...some: number[]): string =>
      signed + some.map((at) => signatureLine(signed.slice(0, signed.lastIndexOf('\n\n') + 1), witnesses[at]!)).join('')
    expect(await findingsOf({ checkpoint: signedBy(0) }, nested)).toEqual(['witnesses'])
    expect(await findingsOf({ checkpoint: signedBy(0, 0) }, nested)).toEqual(['witnesses'])
    expect(await findingsOf({ checkpoint: signedBy(0, 2) }, nested)).toEqual([])
  })

  it.each([
    ['', 'no quorum'],
    ['log nobody\nquorum none', 'line 1'],
    ['quorum w1', 'line 1'],
    [`${trust}\nquorum none`, 'one quorum'],
    [trust.replace('group watch 2', 'group watch 4'), 'how many'],
    [trust.replace('w1 w2 w3', 'w1 w1 w3').replace('2 w1', '2 w9'), 'earlier lines'],
    ['sign here\nquorum none', '"sign"']
  ])('is refused where it says %j', (written, why) => expect(() => parsePolicy(written)).toThrow(why))
})
