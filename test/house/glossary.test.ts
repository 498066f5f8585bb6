import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commitmentStates } from '../../src/domain/commitment.ts'
import { acts } from '../../src/domain/event.ts'
import { statementKinds } from '../../src/domain/proposal.ts'

const root = new URL('../../', import.meta.url).pathname
const glossary = readFileSync(`${root}docs/glossary.md`, 'utf8')
const code = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(`${root}src/${name}`, 'utf8'))
  .join('\n')

/** The rows of the table under each heading, without its own heading row. */
const tables = new Map(
  glossary
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const rows = section.split('\n').filter((line) => line.startsWith('|'))
      const cells = rows.slice(2).map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      )
      return [section.split('\n')[0]!, cells] as const
    })
)
const named = (title: string): string[] => tables.get(title)!.map((row) => row[0]!)
const words = [...tables].filter(([, rows]) => rows[0]?.length === 4).flatMap(([, rows]) => rows)

describe('the glossary', () => {
  it.each([...tables].flatMap(([title, rows]) => rows.map((row) => [title, row[0]!, row] as const)))(
    '%s: %s has a name in Chinese and one line of meaning',
    (_, __, row) => {
      const [chinese, meaning] = row.slice(-2) as [string, string]
      expect(chinese).toMatch(/^[\p{Script=Han}]+$/u)
      expect(meaning).toMatch(/^[A-Z].{5,160}\.$/)
    }
  )

  it('gives each idea one word and each word one idea', () => {
    for (const [, rows] of tables) expect(rows.map((row) => row[0])).toEqual([...new Set(rows.map((row) => row[0]))])
    const identifiers = words.map((row) => row[1]!).filter((name) => name !== 'later')
    expect(identifiers).toEqual([...new Set(identifiers)])
  })

  it.each(words.filter((row) => row[1] !== 'later').map((row) => [row[0]!, row[1]!]))('%s is %s in the code', (_, name) => {
    expect(name).toMatch(/^`[A-Za-z]+`$/)
    expect(code).toMatch(new RegExp(`\\b${name.slice(1, -1)}\\b`))
  })

  it('has the kinds of statement, the states and the acts of the code, in its order', () => {
    expect(named('Kinds of statement')).toEqual([...statementKinds])
    expect(named('States of a commitment')).toEqual([...commitmentStates])
    expect(named('Acts').sort()).toEqual(Object.keys(acts).sort())
    for (const sign of named('Signs')) expect(code).toContain(`'${sign}'`)
  })
})
