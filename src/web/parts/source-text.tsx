/**
 * A document's text as it was read, rebuilt from a small set of tags, with the words of each proposal marked in it. Marks are split where
 * others begin or end; each leads to its proposal and carries its number.
 */
import type { ComponentChildren } from 'preact'
import type { CardState } from '../../domain/review-card.ts'
import type { SourceText } from '../../domain/source-text.ts'
import type { Span } from '../../domain/span.ts'
import { type Cell, type Piece, type SourceBlock, sourceBlocks } from '../../formats/source-blocks.ts'
import { stateClass } from './proposal-list.tsx'
import { Runs } from './runs.tsx'

/** UTF-16 units. `number` is null for a sentence that no proposal was made of, and for words that were only asked for (`quoted`). */
export type SourceMark = Span & {
  readonly id: string
  readonly number: number | null
  readonly state: CardState | 'unread' | 'settled' | 'quoted'
}

export type SourceTextProps = {
  readonly source: SourceText
  readonly marks: readonly SourceMark[]
  readonly current: string | null
  /** Where a mark's words lead. */
  readonly toCard: (id: string) => string
}

type Shown = SourceTextProps & { readonly named: Set<string>; rank: number }
type Block = SourceBlock<SourceMark>

export function SourceArticle(props: SourceTextProps) {
  const shown: Shown = { ...props, named: new Set(), rank: 2 }
  const parts = partsOf(groupsOf(sourceBlocks(props.source, props.marks)))
  return (
    <article class={parts.length < 20 ? 'src' : 'src long'} lang={props.source.language} aria-label="The document" id="document">
      {parts.map((groups) => (
        <div class="part" key={groups[0]![0]!.index}>
          {groups.map((group) => (
            <Group key={group[0]!.index} shown={shown} group={group} />
          ))}
        </div>
      ))}
    </article>
  )
}

type Run = readonly Block[]

/** Neighbouring items of one list, and rows of one table, stand together; every other block alone. */
function groupsOf(blocks: readonly Block[]): Run[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const joins = last !== undefined && runKind(last[0]!) !== '' && runKind(last[0]!) === runKind(block)
    if (joins) last.push(block)
    else groups.push([block])
  }
  return groups
}

function runKind({ kind, marker, header }: Block): string {
  if (kind === 'row') return header ? 'header' : 'rows'
  if (kind !== 'item') return ''
  return numbered(marker) === null ? (bulleted(marker) ? 'bullets' : 'marked') : 'numbered'
}

/** Parts of about ten groups, beginning at headings where there are any: what is out of sight is not painted. */
function partsOf(groups: readonly Run[]): Run[][] {
  const parts: Run[][] = []
  for (const group of joinHeaders(groups)) {
    const last = parts.at(-1)
    const full = last === undefined || last.length >= 10 || (last.length >= 4 && group[0]!.kind === 'heading')
    if (full) parts.push([group])
    else last.push(group)
  }
  return parts
}

/** A table's heading row stands with its rows. */
function joinHeaders(groups: readonly Run[]): Run[] {
  return groups.flatMap((group, i) => {
    const next = groups[i + 1]
    const headed = runKind(group[0]!) === 'header' && next !== undefined && runKind(next[0]!) === 'rows'
    const taken = i > 0 && runKind(groups[i - 1]![0]!) === 'header' && runKind(group[0]!) === 'rows'
    return taken ? [] : [headed ? [...group, ...next] : group]
  })
}

const numbered = (marker: string | null): number | null =>
  marker !== null && /^\d{1,4}[.)]?$/.test(marker) ? Number.parseInt(marker, 10) : null
const bulleted = (marker: string | null): boolean => marker === null || /^[^\p{L}\p{N}]+$/u.test(marker)

function Group({ shown, group }: { readonly shown: Shown; readonly group: Run }) {
  const [first] = group
  if (first!.kind === 'row') return <Table shown={shown} rows={group} />
  if (first!.kind === 'item') return <List shown={shown} items={group} />
  return <One shown={shown} block={first!} />
}

function One({ shown, block }: { readonly shown: Shown; readonly block: Block }) {
  const words = <Words shown={shown} cell={block} />
  const at = String(block.start)
  switch (block.kind) {
    case 'title':
    case 'heading': {
      const Heading = headingFor(shown, block)
      return <Heading data-at={at}>{words}</Heading>
    }
    case 'code':
      return <pre data-at={at}>{words}</pre>
    case 'furniture':
      return (
        <p class="furniture" data-at={at}>
          {words}
        </p>
      )
    default:
      return <p data-at={at}>{words}</p>
  }
}

/** Headings of the document stand below those of the page, and skip no level. */
function headingFor(shown: Shown, { kind, level }: Block): 'h2' | 'h3' | 'h4' {
  const wanted = kind === 'title' ? 2 : Math.min(Math.max(level, 1) + 1, 4)
  shown.rank = Math.min(wanted, shown.rank + 1)
  return `h${shown.rank}` as 'h2' | 'h3' | 'h4'
}

function List({ shown, items }: { readonly shown: Shown; readonly items: Run }) {
  const kind = runKind(items[0]!)
  const rows = items.map((item) => {
    const level = item.level > 1 ? 'deep' : undefined
    if (kind !== 'marked')
      return (
        <li key={item.index} class={level} data-at={String(item.start)} value={numbered(item.marker) ?? undefined}>
          <Words shown={shown} cell={item} />
        </li>
      )
    return (
      <li key={item.index} class={level}>
        <span class="marker">{item.marker} </span>
        <span data-at={String(item.start)}>
          <Words shown={shown} cell={item} />
        </span>
      </li>
    )
  })
  return kind === 'numbered' ? <ol>{rows}</ol> : <ul class={kind === 'marked' ? 'marked' : undefined}>{rows}</ul>
}

function Table({ shown, rows }: { readonly shown: Shown; readonly rows: Run }) {
  const heading = rows[0]!.header ? rows[0]! : null
  const cells = (row: Block): readonly Cell<SourceMark>[] => row.cells ?? [row]
  return (
    <div class="scroll">
      <table aria-label={`Table, paragraph ${rows[0]!.paragraph}`}>
        {heading === null ? null : (
          <thead>
            <tr>
              {cells(heading).map((cell) => (
                <th key={cell.start} scope="col" data-at={String(cell.start)}>
                  <Words shown={shown} cell={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(heading === null ? 0 : 1).map((row) => (
            <tr key={row.index}>
              {cells(row).map((cell, i) => (
                <TableCell key={cell.start} head={i === 0} at={cell.start}>
                  <Words shown={shown} cell={cell} />
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TableCell({ head, at, children }: { readonly head: boolean; readonly at: number; readonly children: ComponentChildren }) {
  return head ? (
    <th scope="row" data-at={String(at)}>
      {children}
    </th>
  ) : (
    <td data-at={String(at)}>{children}</td>
  )
}

function Words({ shown, cell }: { readonly shown: Shown; readonly cell: Cell<SourceMark> }) {
  return (
    <>
      {cell.pieces.map((piece) =>
        piece.marks.length === 0 ? <Plain key={piece.start} piece={piece} /> : <Marked key={piece.start} shown={shown} piece={piece} />
      )}
    </>
  )
}

function Plain({ piece }: { readonly piece: Piece<SourceMark> }): ComponentChildren {
  return piece.speaker ? <b>{piece.text}</b> : <Runs runs={piece.runs} />
}

function Marked({ shown, piece }: { readonly shown: Shown; readonly piece: Piece<SourceMark> }) {
  const quotes = piece.marks.filter((mark) => mark.number !== null || mark.state === 'quoted')
  const ids = piece.marks.map((mark) => mark.id).filter((id) => !shown.named.has(id))
  for (const id of ids) shown.named.add(id)
  const [own, ...others] = ids.sort((a, b) => Number(b === shown.current) - Number(a === shown.current))
  const inner = quotes.at(-1)
  const anchors = others.map((id) => <span key={id} id={id} />)
  if (inner === undefined) {
    return (
      <span class={piece.marks[0]!.state} {...(own === undefined ? {} : { id: own })}>
        {anchors}
        <Runs runs={piece.runs} />
      </span>
    )
  }
  const on = quotes.some((mark) => mark.id === shown.current)
  const looks = [on ? 'on' : '', stateClass(inner.state as CardState, '')].filter((one) => one !== '').join(' ')
  return (
    <mark
      {...(looks === '' ? {} : { class: looks })}
      {...(own === undefined ? {} : { id: own === shown.current ? `m-${own}` : own })}
      data-of={quotes
        .map((mark) => mark.id)
        .reverse()
        .join(' ')}
    >
      {own === shown.current ? <span id={own} class="at-load" /> : null}
      {anchors}
      <a href={shown.toCard(inner.id)}>
        <Runs runs={piece.runs} />
      </a>
      {quotes
        .filter((mark) => mark.number !== null && piece.end >= mark.end)
        .map((mark) => (
          <sup key={mark.id}>{mark.number}</sup>
        ))}
    </mark>
  )
}
