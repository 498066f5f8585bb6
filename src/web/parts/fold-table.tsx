/**
 * A table that folds: on a phone each row is a block, with its title across and its cells two abreast, each beside its own label.
 * Rows of a group stand under a heading row.
 */
import type { ComponentChildren } from 'preact'

export type Column = {
  readonly label: string
  /** A second, quieter line of the heading. */
  readonly note?: string
  /** Link that sorts by it, and how it is sorted now. */
  readonly sortTo?: string | undefined
  readonly sorted?: 'ascending' | 'descending' | undefined
  /** The row's title: a row heading, across the block on a phone. */
  readonly title?: boolean
  /** Across the block on a phone, without a label. */
  readonly whole?: boolean
  /** With its label before it on a phone. */
  readonly labelled?: boolean
  /** Not on phones. */
  readonly wideOnly?: boolean
}

export type Row = {
  readonly key: string
  readonly cells: readonly ComponentChildren[]
  /** `hot` has a gap (brown bar); `sel` is opened below (accent bar). */
  readonly tone?: 'hot' | 'sel' | undefined
}

export type RowGroup = { readonly heading: ComponentChildren; readonly rows: readonly Row[] }

export type FoldTableProps = {
  /** What the table holds; heard, not seen. */
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows?: readonly Row[]
  readonly groups?: readonly RowGroup[]
}

export function FoldTable({ caption, columns, rows = [], groups = [] }: FoldTableProps) {
  return (
    <table class="fold">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.label} column={column} />
          ))}
        </tr>
      </thead>
      {rows.length === 0 ? null : (
        <tbody>
          {rows.map((row) => (
            <BodyRow key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
      )}
      {groups.map((group, place) => (
        <tbody key={group.rows[0]?.key ?? place}>
          <tr class="group">
            <th scope="rowgroup" colSpan={columns.length}>
              {group.heading}
            </th>
          </tr>
          {group.rows.map((row) => (
            <BodyRow key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const arrows = { ascending: ' ▲', descending: ' ▼' } as const

function Heading({ column: { label, note, sortTo, sorted } }: { readonly column: Column }) {
  return (
    <th scope="col" {...(sorted === undefined ? {} : { 'aria-sort': sorted })}>
      {sortTo === undefined ? label : <a href={sortTo}>{label}</a>}
      {sorted === undefined ? null : <span aria-hidden="true">{arrows[sorted]}</span>}
      {note === undefined ? null : (
        <>
          <br />
          <span class="meta">{note}</span>
        </>
      )}
    </th>
  )
}

function BodyRow({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  return (
    <tr {...(row.tone === undefined ? {} : { class: row.tone })}>
      {columns.map((column, place) => {
        const cell = row.cells[place]
        if (column.title === true)
          return (
            <th key={column.label} scope="row" class="whole">
              {cell}
            </th>
          )
        const look = column.wideOnly === true ? { class: 'wide-only' } : column.whole === true ? { class: 'whole' } : {}
        return (
          <td key={column.label} {...look} {...(column.labelled === true ? { 'data-label': column.label } : {})}>
            {cell}
          </td>
        )
      })}
    </tr>
  )
}
