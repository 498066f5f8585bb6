/**
 * Makes the DOCX and PDF files of the example from the sources in `tools/example-sources/`, the same bytes on every machine. Run it after
 * changing a source: `node tools/make-example-documents.mjs`. A test compares the kept files with what this makes.
 *
 * A source is lines of settings (`title:`, `header:`, `footer:`), a line `---`, then one block a line: `# title`, `## heading`, `- item`,
 * `| cell | cell |`, or a paragraph. `{page}` and `{pages}` stand for numbers in headers and footers of PDFs; `**words**` are bold in DOCX.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { docxOf } from './example-sources/docx.mjs'
import { pdfOf } from './example-sources/pdf.mjs'

const root = new URL('..', import.meta.url)
const sources = new URL('tools/example-sources/', root)
const made = new URL('src/example/', root)

/** Every made file: its path under `src/example/` and its bytes. */
export function madeFiles() {
  return readdirSync(sources)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const source = readSource(readFileSync(new URL(name, sources), 'utf8'))
      const target = name.replace(/\.txt$/, '')
      const folder = source.settings.folder ?? 'documents'
      return { path: `${folder}/${target}`, bytes: target.endsWith('.pdf') ? pdfOf(source) : docxOf(source) }
    })
}

function readSource(text) {
  const [head, body] = text.split('\n---\n')
  const settings = Object.fromEntries(head.split('\n').map((line) => /^(\w+): (.*)$/.exec(line).slice(1)))
  const blocks = body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readBlock)
  return { settings, blocks }
}

function readBlock(line) {
  const heading = /^(#{1,3}) (.*)$/.exec(line)
  if (heading !== null) return { kind: heading[1] === '#' ? 'title' : 'heading', level: heading[1].length - 1, words: heading[2] }
  if (line.startsWith('- ')) return { kind: 'item', words: line.slice(2) }
  if (line.startsWith('| '))
    return {
      kind: 'row',
      cells: line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    }
  return { kind: 'paragraph', words: line }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, bytes } of madeFiles()) {
    writeFileSync(new URL(path, made), bytes)
    console.log(`${path}, ${bytes.length} bytes`)
  }
}
