/** Minutes kept as a table; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

function found(minute: string, action: string): string[] {
  const table = `| Item | Minute | Action by |\n|---|---|---|\n| 1 | The quay was discussed. | |\n| 2 | ${minute} | ${action} |\n`
  const text = `# Minutes of the Port Meridian Harbour Board, 20 April 2026\n\nPresent: Jo Bell (JB), Ada Lind (AL)\n\n${table}`
  const source = readMarkdown(new TextEncoder().encode(text), undefined)
  return extract(source)
    .statements.filter(({ kind }) => kind !== 'noted')
    .map(({ kind, start, end, owners }) => `${kind} ${source.text.slice(start, end)} | ${owners.map(({ name }) => name).join(', ')}`)
}

describe('a row of minutes', () => {
  it.each([
    ['The lamp is dim. Three quotes to be obtained.', 'AL', 'assigned Three quotes to be obtained | AL'],
    ['The map must be on the website by 31 May.', 'Clerk', 'assigned The map must be on the website by 31 May | Clerk'],
    ['It was agreed that the lease be renewed.', 'JB / AL', 'decided the lease be renewed | JB, AL'],
    ['Order the blue paint for the railings.', 'Jo Bell', 'assigned Order the blue paint for the railings | Jo Bell']
  ])('gives "%s" to %s of the column of actions', (minute, action, expected) => {
    expect(found(minute, action)).toEqual([expected])
  })

  it.each([
    ['AL will visit the yard.', 'JB', ['assigned AL will visit the yard | AL']],
    ['The lamp is dim.', 'AL', []],
    ['The lease was signed.', 'Noted', []]
  ])('gives nothing of "%s" to %s', (minute, action, expected) => {
    expect(found(minute, action)).toEqual(expected)
  })
})
