import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { view } from '../01-view/view.ts'
import { labelBlocks } from './blocks.ts'
import type { LabelledBlock } from './labelled-block.ts'
import { sectionOf } from './section.ts'

function read(text: string, marked = true): { words: (block: LabelledBlock) => string; blocks: LabelledBlock[] } {
  const bytes = new TextEncoder().encode(text)
  const source = marked ? readMarkdown(bytes, undefined) : readText(bytes, undefined)
  const blocks = labelBlocks(source, view(source))
  return { blocks, words: (block) => source.text.slice(block.words.start, block.words.end) }
}

describe('labels', () => {
  it('are parted from the words they announce', () => {
    const { blocks, words } = read('# Quay\n\n**ACTION 3:** order paint\n\n**Decision:** keep the crane\n')
    expect(blocks.map((block) => block.label?.kind ?? null)).toEqual([null, 'action', 'decision'])
    expect(blocks.slice(1).map(words)).toEqual(['order paint', 'keep the crane'])
  })

  it('part a block whose later lines begin with one', () => {
    const { blocks } = read('PORT MERIDIAN\n\n1. Tide table\n   Recommendation: Approve it.\n   Action: Approved the tide table.\n', false)
    expect(blocks.map((block) => block.label?.kind).filter(Boolean)).toEqual(['proposal', 'decision'])
  })

  it('are not taken for speakers', () => {
    const { blocks, words } = read('# Quay\n\nAI: order paint for the hall\n')
    expect(blocks.at(-1)?.label?.kind).toBe('action')
    expect(words(blocks.at(-1)!)).toBe('order paint for the hall')
  })
})

describe('a list run together into one line', () => {
  const shape = (line: string) => {
    const { blocks, words } = read(`Notes of the Harbour Group\n\n${line}\n`, false)
    return blocks.slice(1).map((block) => [block.kind, words(block)])
  }

  it.each(['•', '▪', '\uF0A7', '\uF0B7'])('is parted at its bullets %s, after what leads to it', (bullet) => {
    const line = `Next steps ${bullet} Amara to order the new fenders for the quay. ${bullet} Tomas to ring the ferry company about berths.`
    expect(shape(line)).toEqual([
      ['paragraph', 'Next steps'],
      ['item', 'Amara to order the new fenders for the quay.'],
      ['item', 'Tomas to ring the ferry company about berths.']
    ])
  })

  it('is not a menu, nor a remark with a dot in it', () => {
    expect(shape('Home • About the harbour • Contact us')).toHaveLength(1)
    expect(shape('Posted on 3 March 2026 • read by everybody in the whole harbour office')).toHaveLength(1)
  })
})

describe('sections', () => {
  it('follow headings, numbered or not', () => {
    expect(['4. Action Items:', 'SUMMARY OF ACTION ITEMS', 'Matters arising', 'Decisions made', 'Members present'].map(sectionOf)).toEqual([
      'actions',
      'actions',
      'old',
      'decisions',
      'attendance'
    ])
    expect(['Discussion and action items', 'Harbour plan', ''].map(sectionOf)).toEqual([null, null, null])
  })

  it('of a list item reach the deeper items only', () => {
    const { blocks } = read('# Quay\n\n* Fees\n  * Action items\n    * order paint\n* Tides\n')
    expect(blocks.map((block) => block.section)).toEqual([null, null, null, 'actions', null])
  })

  it('end where the numbers above go on', () => {
    const { blocks } = read(
      '# Quay\n\n1. Boats\n\n**Conclusion**\n\nKeep both.\n\n2. Fees\n\nThey are low.\n\n**Conclusion**\n\nLeave them.\n'
    )
    expect(blocks.flatMap(({ kind, section }) => (kind === 'heading' ? [] : [section]))).toEqual([
      null,
      null,
      'decisions',
      null,
      null,
      'decisions'
    ])
  })

  it('go on through lists of their own, and where points are numbered through', () => {
    const sectionsOf = (text: string) => read(text).blocks.flatMap(({ kind, section }) => (kind === 'item' ? [section] : []))
    const own = '# Quay\n\n1. Boats\n2. Fees\n\n## Decisions\n\nThese were taken.\n\n1. Keep both\n2. Raise them\n3. Wait\n'
    expect(sectionsOf(own)).toEqual([null, null, 'decisions', 'decisions', 'decisions'])
    expect(sectionsOf('# Quay\n\n1. Boats came\n\n## Decisions\n\n2. Keep both\n3. Wait\n')).toEqual([null, 'decisions', 'decisions'])
  })

  it('leave an agenda that is repeated before its minutes idle', () => {
    const { blocks } = read('# Quay\n\n## Agenda\n\n- Fees\n\n## Minutes\n\n- Fees were raised.\n')
    expect(blocks.filter((block) => block.kind === 'item').map((block) => block.idle)).toEqual([true, false])
  })
})

describe('tables', () => {
  it('name their columns once the heading row is understood', () => {
    const { blocks } = read('# Quay\n\n| Who | What | By when |\n|---|---|---|\n| Bo | order paint | May |\n')
    expect(blocks.find((block) => block.columns !== null)?.columns).toEqual(['owner', 'task', 'due'])
    const other = read('# Quay\n\n| Agreed action | Lead officer | Target timescale |\n|---|---|---|\n| Order paint | Bo | May |\n')
    expect(other.blocks.find((block) => block.columns !== null)?.columns).toEqual(['task', 'owner', 'due'])
    const short = read('# Quay\n\n| AI | POC | Ticket |\n|---|---|---|\n| Order paint | Bo | 14 |\n')
    expect(short.blocks.find((block) => block.columns !== null)?.columns).toEqual(['task', 'owner', 'other'])
  })

  it('that are not about tasks or motions have none', () => {
    const { blocks } = read('# Quay\n\n| Tide | Height |\n|---|---|\n| high | 4 m |\n')
    expect(blocks.every((block) => block.columns === null)).toBe(true)
  })
})

describe('leads', () => {
  it('introduce a list or table, or are the item above', () => {
    const { blocks } = read('# Quay\n\nThese were approved:\n\n* Fees\n  * Boats\n* Tides\n\nThey met.\n\n* Fog\n')
    expect(blocks.map((block) => block.lead)).toEqual([null, null, 1, 2, 1, null, null])
  })

  it('of rows are their heading cells', () => {
    const { blocks } = read('# Quay\n\n| Tide | Height |\n|---|---|\n| high | 4 m |\n')
    expect(blocks.map((block) => block.heads?.length ?? null)).toEqual([null, null, null, 2])
  })
})

describe('signatures', () => {
  it('are idle, and what follows them is not', () => {
    const { blocks } = read(
      '# Quay\n\nThe pier is closed.\n\nRespectfully submitted,\n\nAna Sol\n\nClerk of the Board\n\nThe crane was mended.\n'
    )
    expect(blocks.map((block) => block.idle)).toEqual([true, false, true, true, true, false])
  })
})

describe('an agenda repeated before its minutes', () => {
  const lines = ['Approve the tide table', 'Appoint a clerk', 'Close the pier']
  const agenda = lines.map((line) => `* ${line}`).join('\n')

  it('is idle where most of its lines come again, whatever it is called', () => {
    const { blocks } = read(`# Quay\n\n${agenda}\n* Any questions\n\n${lines.map((line) => `## ${line}\n\nDone.`).join('\n\n')}\n`)
    expect(blocks.filter(({ kind }) => kind === 'item').every(({ idle }) => idle)).toBe(true)
    expect(blocks.filter(({ kind }) => kind === 'paragraph').some(({ idle }) => idle)).toBe(false)
  })

  it('is not told from a list that stands once, or from a list of actions', () => {
    const once = read(`# Quay\n\n${agenda}\n\n## Tides\n\nNone.\n`)
    const actions = read(`# Quay\n\n## Action items\n\n${agenda}\n\n## Text\n\n${lines.join('\n\n')}\n`)
    for (const { blocks } of [once, actions]) expect(blocks.filter(({ kind }) => kind === 'item').some(({ idle }) => idle)).toBe(false)
  })
})
