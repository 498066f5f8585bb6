/** A DOCX of the blocks of a source: title, headings, paragraphs, lists and tables, with a header and a footer. No date is written in it. */
import { strToU8, zipSync } from 'fflate'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The first day that a zip can hold, so that the bytes are the same whenever they are made. */
const mtime = '1980-01-01T00:00:00'

export function docxOf({ settings, blocks }) {
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationsXml([
      ['officeDocument', 'word/document.xml'],
      ['metadata/core-properties', 'docProps/core.xml']
    ]),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(settings.title)}</dc:title><dc:creator>Democratic Services</dc:creator></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relationsXml([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['header', 'header1.xml'],
      ['footer', 'footer1.xml']
    ]),
    'word/document.xml': documentXml(blocks),
    'word/styles.xml': stylesXml(),
    'word/numbering.xml': numberingXml(),
    'word/header1.xml': `${head}<w:hdr ${w}>${paragraph(settings.header, 'Header')}</w:hdr>`,
    'word/footer1.xml': `${head}<w:ftr ${w}>${paragraph(settings.footer, 'Footer')}</w:ftr>`
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime, level: 6, os: 0 })
}

function documentXml(blocks) {
  const body = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (block.kind === 'row') {
      const rows = []
      while (blocks[i]?.kind === 'row') rows.push(blocks[i++].cells)
      i--
      body.push(table(rows))
    } else if (block.kind === 'item') body.push(paragraph(block.words, null, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    else body.push(paragraph(block.words, block.kind === 'title' ? 'Title' : block.kind === 'heading' ? 'Heading1' : null))
  }
  const page =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
  return `${head}<w:document ${w} ${r}><w:body>${body.join('')}${page}</w:body></w:document>`
}

function paragraph(words, style, more = '') {
  const properties = `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${more}`
  const runs = words.split(/\*\*/).map((part, i) => (part === '' ? '' : run(part, i % 2 === 1)))
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.join('')}</w:p>`
}

function run(words, bold) {
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`
}

function table(rows) {
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
    .join('')
  const cell = (words, first) =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(first ? `**${words}**` : words, null)}</w:tc>`
  const row = (cells, i) =>
    `<w:tr>${i === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((words) => cell(words, i === 0)).join('')}</w:tr>`
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${border}</w:tblBorders></w:tblPr>${rows.map(row).join('')}</w:tbl>`
}

function stylesXml() {
  const style = (id, name, size, bold) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:spacing w:before="120" w:after="120"/></w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/></w:rPr></w:style>'
  const named = [
    style('Title', 'Title', 36, true),
    style('Heading1', 'heading 1', 26, true),
    style('Header', 'header', 18, false),
    style('Footer', 'footer', 18, false)
  ]
  return `${head}<w:styles ${w}>${normal}${named.join('')}</w:styles>`
}

function numberingXml() {
  return `${head}<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}

function contentTypes() {
  const part = (name, type) => `<Override PartName="/${name}" ContentType="${type}"/>`
  const parts = ['document.main', 'styles', 'numbering', 'header', 'footer'].map((kind) => {
    const file = { 'document.main': 'document', header: 'header1', footer: 'footer1' }[kind] ?? kind
    return part(`word/${file}.xml`, `${types}.${kind}+xml`)
  })
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}${part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`
}

function relationsXml(links) {
  const link = ([type, target], i) => {
    const base = type.startsWith('metadata/') ? 'http://schemas.openxmlformats.org/package/2006/relationships' : relations
    return `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${target}"/>`
  }
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map(link).join('')}</Relationships>`
}

function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
