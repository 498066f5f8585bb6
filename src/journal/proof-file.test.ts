import { describe, expect, it } from 'vitest'
import { signCheckpoint } from './checkpoint.ts'
import { writeEntry } from './entry.ts'
import { type Hash, leafHash } from './merkle.ts'
import { cosignerOf, parseVerifierKey, signatureLine, signerOf } from './note.ts'
import { leafOfOpening, type Opening } from './opening.ts'
import { parsePolicy, policyOf, quorumOf } from './policy.ts'
import { inclusionProof, treeRoot } from './proof.ts'
import { checkProofFile, parseProofFile, printProofFile } from './proof-file.ts'
import { subtreesIn } from './tiles.ts'

let salt = 0
const {
  text,
  salt: entrySalt,
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
const leaves: Hash[] = Array.from({ length: 7 }, (_, n) => (n === 3 ? leafOfOpening(opening) : leafHash(`leaf ${n}`)))
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

describe('a proof file', () => {
  it('is read as it was written, and holds', () => {
    const printed = printProofFile(file)
    expect(printed.startsWith('c2sp.org/tlog-proof@v1\nextra ')).toBe(true)
    const parsed = parseProofFile(printed)!
    expect(printProofFile(parsed)).toBe(printed)
    expect(checkProofFile(parsed, parsePolicy(trust))).toMatchObject({ witnesses: ['witness-1.example', 'witness-2.example'], faults: [] })
    expect(checkProofFile(parsed, policyOf(parseVerifierKey(log.verifierKey)!)).faults).toEqual([])
  })

  it('does not hold with one character of the entry changed, another place, a value changed or a strange value', () => {
    const holds = (changed: Partial<typeof file>): readonly string[] => checkProofFile({ ...file, ...changed }, parsePolicy(trust)).faults
    const [seal] = Object.keys(opening.values)
    for (let at = 0; at < text.length; at++) {
      const entry = text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1)
      expect(holds({ opening: { ...opening, entry } })).not.toEqual([])
    }
    expect(holds({ index: 2 })).toHaveLength(2)
    expect(holds({ opening: { ...opening, values: { [seal!]: { ...opening.values[seal!]!, value: '"Seven."' } } } })).toEqual([
      'a value it shows was changed'
    ])
    expect(holds({ opening: { ...opening, values: { [base64(new Uint8Array(32))]: opening.values[seal!]! } } })).toEqual([
      'it shows a value that the entry does not seal'
    ])
    expect(holds({ opening: { ...opening, salt: base64(new Uint8Array(31)) } })).toContain('its salt is not 32 bytes')
  })

  it('does not hold for a stranger’s log, or with too few witnesses', () => {
    const stranger = signerOf(log.name, Buffer.alloc(32, 8))
    expect(checkProofFile(file, policyOf(parseVerifierKey(stranger.verifierKey)!)).faults).toEqual([
      'no known key of the log has signed its checkpoint'
    ])
    expect(checkProofFile({ ...file, checkpoint: signed }, parsePolicy(trust)).faults).toEqual([
      'too few of the witnesses asked for have signed'
    ])
  })

  it.each([
    '',
    'c2sp.org/tlog-proof@v1\nindex 3\n\nnote',
    printProofFile(file).replace('index 3', 'index 03'),
    printProofFile(file).replace('@v1', '@v2')
  ])('is none: %#', (spoilt) => expect(parseProofFile(spoilt)).toBeNull())
})

describe('a policy', () => {
  it('counts each witness once, through groups of groups', () => {
    const policy = parsePolicy(trust.replace('quorum watch', 'group both all watch\nquorum both'))
    expect(quorumOf(policy, new Set(['witness-1.example']))).toBe(false)
    expect(quorumOf(policy, new Set(['witness-1.example', 'witness-3.example']))).toBe(true)
    expect(quorumOf(policyOf(parseVerifierKey(log.verifierKey)!), new Set())).toBe(true)
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
