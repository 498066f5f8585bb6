/** The extraction against whole documents whose every statement is known: nothing is quoted that is not there, nothing is invented. */
import { beforeAll, describe, expect, it } from 'vitest'
import { goldenDocuments, quotesOf } from '../support/score/golden-document.ts'
import { placer } from '../support/score/place.ts'
import { type Printed, printedOf, quoteCheck } from '../support/score/printed.ts'

const documents = goldenDocuments()
let printed: Map<string, Printed>

beforeAll(() => {
  printed = printedOf(documents.map(({ file }) => file))
})

describe.each(documents)('the golden document $slug', ({ file, gold }) => {
  it('has gold that stands in its text, each piece at one place', () => {
    const place = placer(printed.get(file)!.text)
    for (const quote of quotesOf(gold)) expect(place(quote).end).toBeGreaterThan(place(quote).start)
  })

  it('is quoted word for word', () => {
    const { all, wrong } = quoteCheck(printed.get(file)!)
    expect(all).toBeGreaterThan(0)
    expect(wrong).toBe(0)
  })
})
