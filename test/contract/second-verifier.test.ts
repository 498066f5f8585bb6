/**
 * The second verifier, tools/verify.py, agrees with the first on everything: whole published logs, changed ones, proof files, and the
 * definitions of RFC 6962 for every tree up to 1,100.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLog } from '../../src/actions/export-log.ts'
import { logPolicy } from '../../src/actions/log-policy.ts'
import { serveWitness } from '../../src/actions/serve-witness.ts'
import { askWitnesses, signCheckpointNow, witnessesIn } from '../../src/actions/sign-checkpoint.ts'
import { type Hash, leafHash } from '../../src/journal/merkle.ts'
import { cosignerOf } from '../../src/journal/note.ts'
import { consistencyProof, extendsTree, includes, inclusionProof, treeRoot } from '../../src/journal/proof.ts'
import { type PublishedVerification, verifyProof, verifyPublished } from '../../src/journal/verify-published.ts'
import { proofOfEntry } from '../../src/store/queries/log-proof.ts'
import { serveKept } from '../support/example-server.ts'
import { must, viewerAt } from '../support/record.ts'
import { smallStore } from '../support/small-store.ts'
import { runs } from '../support/soak.ts'
import { subtreesOver } from '../support/subtrees.ts'
import { recordTested } from '../support/tested.ts'

const tools = new URL('../../tools', import.meta.url).pathname
const python = spawnSync('python3', ['--version']).status === 0

/** Hands Python one line after another and gives what it prints for each. */
async function* inPython(program: string, lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const child = spawn('python3', ['-B', '-c', `import sys, json; sys.path.insert(0, sys.argv[1]); import verify\n${program}`, tools], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  try {
    for await (const line of lines) {
      child.stdin.write(`${line}\n`)
      const { value } = (await answers.next()) as { value: string }
      yield value
    }
  } finally {
    child.stdin.end()
  }
}

const verifying = `
for line in sys.stdin:
    sys.argv = ['verify.py', *json.loads(line)]
    try:
        verify.main()
    except SystemExit:
        sys.stdout.flush()
`

/** What both have to say alike. */
function told({ origin, size, root, opened, witnesses, findings }: PublishedVerification): unknown {
  const sorted = findings.map(({ what, entry }) => `${what} ${entry}`).toSorted()
  return { origin, size, root, opened, witnesses, findings: sorted }
}

let folder: string
let policy: string
let proofs: string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-second-'))
  const server = await serveKept(smallStore)
  const signer = cosignerOf('witness.example', Buffer.alloc(32, 9), () => 1_800_000_000)
  const [record, at] = [await server.record(), server.now()]
  const logKey = must(await logPolicy(viewerAt(record, at), null))
    .split('\n')[0]!
    .slice(4)
  const witness = await serveWitness({ host: '127.0.0.1', port: 0, state: join(folder, 'seen.sqlite'), signer, logs: [logKey] })
  try {
    const named = `witness w1 ${signer.verifierKey} http://127.0.0.1:${witness.port}\nquorum w1\n`
    const signed = must(await signCheckpointNow(record, server.workspace, at))
    expect(await askWitnesses(record, must(witnessesIn(named)), signed, at)).toMatchObject([{ signed: true }])
    policy = `log ${logKey}\n${named}`
    must(await exportLog(viewerAt(record, at), join(folder, 'log'), policy))
    proofs = []
    for (let n = 0; n < signed.size; n++) proofs.push((await proofOfEntry(viewerAt(record, at), n)) ?? '')
    proofs = proofs.filter((proof) => proof !== '')
    await writeFile(join(folder, 'policy'), policy)
  } finally {
    await witness.close()
    await server.close()
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Any file of the log with a byte changed, cut short, dropped, put in another's place, or a line of its openings dropped or doubled. */
async function changed(to: string, { pick, at, how, by }: Change): Promise<void> {
  await cp(join(folder, 'log'), to, { recursive: true })
  const files = (await readdir(to, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'policy')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  const file = files[pick % files.length]!
  const bytes = await readFile(file)
  const place = bytes.length === 0 ? 0 : at % bytes.length
  if (how === 'drop') await unlink(file)
  else if (how === 'cut') await writeFile(file, bytes.subarray(0, place))
  else if (how === 'swap') await writeFile(file, await readFile(files[(pick + 1 + by) % files.length]!))
  else if (how === 'add') await writeFile(file, Buffer.concat([bytes, Uint8Array.of(by)]))
  else {
    bytes[place] = bytes[place]! ^ (1 << (by % 8))
    await writeFile(file, bytes)
  }
}

type Change = { readonly pick: number; readonly at: number; readonly how: 'flip' | 'cut' | 'drop' | 'swap' | 'add'; readonly by: number }
const change = fc.record<Change>({
  pick: fc.nat(100),
  at: fc.nat(1_000_000),
  how: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'drop', 'swap', 'add'),
  by: fc.nat(255)
})

const patience = runs(600_000, 36_000_000)

describe.skipIf(!python)('the second verifier', () => {
  it(
    'says of the log, of every proof file and of changed ones what the first says',
    async () => {
      const count = runs(150, 5000)
      const changes = fc.sample(change, { numRuns: count, seed: 20261126 })
      const places: string[] = [join(folder, 'log')]
      await mkdir(join(folder, 'proofs'))
      for (const [n, proof] of proofs.entries()) {
        places.push(join(folder, 'proofs', `${n}`), join(folder, 'proofs', `${n}.changed`))
        await writeFile(places.at(-2)!, proof)
        const bytes = Buffer.from(proof)
        const at = (n * 7919) % bytes.length
        bytes[at] = bytes[at]! ^ 1
        await writeFile(places.at(-1)!, bytes)
      }
      for (const [n, one] of changes.entries()) {
        places.push(join(folder, `changed-${n}`))
        await changed(places.at(-1)!, one)
      }
      const given = places.map((place) => JSON.stringify([place, '--policy', join(folder, 'policy')]))
      let [at, wrong] = [0, 0]
      for await (const answer of inPython(verifying, given)) {
        const place = places[at++]!
        const first = place.includes('/proofs/')
          ? await verifyProof(await readFile(place, 'utf8'), { policy })
          : await verifyPublished(async (path) => readFile(join(place, path)).catch(() => null), { policy })
        expect(
          told(JSON.parse(answer) as PublishedVerification),
          `${place} ${JSON.stringify(changes[at - 2 - 2 * proofs.length])}`
        ).toEqual(told(first))
        if (first.findings.length > 0) wrong++
      }
      expect(at).toBe(places.length)
      expect(wrong).toBeGreaterThan(count / 2)
      recordTested('P4', 'Published logs and proof files, whole and changed, on which both verifiers said the same', places.length)
    },
    patience
  )

  it(
    'proves every leaf of every tree as RFC 6962 defines it, and no other',
    async () => {
      const most = 1100
      const leaves = Array.from({ length: most }, (_, n) => leafHash(`leaf ${n}`))
      const subtrees = subtreesOver(leaves)
      const sizes = Array.from({ length: most + 1 }, (_, size) => size).filter(
        (size) => size < 40 || size > 1098 || size % runs(97, 1) === 0
      )
      const hex = (hash: Hash): string => Buffer.from(hash).toString('hex')
      const program = `
leaves = [verify.sha256(b"\\0", b"leaf %d" % n) for n in range(${most})]
for line in sys.stdin:
    size, root, paths = json.loads(line)
    root = bytes.fromhex(root)
    good = verify.tree_root(leaves[:size]) == root
    held = 0
    for n, path in enumerate(paths):
        path = [bytes.fromhex(one) for one in path]
        held += verify.is_in(leaves[n], n, size, path, root)
        held -= verify.is_in(leaves[n], n ^ 1, size, path, root) or verify.is_in(leaves[n], n, size, path + path[:1] + [root], root)
    print(json.dumps([good, held]), flush=True)
`
      function* lines(): Generator<string> {
        for (const size of sizes) {
          const paths = Array.from({ length: size }, (_, n) => inclusionProof(subtrees, n, size))
          expect(paths.every((path, n) => includes(leaves[n]!, n, size, path, treeRoot(subtrees, size)))).toBe(true)
          yield JSON.stringify([size, hex(treeRoot(subtrees, size)), paths.map((path) => path.map(hex))])
        }
      }
      let at = 0
      for await (const answer of inPython(program, lines())) {
        const size = sizes[at++]!
        expect(JSON.parse(answer), `a tree of ${size}`).toEqual([true, size])
      }
      expect(at).toBe(sizes.length)
      recordTested(
        'P4',
        'Proofs of a leaf in a tree, on which both verifiers and the definition agreed',
        sizes.reduce((sum, size) => sum + size, 0)
      )
    },
    patience
  )

  it(
    'proves every tree to be the beginning of every larger one as RFC 6962 defines it, and no other',
    async () => {
      const most = 1100
      const leaves = Array.from({ length: most }, (_, n) => leafHash(`leaf ${n}`))
      const subtrees = subtreesOver(leaves)
      const sizes = Array.from({ length: most + 1 }, (_, size) => size).filter(
        (size) => size < 40 || size > 1098 || size % runs(97, 1) === 0
      )
      const roots = Array.from({ length: most + 1 }, (_, size) => treeRoot(subtrees, size))
      const hex = (hash: Hash): string => Buffer.from(hash).toString('hex')
      const program = `
leaves = [verify.sha256(b"\\0", b"leaf %d" % n) for n in range(${most})]
roots = [verify.tree_root(leaves[:size]) for size in range(${most + 1})]
for line in sys.stdin:
    size, paths = json.loads(line)
    held = 0
    for old, path in enumerate(paths):
        path, before, after = [bytes.fromhex(one) for one in path], roots[old], roots[size]
        held += verify.starts(old, size, path, before, after)
        other = verify.sha256(before)
        held -= old > 0 and verify.starts(old, size, path, other, after)
        held -= verify.starts(old, size, path + [other], before, after) or verify.starts(old, size, path[:-1] + [other], before, after)
        held -= 0 < old < size and verify.starts(old, size, path, before, other)
        held -= path != [] and (verify.starts(old, size, path[1:], before, after) or verify.starts(old - 1, size, path, roots[old - 1], after))
    print(json.dumps([held, roots[size].hex()]), flush=True)
`
      let proofs = 0
      function* lines(): Generator<string> {
        for (const size of sizes) {
          const paths = Array.from({ length: size + 1 }, (_, old) => consistencyProof(subtrees, old, size))
          proofs += paths.length
          expect(paths.every((path, old) => extendsTree(old, size, [roots[old]!, roots[size]!], path))).toBe(true)
          yield JSON.stringify([size, paths.map((path) => path.map(hex))])
        }
      }
      let at = 0
      for await (const answer of inPython(program, lines())) {
        const size = sizes[at++]!
        expect(JSON.parse(answer), `a tree of ${size}`).toEqual([size + 1, hex(roots[size]!)])
      }
      expect(at).toBe(sizes.length)
      recordTested('P4', 'Proofs that a tree is the beginning of a larger one, on which both verifiers and the definition agreed', proofs)
    },
    patience
  )

  it(
    'holds consistency proofs that were changed for what the first holds them for',
    async () => {
      const leaves = Array.from({ length: 40 }, (_, n) => leafHash(`leaf ${n}`))
      const subtrees = subtreesOver(leaves)
      const wrong = fc.record({ old: fc.nat(40), size: fc.nat(40), from: fc.nat(40), to: fc.nat(40), swap: fc.nat(6), drop: fc.nat(9) })
      const cases = fc.sample(wrong, { numRuns: runs(2000, 100_000), seed: 20261126 }).map(({ old, size, from, to, swap, drop }) => {
        const path = consistencyProof(subtrees, Math.min(from, to), Math.max(from, to)).filter((_, at) => at !== drop)
        const changed = path.map((node, at) => (at === swap && drop % 2 === 0 ? leaves[at]! : node))
        return { old, size, path: drop < 5 ? path : changed, roots: [treeRoot(subtrees, from), treeRoot(subtrees, to)] as const }
      })
      const program = `
for line in sys.stdin:
    old, size, path, before, after = json.loads(line)
    print(json.dumps(verify.starts(old, size, [bytes.fromhex(one) for one in path], bytes.fromhex(before), bytes.fromhex(after))), flush=True)
`
      const hex = (hash: Hash): string => Buffer.from(hash).toString('hex')
      const given = cases.map(({ old, size, path, roots }) => JSON.stringify([old, size, path.map(hex), ...roots.map(hex)]))
      let [at, held] = [0, 0]
      for await (const answer of inPython(program, given)) {
        const { old, size, path, roots } = cases[at]!
        const first = extendsTree(old, size, roots, path)
        expect(JSON.parse(answer), given[at]!).toBe(first)
        at++
        if (first) held++
      }
      expect(at).toBe(cases.length)
      expect(held).toBeGreaterThan(0)
    },
    patience
  )
})
