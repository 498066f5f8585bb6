/**
 * PDF: the words of every page in reading order, each led back to its page and box. A PDF that only pictures its words is refused as a
 * scan; nothing here runs a document's own code or fetches anything.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SourceText } from '../domain/source-text.ts'
import { toBlocks } from './blocks.ts'
import { detectLanguage } from './language.ts'
import { limits } from './limits.ts'
import { plainBlanks } from './line-ends.ts'
import { layOut } from './pdf-layout.ts'
import { type PageLine, type Piece, pageLines } from './pdf-page.ts'
import type { PagesRead, ReadWatch } from './reader-frames.ts'
import { Refused } from './refused.ts'
import { asStatedTitle } from './stated-title.ts'

type Box = readonly [number, number, number, number]

/** Fewest letters a page must hold on average for a PDF with pictures not to be a scan. */
const scanLetters = 12

/** `onPages` hears how far it is read, and once, in a long document, what its first pages say. */
export async function readPdf(bytes: Uint8Array, onPages?: (read: PagesRead) => void): Promise<SourceText> {
  // Looked for first, because the parser takes the bytes away.
  const pictured = holdsPicture(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const document = await open(bytes)
  try {
    return await readDocument(document, pictured, onPages)
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Pictures are always stream objects, whose kind is written in the clear. `/ImageB` and its like only list what a page may draw. */
function holdsPicture(bytes: Buffer): boolean {
  const kind = '/Image'
  for (let at = bytes.indexOf(kind); at >= 0; at = bytes.indexOf(kind, at + 1)) {
    const next = (bytes[at + kind.length] ?? 0) | 0x20
    if (next < 0x61 || next > 0x7a) return true
  }
  return false
}

/** How many pages are handed on first, of a document at least twice as long; between two pieces of news, how many. */
const firstPages = 8
const newsEach = 5

async function readDocument(document: PDFDocumentProxy, pictured: boolean, onPages: ReadWatch['onPages']): Promise<SourceText> {
  const pages = document.numPages
  if (pages > limits.pages) throw new Refused('source.too-many-parts', { limit: limits.pages })
  const lines: PageLine[] = []
  const heights: number[] = []
  const boxes: Box[][] = []
  let pieces = 0
  for (let number = 1; number <= pages; number++) {
    const page = await readPage(document, number)
    pieces += page.pieces.length
    if (pieces > limits.nodes) throw new Refused('source.too-many-parts', { limit: limits.nodes })
    heights.push(page.height)
    boxes.push(page.boxes)
    for (const line of pageLines(number, page.pieces)) lines.push(line)
    const first = number === firstPages && pages >= firstPages * 2
    if (first) onPages?.({ page: number, pages, first: sourceOf({ lines, heights, boxes, stated: null, pages }) })
    else if (number % newsEach === 0 && number < pages) onPages?.({ page: number, pages, first: null })
  }
  const letters = lines.reduce((sum, line) => sum + line.words.length, 0)
  if (letters < pages * scanLetters && pictured) throw new Refused('source.scan')
  if (letters === 0) throw new Refused('source.no-text')
  return sourceOf({ lines, heights, boxes, pages, stated: await statedTitle(document) })
}

type Parts = {
  readonly lines: readonly PageLine[]
  readonly heights: readonly number[]
  readonly boxes: readonly Box[][]
  readonly pages: number
  readonly stated: string | null
}

function sourceOf({ lines, heights, boxes, pages, stated }: Parts): SourceText {
  const { text, drafts, runs } = layOut(lines, heights)
  return {
    reader: 'pdf/2',
    mediaType: 'application/pdf',
    charset: null,
    language: detectLanguage(text),
    statedTitle: stated,
    text,
    blocks: toBlocks(plainBlanks(text), drafts, stated),
    places: { kind: 'pages', runs, boxes },
    pages
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadParser()
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const folder = (name: string) => `${join(home, name)}/`
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    // Without these three, a Chinese PDF comes out empty and says nothing.
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false
  })
  try {
    return await task.promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') throw new Refused('source.encrypted')
    throw new Refused('source.damaged', { detail: name === 'InvalidPDFException' ? 'no readable PDF structure' : shorten(error) })
  }
}

/** The parser asks for a canvas on import. Empty classes are enough for text. */
async function loadParser(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const globals = globalThis as unknown as Record<string, unknown>
  globals['DOMMatrix'] ??= class {}
  globals['ImageData'] ??= class {}
  globals['Path2D'] ??= class {}
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

type PageRead = { readonly pieces: Piece[]; readonly boxes: Box[]; readonly height: number }

async function readPage(document: PDFDocumentProxy, number: number): Promise<PageRead> {
  const pieces: Piece[] = []
  const boxes: Box[] = []
  try {
    const page = await document.getPage(number)
    const [left, bottom, right, top] = page.view as [number, number, number, number]
    const content = await page.getTextContent()
    for (const item of content.items) {
      if (!('str' in item) || item.str === '') continue
      const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number]
      const height = Math.hypot(c, d) || item.height || Math.hypot(a, b) || 10
      const place = turned(x - left, y - bottom, page.rotate, right - left, top - bottom)
      pieces.push({ words: item.str, ...place, width: item.width, height, font: item.fontName, item: boxes.length })
      if (item.str.trim() !== '') boxes.push([round(x - left), round(y - bottom - height * 0.2), round(item.width), round(height)])
    }
    page.cleanup()
    return { pieces, boxes, height: page.rotate % 180 === 0 ? top - bottom : right - left }
  } catch (error) {
    throw new Refused('source.damaged', { detail: `page ${number}: ${shorten(error)}` })
  }
}

/** Where a point lies once the page is turned as it is shown. */
function turned(x: number, y: number, rotate: number, width: number, height: number): { x: number; y: number } {
  if (rotate === 90) return { x: y, y: width - x }
  if (rotate === 180) return { x: width - x, y: height - y }
  return rotate === 270 ? { x: height - y, y: x } : { x, y }
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}

async function statedTitle(document: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info } = await document.getMetadata()
    const title = (info as { Title?: unknown }).Title
    return typeof title === 'string' ? asStatedTitle(title) : null
  } catch {
    // Properties are no reason to refuse a text that could be read.
    return null
  }
}

function shorten(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 120)
}
