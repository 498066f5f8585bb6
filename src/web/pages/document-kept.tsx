/** A document as it was kept: the characters of the file itself, markup and all, in pieces, as words and nothing else. */
import type { KeptText } from '../../actions/kept-text.ts'
import { mediaType } from '../../formats/count-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'

/** Characters of a piece, so that a page of any alphabet and with much markup stays small. */
const pieceLength = 10_000

export function documentKeptFrame(ask: Ask, { document, text, charset }: KeptText, wanted: number): PageFrame {
  const path = pathTo(ask, `/documents/${document.id}`)
  const pieces = text === null ? [] : piecesOf(text)
  const at = Math.min(Math.max(wanted, 1), Math.max(pieces.length, 1))
  const to = (piece: number): string => `${path}/kept?piece=${piece}`
  return {
    title: `${document.title}, as kept`,
    nav: 'documents',
    crumbs: [{ words: 'Documents', to: pathTo(ask, '/documents') }, { words: document.id, to: path }, { words: 'As kept' }],
    actions: (
      <>
        {document.reading === null ? null : <ButtonLink to={`${path}/read`}>Read the text</ButtonLink>}
        <ButtonLink to={`${path}/original`}>Download the original</ButtonLink>
      </>
    ),
    children:
      text === null ? (
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
