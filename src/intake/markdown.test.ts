import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { outline } from '../../test/support/documents-outline.ts'
import { readMarkdown } from './markdown.ts'

const read = (text: string) => readMarkdown(strToU8(text), undefined)
const lines = (...each: string[]) => outline(read(each.join('\n')))

describe('readMarkdown', () => {
  it('keeps the characters as they are', () => {
    expect(read('# A  \r\n\r\n**b** &amp; [c](d)').text).toBe('# A  \n\n**b** &amp; [c](d)')
  })

  it('reads headings of both kinds, and the title', () => {
    expect(lines('Minutes', '=======', '', '## Present ##', '', '#### Deep', '', 'Words.', '', 'Decided', '---', '', 'More.')).toEqual([
      'title: Minutes',
      'heading 2: Present',
      'heading 4: Deep (Present)',
      'paragraph: Words. (Present / Deep)',
      'heading 2: Decided',
      'paragraph: More. (Decided)'
    ])
  })

  it('takes front matter for furniture and its title for the stated one', () => {
    const source = read('---\ntitle: "Minutes, May"\ndate: 2020-05-18\n---\n\n# Town\n')
    expect(source.statedTitle).toBe('Minutes, May')
    expect(outline(source).at(-1)).toBe('title: Town')
    expect(source.blocks[0]?.kind).toBe('furniture')
  })

  it('knows front matter without bars, in TOML, and tags of page generators', () => {
    expect(lines('title: AGM', 'slug: agm', 'date: 2020-05-18', '', '# Town', '', '{% include nav %}', '', 'Words.')).toEqual([
      'furniture: title: AGM',
      'furniture: slug: agm',
      'furniture: date: 2020-05-18',
      'title: Town',
      'furniture: {% include nav %}',
      'paragraph: Words.'
    ])
    expect(read('+++\ntitle = "AGM"\n+++\n\n# <!--#echo var="title" -->\n\nWords.\n')).toMatchObject({ statedTitle: 'AGM' })
    expect(lines('Date: 4 May', 'Present: Ana', 'Chair: Bo', '', 'Words.').filter((line) => line.startsWith('furniture'))).toEqual([])
  })

  it('takes marks that a converter has escaped for marks', () => {
    expect(lines('# M', '1\\. Apologies', '', '\\* The pier was mended.', '', '\\[sic\\] Words.')).toEqual([
      'title: M',
      'item 1: [1.] Apologies',
      'item 1: [*] The pier was mended.',
      'paragraph: \\[sic\\] Words.'
    ])
  })

  it('nests list items and keeps their marks, tasks included', () => {
    expect(lines('# M', '* Present:', '    * Beau', '    * Ben', '* [x] Done', '1. First', '   - Inner', '- - Both')).toEqual([
      'title: M',
      'item 1: [*] Present:',
      'item 2: [*] Beau',
      'item 2: [*] Ben',
      'item 1: [* [x]] Done',
      'item 1: [1.] First',
      'item 2: [-] Inner',
      'item 2: [-] Both'
    ])
  })

  it('nests under a task what is set in under its mark', () => {
    expect(lines('# M', '- [ ] Lamps', '    - red', '  - [ ] glass', '- [x] Tides')).toEqual([
      'title: M',
      'item 1: [- [ ]] Lamps',
      'item 2: [-] red',
      'item 2: [- [ ]] glass',
      'item 1: [- [x]] Tides'
    ])
  })

  it('reads tables into rows and cells', () => {
    expect(lines('# M', '| Action | Who |', '| :--- | --- |', '| Fix \\| door | JC |', '| none |  |')).toEqual([
      'title: M',
      'row header: Action | Who',
      'furniture: | :--- | --- |',
      'row: Fix \\| door | JC',
      'row: none | '
    ])
  })

  it('reads tables ruled with equals signs', () => {
    expect(lines('# M', '| Action | Who |', '| ====== | === |', '| Fix door | JC |').filter((line) => line.startsWith('row'))).toEqual([
      'row header: Action | Who',
      'row: Fix door | JC'
    ])
    expect(lines('# M', 'Port | Quay', '======').some((line) => line.startsWith('row'))).toBe(false)
  })

  it('reads HTML inside Markdown', () => {
    expect(
      lines(
        '# M',
        '<table>',
        '<tr><th>Name</th><th>Here</th></tr>',
        '',
        '<tr class="a > b"><td><p><b>Tamas</b></p></td><td><br /></td></tr>',
        '</table>',
        '<ul><li>One</li></ul>',
        'Update:<br>Done<br/>'
      )
    ).toEqual(['title: M', 'row header: Name | Here', 'row: Tamas | ', 'item 1: One', 'paragraph: Update:', 'paragraph: Done'])
  })

  it('steps over quote bars, and knows who speaks', () => {
    const source = lines(
      '# M',
      '**Rob Sanderson:** registration is open  ',
      '… this is early',
      '',
      '> *Ivan:* +1',
      '',
      '> *Rob Sanderson:* +1',
      '',
      '**Ivan:** fine',
      '',
      '**Resolution:** adopted'
    )
    expect(source).toEqual([
      'title: M',
      'speech: **Rob Sanderson:** registration is open @Rob Sanderson',
      'speech: … this is early @Rob Sanderson',
      'speech: *Ivan:* +1 @Ivan',
      'speech: *Rob Sanderson:* +1 @Rob Sanderson',
      'speech: **Ivan:** fine @Ivan',
      'paragraph: **Resolution:** adopted'
    ])
  })

  it('joins lines wrapped for width and parts lines ended on purpose', () => {
    const wrapped = 'We voted on each of the proposed new members, and each was approved by all'
    expect(
      lines(
        '# M',
        wrapped,
        'who were there. Matthew will reach out to each of them to get their acceptance',
        'by Friday.',
        '',
        'Motion carried.',
        'Motion by Gary to pay.'
      )
    ).toEqual([
      'title: M',
      `paragraph: ${wrapped}\nwho were there. Matthew will reach out to each of them to get their acceptance\nby Friday.`,
      'paragraph: Motion carried.',
      'paragraph: Motion by Gary to pay.'
    ])
  })

  it('takes a short bold line for a heading, and a bold sentence for none', () => {
    expect(lines('# M', '**Action Item Review**', '', 'Words.', '', '**Motion carried.**')).toEqual([
      'title: M',
      'heading 6: Action Item Review',
      'paragraph: Words. (Action Item Review)',
      'paragraph: **Motion carried.** (Action Item Review)'
    ])
  })

  it('keeps code apart', () => {
    expect(lines('# M', '```js', '# no heading', '- no item', '```', 'Words.')).toEqual([
      'title: M',
      'code: # no heading\n- no item',
      'paragraph: Words.'
    ])
  })

  it('makes no block of wide blanks alone', () => {
    expect(lines('\u2003', '', 'Words.', '', '\u2003\u2003')).toEqual(['paragraph: Words.'])
  })

  it('joins the lines of a text with a blank line behind each, where they carry on', () => {
    const paragraph = [
      'The Harbour Master told the members that the crane on the north quay had been',
      'out of order since the storm in March, and that the parts would be here before',
      'the first of June. It was agreed that the repair would be',
      'paid out of the reserve.'
    ]
    const set = [1, 2, 3, 4, 5, 6].flatMap((item) => [...paragraph.map((line, at) => (at === 0 ? `${item}. ${line}` : line))])
    const read = lines(set.join('\n\n'))
    expect(read).toHaveLength(6)
    expect(read[5]).toBe(`item 1: [6.] ${paragraph.join('\n\n')}`)
  })

  it('keeps short lines with blank ones between them apart', () => {
    const set = ['new officers', 'order the lamps', 'fees are due', 'the crane stays', 'mend the gate'].flatMap((line) => [
      line,
      `${line} soon`
    ])
    expect(lines([...set, ...set, ...set].join('\n\n'))).toHaveLength(30)
  })

  it('takes dashes below a long paragraph for a rule', () => {
    expect(lines(`${'The crane is out of order. '.repeat(9).trim()}`, '---', '', 'Words.').map((line) => line.split(':')[0])).toEqual([
      'paragraph',
      'furniture',
      'paragraph'
    ])
  })

  it('takes a comment inside a paragraph for a break, whatever it holds', () => {
    expect(lines('# M', 'One <!-- <br> two --> three.')).toEqual(['title: M', 'paragraph: One', 'paragraph: three.'])
  })

  it('goes on with a table to its end, and with one that has none to the next blank line', () => {
    const rows = ['<table>', '', '<tr><td>a</td></tr>', '', '</table>']
    expect(lines(...rows, '', 'Words of its own.')).toEqual(['row: a', 'paragraph: Words of its own.'])
    expect(lines('# M', '<table><tr><td>a</td></tr>', '', 'Words of its own.')).toEqual([
      'title: M',
      'row: a',
      'paragraph: Words of its own.'
    ])
  })
})
