/** Resolutions whose paragraphs open with the verb of what the body does; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

function read(text: string): string[] {
  const source = readMarkdown(new TextEncoder().encode(text), undefined)
  const words = ({ start, end }: { start: number; end: number }): string => source.text.slice(start, end).replace(/\s+/g, ' ')
  return extract(source).statements.map(
    (made) => `${made.kind}: ${words(made)}${made.owners.length === 0 ? '' : ` [${made.owners.map(words).join(', ')}]`}`
  )
}

const body = `# Resolution 2024/17 of the Port Meridian Harbour Council

Adopted on 12 June 2024

The Harbour Council,

Recalling its resolution 2022/4 on the safety of the quays,

1. Decides to close berth 4 until it has been repaired;

2. Approves the works set out in the annex;

3. Requests the Treasurer to report on the costs at its next session;

4. Urges all users of the quay to keep the speed limit;

5. Instructs the Secretary:

   - to publish this resolution;
   - to send it to the Ministry.`

describe('a resolution', () => {
  it('is read by the verbs that open its paragraphs, with whom they name', () => {
    expect(read(body)).toEqual([
      'noted: its resolution 2022/4 on the safety of the quays',
      'decided: close berth 4 until it has been repaired',
      'decided: Approves the works set out in the annex',
      'assigned: the Treasurer to report on the costs at its next session [Treasurer]',
      'directed: all users of the quay to keep the speed limit',
      'assigned: publish this resolution [Secretary]',
      'assigned: send it to the Ministry [Secretary]'
    ])
  })

  it('is not seen in minutes where somebody approves or requests something', () => {
    const minutes = '# Minutes of the Harbour Club\n\nPresent: Ana Lind, Bo Vance\n\nRequests the key: Bo Vance.\n\nWelcomes were said.'
    expect(read(minutes).filter((made) => /^(?:decided|assigned)/.test(made))).toEqual([])
  })
})
