/**
 * XML as a stream of elements, without entities: a document type declaration ends the reading, because only one can declare an entity,
 * and nothing outside the document is ever fetched.
 */
import { SaxesParser } from 'saxes'
import { limits } from './limits.ts'
import { Refused } from './refused.ts'

export type XmlHandler = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(words: string): void
}

/** A parser to write pieces of one document to. Call `end` behind the last. */
export function xmlReader(handler: XmlHandler): { write(piece: string): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, fragment: false, position: false })
  let depth = 0
  let nodes = 0
  const count = () => {
    if (++nodes > limits.nodes) throw new Refused('source.too-many-parts', { limit: limits.nodes })
  }
  parser.on('doctype', () => {
    throw new Refused('source.entity')
  })
  parser.on('error', (error) => {
    throw new Refused('source.damaged', { detail: error.message.slice(0, 120) })
  })
  parser.on('opentag', ({ name, attributes }) => {
    count()
    if (++depth > limits.depth) throw new Refused('source.nesting', { limit: limits.depth })
    handler.open(name, attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close(name)
  })
  parser.on('text', (words) => handler.text(words))
  parser.on('cdata', (words) => handler.text(words))
  return {
    write: (piece) => void parser.write(piece),
    end: () => void parser.close()
  }
}

/** Reads a whole document. */
export function readXml(text: string, handler: XmlHandler): void {
  const reader = xmlReader(handler)
  reader.write(text)
  reader.end()
}
