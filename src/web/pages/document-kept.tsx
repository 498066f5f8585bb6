/**
 * A document as it was kept: the characters of the file itself, markup and all, in pieces, as words and nothing else. Of a file that is not
 * made of characters, what was read of it, a page at a time, beside its download.
 */
import type { KeptText } from '../../actions/kept-text.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { mediaType } from '../../formats/count-words.ts'
import { titleInWords } from '../../formats/erasure-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'

/** Characters of a piece, so that a page of any alphabet and with much markup stays small. */
const pieceLength = 10_000

export function documentKeptFrame(ask: Ask, { document, text, charset, read, gone }: KeptText, wanted: number): PageFrame {
  const path = pathTo(ask, `/documents/${document.id}`)
  const pieces = text === null ? [] : piecesOf(text)
  const at = Math.min(Math.max(wanted, 1), Math.max(pieces.length, 1))
  const to = (piece: number): string => `${path}/kept?piece=${piece}`
  return {
    title: `${titleInWords(document)}, as kept`,
    nav: 'documents',
    crumbs: [{ words: 'Documents', to: pathTo(ask, '/documents') }, { words: document.id, to: path }, { words: 'As kept' }],
    actions: (
      <>
        {document.reading === null ? null : <ButtonLink to={`${path}/read`}>Read the text</ButtonLink>}
        {gone ? null : <ButtonLink to={`${path}/original`}>Download the original</ButtonLink>}
      </>
    ),
    children:
      text === null && read !== null ? (
        <ReadPage ask={ask} document={document} read={read} wanted={wanted} />
      ) : gone ? (
        <Empty action={<a href={path}>Back to {document.id}</a>}>Its file is kept no more, and is not taken in again.</Empty>
      ) : text === null ? (
        <Empty>A {mediaType(document.media_type)} file is not made of characters. Download it to see it as it was received.</Empty>
      ) : (
        <>
          <p class="lead">
            The characters of the file as it was received, {mediaType(document.media_type)} in {charset}. Nothing of it is shown otherwise
            or run.
          </p>
          <pre class="kept" lang={document.language ?? undefined}>
            <code>{pieces[at - 1]}</code>
          </pre>
          <Pager
            first={at}
            shown={1}
            total={pieces.length}
            noun="pieces"
            previousTo={at > 1 ? to(at - 1) : undefined}
            nextTo={at < pieces.length ? to(at + 1) : undefined}
          />
        </>
      )
  }
}

type ReadPageProps = { readonly ask: Ask; readonly document: KeptText['document']; readonly read: SourceText; readonly wanted: number }

/** One page of what was read; the whole where the file has no pages, such as DOCX. */
function ReadPage({ ask, document, read, wanted }: ReadPageProps) {
  const last = Math.max(0, ...read.blocks.map(({ page }) => page ?? 0))
  const at = Math.min(Math.max(wanted, 1), Math.max(last, 1))
  const blocks = last === 0 ? read.blocks : read.blocks.filter(({ page }) => page === at)
  const to = (piece: number): string => `${pathTo(ask, `/documents/${document.id}`)}/kept?piece=${piece}`
  const media = mediaType(document.media_type)
  return (
    <>
      <p class="lead">
        {last === 0 ? null : <strong>Page {`${at} of ${last}. `}</strong>}
        What was read of the {media} file, as words and nothing else. How it looks is in the original, which is kept as it was received.
      </p>
      <article
        class="paper reading read-page"
        lang={read.language}
        aria-label={last === 0 ? 'What was read' : `What was read of page ${at}`}
      >
        {blocks.length === 0 ? <p>No words were read on this page.</p> : null}
        {blocks.map((block) => (
          <p key={block.start} class={block.kind === 'furniture' ? 'meta' : undefined}>
            {block.marker === undefined ? '' : `${block.marker} `}
            {read.text.slice(block.start, block.end)}
          </p>
        ))}
      </article>
      {last < 2 ? null : (
        <Pager
          first={at}
          shown={1}
          total={last}
          noun="pages"
          previousTo={at > 1 ? to(at - 1) : undefined}
          nextTo={at < last ? to(at + 1) : undefined}
        />
      )}
    </>
  )
}

/** Cut at the end of a line where one is near. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const furthest = Math.min(from + pieceLength, text.length)
    const line = furthest === text.length ? -1 : text.lastIndexOf('\n', furthest - 1)
    const end = line > from + pieceLength / 2 ? line + 1 : furthest
    const whole = end < text.length && /[\ud800-\udbff]/.test(text[end - 1]!) ? end + 1 : end
    pieces.push(text.slice(from, whole))
    from = whole
  }
  return pieces
}
