import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx, docxOf, htmlPage, pdf, pdfOf, stream, wordSpace } from '../../test/support/documents.ts'
import { shared } from '../../test/support/shared.ts'
import { type RefusalKey, refusals } from '../domain/refusals.ts'
import { type Block, placesOf, type SourceText } from '../domain/source-text.ts'
import { limits } from './limits.ts'
import { docxType, type Hint } from './media-type.ts'
import { openReader, type SourceReader } from './read-source.ts'
import { readerFlags } from './reader.ts'

let reader: SourceReader
beforeAll(() => {
  reader = openReader()
})
afterAll(() => reader.close())

/** What breaks the contract of source texts; empty for a sound one. */
function faultsOf({ text, blocks, places }: SourceText): string[] {
  const faults: string[] = []
  const hold = (promise: boolean, name: string) => {
    if (!promise) faults.push(name)
  }
  let reached = 0
  blocks.forEach((block, index) => {
    hold(block.start >= reached && block.end > block.start && block.end <= text.length, `block ${index} is out of order`)
    hold(text.slice(block.start, block.end).trim() !== '', `block ${index} is blank`)
    hold(
      block.headings.every((heading) => heading < index && blocks[heading]?.kind === 'heading'),
      `block ${index} stands under no heading`
    )
    for (const cell of block.cells ?? [])
      hold(cell.start >= block.start && cell.end <= block.end && cell.start <= cell.end, `a cell of ${index} is outside`)
    reached = block.end
  })
  let written = 0
  for (let i = 0; i < places.runs.length; i += 4) {
    hold(places.runs[i]! >= written && places.runs[i + 1]! > 0, `run ${i / 4} is out of order`)
    written = places.runs[i]! + places.runs[i + 1]!
  }
  hold(written <= text.length, 'a run goes beyond the text')
  hold(blocks.filter((block) => block.kind === 'title').length <= 1, 'there are two titles')
  return faults
}

function expectSound(source: SourceText): void {
  expect(faultsOf(source)).toEqual([])
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.end - block.start, 0)
}

/** The key of a refusal that names what is wrong with the document. A reader that broke down is none. */
function expectNamed(key: RefusalKey): void {
  expect(refusals).toHaveProperty([key])
  expect(key).not.toBe('source.reader-failed')
}

async function keyOf(bytes: Uint8Array, hint: Hint = {}, from: SourceReader = reader): Promise<RefusalKey | 'read'> {
  const outcome = await from.read(bytes, hint)
  return outcome.ok ? 'read' : outcome.refusal.key
}

/** A PDF that draws "AB" in a font whose A is a glyph of the given name. */
function pdfOfGlyph(name: string, title: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    stream('BT /F1 11 Tf 72 700 Td (AB) Tj ET', ''),
    `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/${name}]>>>>`,
    `<</Title(${title})>>`
  ]
  return pdfOf(objects, '/Info 6 0 R')
}

const formats: readonly (readonly [Hint, Uint8Array])[] = [
  [{ fileName: 'a.txt' }, strToU8('Minutes\n\n1. One\n2. Two\n')],
  [{ fileName: 'a.md' }, strToU8('# Minutes\n\n| a | b |\n|---|---|\n| c | d |\n\n- x\n  - y\n<table><tr><td>z</td></tr></table>\n')],
  [{ fileName: 'a.html' }, htmlPage('<h1>Minutes</h1><p>We met &amp; spoke.</p><table><tr><td>a<td>b</table><pre>x</pre>')],
  [{ fileName: 'a.docx' }, docx([{ text: 'Minutes', style: 'Title' }, 'We met.', { rows: [['a', 'b']] }])],
  [{ fileName: 'a.pdf' }, pdf([['Minutes', 'We met.'], ['The end.']])]
]

describe('openReader', () => {
  it.each(formats)('reads %o', async (hint, bytes) => {
    const outcome = await reader.read(bytes, hint)
    if (!outcome.ok) throw new Error(outcome.refusal.key)
    expectSound(outcome.value)
    expect(outcome.value.text).toContain('Minutes')
  })

  it('refuses by name what it cannot read', async () => {
    expect(await keyOf(new Uint8Array())).toBe('source.empty')
    expect(await keyOf(new Uint8Array(limits.fileBytes + 1))).toBe('source.too-large')
    expect(await keyOf(strToU8(' \n\t\n'))).toBe('source.no-text')
    expect(await keyOf(new Uint8Array(400).map((_, i) => i % 32))).toBe('source.not-text')
    expect(await keyOf(htmlPage('<script>x</script>'))).toBe('source.no-text')
    expect(await keyOf(docx(['We met.']).subarray(0, 900), { fileName: 'a.docx' })).toBe('source.damaged')
    expect(await keyOf(pdf([['x']], { locked: true }))).toBe('source.encrypted')
    expect(await keyOf(pdf([[]], { picture: true }))).toBe('source.scan')
  })

  it('reads text with lone surrogates, controls and marks of direction', async () => {
    const odd = Buffer.from('Minutes \ud800 of \u202e the \0 board', 'utf16le')
    const outcome = await reader.read(Buffer.concat([Buffer.from([0xff, 0xfe]), odd]), { fileName: 'a.html' })
    expect(outcome.ok && outcome.value.text).toContain('\u202e the')
  })

  it('keeps no half of a surrogate pair, whatever the format', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Minutes \ud800 of \udc00 May', 'utf16le')])
    const documents: readonly (readonly [string, Uint8Array, string, string | null])[] = [
      ['a.txt', wide, 'Minutes \ufffd of \ufffd May', null],
      ['a.md', wide, 'Minutes \ufffd of \ufffd May', null],
      ['large.txt', Buffer.concat([wide, Buffer.alloc(limits.inProcessBytes, ' \0')]), 'Minutes \ufffd of \ufffd May', null],
      ['a.html', htmlPage('<p>M&#xD83D;&#xDE00; &#55296;</p>', 'T&#xDC00;'), 'M\ufffd\ufffd \ufffd', 'T\ufffd'],
      ['long.html', htmlPage('<p>We met.</p>', `${'t'.repeat(999)}😀`), 'We met.', 't'.repeat(999)],
      ['a.docx', docx(['M\ufffd'], { title: 'T\ud800' }), 'M\ufffd', 'T\ufffd'],
      ['a.pdf', pdfOfGlyph('uniD800', '\\376\\377\\330\\075\\000M'), '\ufffdB', 'þÿØ=\ufffdM']
    ]
    for (const [fileName, bytes, text, title] of documents) {
      const outcome = await reader.read(bytes, { fileName })
      if (!outcome.ok) throw new Error(`${fileName}: ${outcome.refusal.key}`)
      expect([fileName, outcome.value.text.trim(), outcome.value.statedTitle]).toEqual([fileName, text, title])
      expect(Buffer.from(outcome.value.text).toString()).toBe(outcome.value.text)
      expectSound(outcome.value)
    }
    expect(await keyOf(docxOf(`<w:document ${wordSpace}><w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p></w:document>`))).toBe('source.damaged')
  })

  it('gives text or a named refusal for any bytes under any name', async () => {
    const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', '')
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        names,
        fc.constantFrom('', '%PDF-1.4\n', 'PK\x03\x04word/document', '<html>'),
        async (bytes, fileName, opening) => {
          const outcome = await reader.read(Buffer.concat([Buffer.from(opening, 'latin1'), bytes]), { fileName })
          if (outcome.ok) expectSound(outcome.value)
          else expectNamed(outcome.refusal.key)
        }
      ),
      { numRuns: 300 }
    )
  })

  it('gives text or a named refusal for documents with bytes changed, cut out or cut off', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      bytes: fc.uint8Array({ maxLength: 40 })
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...formats), fc.array(change, { minLength: 1, maxLength: 4 }), async ([hint, whole], changes) => {
        let bytes = Buffer.from(whole)
        for (const { at, length, bytes: put } of changes) {
          const from = Math.floor(at * bytes.length)
          bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)])
        }
        const outcome = await reader.read(bytes, hint)
        if (outcome.ok) expectSound(outcome.value)
        else expectNamed(outcome.refusal.key)
      }),
      { numRuns: 300 }
    )
  })

  it('stays sound for any Markdown and HTML made of their marks', async () => {
    const marks = fc.constantFrom(
      '# ',
      '\n',
      '\n\n',
      '- ',
      '  ',
      '| a | b |\n',
      '|-|-|\n',
      '> ',
      '```\n',
      '**',
      'Ann: ',
      '<td>',
      '<table>',
      '</table>',
      '<li>',
      '<br>',
      '&nbsp;',
      '&amp;',
      'word ',
      '一、',
      '---\n',
      '1. ',
      '<!--',
      '"',
      '[x]: '
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(marks, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('a.md', 'a.txt', 'a.html'),
        async (parts, fileName) => {
          const outcome = await reader.read(strToU8(parts.join('')), { fileName })
          if (outcome.ok) expectSound(outcome.value)
        }
      ),
      { numRuns: 500 }
    )
  })

  it('reads documents asked for at once, each to its own answer', async () => {
    const asked = Array.from({ length: 12 }, (_, i) => reader.read(i % 2 === 0 ? docx([`Document ${i}`]) : pdf([[`Document ${i}`]]), {}))
    const texts = (await Promise.all(asked)).map((outcome) => (outcome.ok ? outcome.value.text : outcome.refusal.key))
    expect(texts).toEqual(texts.map((_, i) => `Document ${i}`))
  })

  it('stops a document that takes too long or too much memory, and reads the next', async () => {
    const many = pdf(Array.from({ length: 800 }, () => Array.from({ length: 40 }, (_, i) => `Line ${i} of a very long plan`)))
    const hasty = openReader({ time: 60 })
    expect(await keyOf(many, {}, hasty)).toBe('source.timeout')
    await hasty.close()
    const small = openReader({ residentMb: 110 })
    expect(await keyOf(many, {}, small)).toBe('source.memory')
    expect(await keyOf(htmlPage('<p>We met.</p>'), {}, small)).toBe('read')
    await small.close()
    expect(await keyOf(docx(['We met.']), {}, small)).toBe('source.reader-failed')
  })

  it('answers every document asked for when it is closed, the one being read too', async () => {
    const many = pdf(Array.from({ length: 800 }, () => Array.from({ length: 40 }, (_, i) => `Line ${i} of a very long plan`)))
    const closing = openReader()
    const asked = [closing.read(many, {}), closing.read(many, {}), closing.read(htmlPage('<p>We met.</p>'), {})]
    await delay(400)
    await closing.close()
    await closing.close()
    const closed = { ok: false, refusal: { key: 'source.reader-failed', words: { detail: 'it was closed' } } }
    expect(await Promise.all(asked)).toEqual([closed, closed, closed])
    expect(await keyOf(strToU8('We met.'), {}, closing)).toBe('read')
  })

  it('refuses by name when its process cannot be started, and says why', async () => {
    const { execPath } = process
    const folder = mkdtempSync(join(tmpdir(), 'reader-'))
    const old = join(folder, 'node')
    writeFileSync(old, '#!/bin/sh\necho "node: bad option: $1" >&2\nexit 9\n', { mode: 0o755 })
    const unstarted = openReader()
    try {
      for (const [program, detail] of [
        [old, 'exit code 9: node: bad option: --permission'],
        [join(folder, 'none'), `spawn ${join(folder, 'none')} ENOENT`]
      ] as const) {
        process.execPath = program
        const outcome = await unstarted.read(htmlPage('<p>We met.</p>'), {})
        expect(outcome).toEqual({ ok: false, refusal: { key: 'source.reader-failed', words: { detail } } })
      }
      process.execPath = execPath
      expect(await keyOf(htmlPage('<p>We met.</p>'), {}, unstarted)).toBe('read')
    } finally {
      process.execPath = execPath
      await unstarted.close()
      rmSync(folder, { recursive: true })
    }
  })

  it('does not keep the program running, and starts nothing for text', () => {
    const door = fileURLToPath(new URL('read-source.ts', import.meta.url))
    const program = `import { openReader } from ${JSON.stringify(door)}
      const reader = openReader()
      await reader.read(Buffer.from('We met.'), {})
      console.log(process.getActiveResourcesInfo().includes('ProcessWrap'))
      const read = await reader.read(Buffer.from('<html><p>We met.</p>'), {})
      console.log(read.value.text)
      if (process.argv[1] === 'close') console.log(await reader.close())`
    const run = (...words: string[]) => {
      const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...words], {
        encoding: 'utf8',
        timeout: 30_000
      })
      return { stdout, status }
    }
    expect(run()).toEqual({ stdout: 'false\nWe met.\n', status: 0 })
    expect(run('close')).toEqual({ stdout: 'false\nWe met.\nundefined\n', status: 0 })
  })

  it('reads in a process that reaches nothing but its own code', () => {
    const folder = dirname(fileURLToPath(import.meta.url))
    const ways = [
      ...["fetch('http://127.0.0.1')", 'net.connect(1)', 'connect(1)', 'new net.Socket().connect(1)', 'new net.Server().listen(0)'],
      ...["lookup('localhost')", "resolveTxt('localhost')", "new WebSocket('ws://127.0.0.1')", "http.get('http://127.0.0.1')"],
      ...['new http.Agent().createConnection({ port: 1 })', "dgram.createSocket('udp4')", 'process.kill(process.pid, 0)'],
      ...[
        "fs.readFileSync('/etc/hostname')",
        "fs.readdirSync('/')",
        "fs.writeFileSync('made', '')",
        "(await import('node:sqlite')).DatabaseSync"
      ],
      ...[
        "spawnSync('id')",
        "new Worker('1', { eval: true })",
        "eval('1')",
        "new Function('1')",
        "process.binding('tcp_wrap')",
        'inspector.open(0)'
      ]
    ]
    const program = `import ${JSON.stringify(join(folder, 'sealed-network.ts'))}
      import { spawnSync } from 'node:child_process'
      import dgram from 'node:dgram'
      import { lookup, resolveTxt } from 'node:dns/promises'
      import fs from 'node:fs'
      import http from 'node:http'
      import inspector from 'node:inspector'
      import net, { connect } from 'node:net'
      import { Worker } from 'node:worker_threads'
      const ways = [${ways.map((way) => `async () => ${way}`).join()}]
      for (const way of ways) { let said = 'denied'; try { await way(); said = 'open' } catch {} console.log(said) }
      console.log(JSON.stringify(process.env))`
    const { stdout, stderr } = spawnSync(process.execPath, [...readerFlags(), '--input-type=module', '-e', program], {
      cwd: folder,
      env: {},
      encoding: 'utf8',
      timeout: 20_000
    })
    const said = stdout.trim().split('\n')
    expect([...ways.map((way, i) => `${way} ${said[i]}`), said.at(-1), stderr]).toEqual([...ways.map((way) => `${way} denied`), '{}', ''])
  })

  const corpus = shared('corpus')
  const files = corpus === null ? [] : readdirSync(corpus).filter((name) => !name.endsWith('.json') && name === name.toLowerCase())
  it.skipIf(corpus === null)('reads every document of the corpus in its format', async () => {
    expect(files.length).toBeGreaterThan(80)
    const types: Record<string, string> = {
      md: 'text/markdown',
      txt: 'text/plain',
      html: 'text/html',
      pdf: 'application/pdf',
      docx: docxType
    }
    for (const name of files) {
      const outcome = await reader.read(readFileSync(`${corpus}/${name}`), { fileName: name })
      if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.key}`)
      const source = outcome.value
      expectSound(source)
      expect(source.mediaType).toBe(types[name.split('.').at(-1)!])
      expect(source.language).toBe(name.startsWith('prc-') ? 'zh' : 'en')
      // Front matter aside, most of a document is what was said.
      const body = source.blocks.filter((block) => block.kind !== 'furniture' || block.start > 0)
      const kept = body.filter((block) => block.kind !== 'furniture')
      expect(lengthOf(kept), name).toBeGreaterThan(lengthOf(body) * 0.6)
      expect(
        source.blocks.every((block) => placesOf(source, block).length > 0),
        name
      ).toBe(true)
    }
  })
})
