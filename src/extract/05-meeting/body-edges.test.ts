/** Names of bodies that a title does not end with their noun, or that stand in odd places; all are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

function bodyOf(text: string, read = readText): string | null {
  const source = read(new TextEncoder().encode(text), undefined)
  const { body } = extract(source).meeting
  return body === null ? null : source.text.slice(body.start, body.end)
}

describe('the body', () => {
  it('has a name that goes on before a bracket and behind a number', () => {
    expect(bodyOf('# Open Quay Modeling (OQM) Technical Committee Meeting\n\n- Meeting Date: June 4, 2024\n', readMarkdown)).toBe(
      'Open Quay Modeling (OQM) Technical Committee'
    )
    expect(bodyOf('# Minutes of the Open Quay Modeling (OQM) Technical Committee\n\n- Date: June 4, 2024\n', readMarkdown)).toBe(
      'Open Quay Modeling (OQM) Technical Committee'
    )
    expect(bodyOf('MERIDIAN COUNTY COMMISSIONERS COURT\nMinutes of 12 March 2024\n\nThe lease was approved.\n')).toBe(
      'MERIDIAN COUNTY COMMISSIONERS COURT'
    )
  })

  it('has a community, users or a meetup, in a title that says what paper it is', () => {
    expect(bodyOf('# Agenda for the TIDEL community meeting on 2025-02-05\n\n- Host: remote\n', readMarkdown)).toBe('TIDEL')
    expect(bodyOf('== QUAYPY MEETUP MINUTES\n\nLocation: Newhaven Library\nDate: 2-23-23\n\nBo will book the hall.\n')).toBe('QUAYPY')
  })

  it('is named again below the words for the paper', () => {
    const lines = [
      'Draft Meeting Minutes: September 21, 2023',
      'Elections Commission',
      'City of Port Meridian',
      'Don Roy, Secretary',
      'Ballot Technical Advisory Committee',
      'Ada Hill, Chair',
      'Bo Moss, Vice Chair',
      'Jo Osei',
      'MEETING MINUTES (DRAFT)',
      'Ballot Technical Advisory Committee',
      'of the Port Meridian Elections Commission'
    ]
    expect(bodyOf(`${lines.join('\n\n')}\n\n1. Call to Order\n\nThe minutes were approved.\n`)).toBe('Ballot Technical Advisory Committee')
  })

  it('is the group and not the paper that reports of it', () => {
    expect(bodyOf('Report from the Quay Steering Committee, 21 November 2025\n\nThe lamp was bought.\n')).toBe('Quay Steering Committee')
  })

  it('stands in the short name of the paper in its front matter', () => {
    expect(bodyOf('---\ndate: 2020-03-12\nslug: Steering Group minutes\n---\n\nAttended: Ana Lind, Bo Osei\n', readMarkdown)).toBe(
      'Steering Group'
    )
  })

  it('stands at the foot where it stands nowhere else', () => {
    expect(bodyOf('Minutes\n\n12 March 2024\n\n1. Close\n\nAll went home at 9 pm.\n\nNewhaven Sailing Club, Quay Street, Newhaven\n')).toBe(
      'Newhaven Sailing Club'
    )
    expect(bodyOf('Minutes\n\n12 March 2024\n\n1. Close\n\nAll went home to Newhaven at 9 pm.\n')).toBeNull()
  })
})
