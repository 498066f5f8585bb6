/** A PDF of the blocks of a source: A4 pages set in Helvetica, with a header and a numbered footer on each. No date is written in it. */

/** Widths of Helvetica's characters from space to tilde, in thousandths of the size. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
]
/** Characters that WinAnsi keeps elsewhere than Latin-1. */
const winAnsi = { '–': 0x96, '—': 0x97, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '…': 0x85 }
const page = { width: 595, height: 842, left: 72, right: 523, top: 748, foot: 100 }

export function pdfOf({ settings, blocks }) {
  const pages = lay(blocks)
  const objects = ['', '']
  const add = (body) => objects.push(body)
  const regular = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  const bold = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>')
  const kids = pages.map((lines, i) => {
    const numbered = (words) => words.replace('{page}', String(i + 1)).replace('{pages}', String(pages.length))
    const frame = [
      { words: numbered(settings.header), x: page.left, y: 800, size: 9, font: 'F1' },
      { words: numbered(settings.footer), x: page.left, y: 46, size: 9, font: 'F1' }
    ]
    const drawn = [frame[0], ...lines, frame[1]].map(draw).join('\n')
    const content = add(`<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`)
    const fonts = `/Font<</F1 ${regular} 0 R/F2 ${bold} 0 R>>`
    return add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${page.width} ${page.height}]/Resources<<${fonts}>>/Contents ${content} 0 R>>`)
  })
  const info = add(`<</Title(${literal(settings.title)})/Producer(Democratic Services)>>`)
  objects[0] = '<</Type/Catalog/Lang(en-GB)/Pages 2 0 R>>'
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`
  return written(objects, info)
}

/** The lines of each page. A heading is not left alone at the foot. */
function lay(blocks) {
  const pages = [[]]
  let y = page.top
  for (const block of blocks) {
    const style = styles[block.kind]
    const indent = block.kind === 'item' ? 14 : 0
    const lines = block.kind === 'row' ? [null] : wrapped(block.words, style.size, page.right - page.left - indent)
    const needed = style.before + (block.kind === 'heading' ? 40 : style.size * 1.35)
    y -= style.before
    if (y - needed < page.foot) {
      pages.push([])
      y = page.top
    }
    for (const [i, words] of lines.entries()) {
      if (y < page.foot) {
        pages.push([])
        y = page.top
      }
      if (words === null)
        for (const [c, cell] of block.cells.entries()) pages.at(-1).push({ words: cell, x: page.left + c * 190, y, ...style })
      else {
        if (block.kind === 'item' && i === 0) pages.at(-1).push({ words: '•', x: page.left, y, ...style })
        pages.at(-1).push({ words, x: page.left + indent, y, ...style })
      }
      y -= style.size * 1.35
    }
  }
  return pages
}

const styles = {
  title: { size: 20, font: 'F2', before: 0 },
  heading: { size: 13, font: 'F2', before: 12 },
  paragraph: { size: 11, font: 'F1', before: 8 },
  item: { size: 11, font: 'F1', before: 4 },
  row: { size: 10, font: 'F1', before: 4 }
}

function wrapped(words, size, width) {
  const lines = ['']
  for (const word of words.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`
    if (widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function widthOf(words, size) {
  return (Array.from(words).reduce((sum, character) => sum + (widths[character.charCodeAt(0) - 32] ?? 556), 0) * size) / 1000
}

function draw({ words, x, y, size, font }) {
  return `BT /${font} ${size} Tf ${x} ${y.toFixed(2)} Td (${literal(words)}) Tj ET`
}

function literal(words) {
  return Array.from(words, (character) => String.fromCharCode(winAnsi[character] ?? character.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, '\\$&')
}

function written(objects, info) {
  const parts = ['%PDF-1.4\n']
  const offsets = []
  let length = parts[0].length
  for (const [i, body] of objects.entries()) {
    offsets.push(length)
    parts.push(`${i + 1} 0 obj\n${body}\nendobj\n`)
    length += parts.at(-1).length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`
  )
  return Buffer.from(parts.join(''), 'latin1')
}
