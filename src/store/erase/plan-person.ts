/** What goes when a person is erased: the name wherever it stands, in sealed values, texts and accounts. Posts stay. */
import type { ObjectId, Sha256 } from '../../domain/id.ts'
import { type Finder, finderOf, namesAsWritten } from '../../domain/redaction.ts'
import {
  cutWhere,
  filesOf,
  type Plan,
  type PlannedReading,
  type PlannedValue,
  type Planning,
  plannedReading,
  readingsOf,
  sealedRows,
  textsReplacedBy
} from './plan.ts'

export async function planPerson(planning: Planning, names: readonly string[]): Promise<Plan> {
  const find = finderOf(namesAsWritten(names))
  const values = await valuesNaming(planning, find)
  const readings = await readingsNaming(planning, find)
  const documents = [...new Set(readings.map(({ document }) => document))]
  const texts = textsReplacedBy(readings)
  return {
    ...{ values: values.found, readings, documents: [] },
    files: await filesOf(planning, documents, texts),
    accounts: await accountsNamed(planning, find),
    stays: [...values.plain, ...(await unsearched(planning))]
  }
}

async function valuesNaming(planning: Planning, find: Finder): Promise<{ found: PlannedValue[]; plain: string[] }> {
  const { session, authority } = planning
  const piece = 2000
  const found: PlannedValue[] = []
  const plain: string[] = []
  const [head] = await session.all<{ size: number }>('SELECT size FROM log_head WHERE authority = ?', [authority])
  const size = Number(head?.size ?? 0)
  for (let from = 0; from < size; from += piece) {
    for (const row of await sealedRows(planning, { from, to: from + piece })) {
      const value = cutWhere(row, find)
      if (value !== null) found.push(value)
    }
    const entries = await session.all<{ n: number; text: string; act: string }>(
      'SELECT n, text, act FROM entry WHERE authority = ? AND n >= ? AND n < ? ORDER BY n',
      [authority, from, from + piece]
    )
    for (const { n, text, act } of entries)
      if (find(text).length > 0)
        plain.push(`Entry ${n} (${act}) names it in the open, as the name of an office or a unit of measure: entries never change.`)
  }
  return { found, plain }
}

async function readingsNaming(planning: Planning, find: Finder): Promise<PlannedReading[]> {
  const planned: PlannedReading[] = []
  for (const row of await readingsOf(planning, null)) {
    const source = await planning.store.readings.readOnce(row.text_sha256 as Sha256, row.layout_sha256 as Sha256)
    const spans = find(source.text)
    if (spans.length > 0 || find(source.statedTitle ?? '').length > 0) planned.push(plannedReading(row, source, spans))
  }
  return planned
}

async function accountsNamed({ session, authority }: Planning, find: Finder): Promise<string[]> {
  const rows = await session.all<{ id: string; name: string }>('SELECT id, name FROM account WHERE authority = ? ORDER BY made_at, id', [
    authority
  ])
  return rows.filter(({ name }) => find(name).length > 0).map(({ id }) => id)
}

/** Files in which nobody can look for a name. */
async function unsearched({ session, authority }: Planning): Promise<string[]> {
  const rows = await session.all<{ commitment: ObjectId; number: number }>(
    'SELECT commitment, number FROM evidence WHERE authority = ? AND sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM erased_file WHERE authority = ?) ORDER BY commitment, number',
    [authority, authority]
  )
  if (rows.length === 0) return []
  const named = rows.slice(0, 20).map(({ commitment, number }) => `${commitment} evidence ${number}`)
  return [
    `Evidence files are not searched (${named.join(', ')}${rows.length > 20 ? ` and ${rows.length - 20} more` : ''}): look into them yourself.`
  ]
}
