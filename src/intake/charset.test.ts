import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './charset.ts'

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const bytes = (...values: number[]) => new Uint8Array(values)
/** "会议决定，加强监管。" in GB 2312; "會議決定，加強監管。" in Big5. */
const gb = bytes(0xbb, 0xe1, 0xd2, 0xe9, 0xbe, 0xf6, 0xb6, 0xa8, 0xa3, 0xac, 0xbc, 0xd3, 0xc7, 0xbf, 0xbc, 0xe0, 0xb9, 0xdc, 0xa1, 0xa3)
const big5 = bytes(0xb7, 0x7c, 0xc4, 0xb3, 0xa8, 0x4d, 0xa9, 0x77, 0xa1, 0x41, 0xa5, 0x5b, 0xb1, 0x6a, 0xba, 0xca, 0xba, 0xde, 0xa1, 0x43)
const western = Buffer.from('The Board\x92s \x93clean journeys\x94 plan \x96 caf\xe9, na\xefve, \xa35 million\x85', 'latin1')
const german = Buffer.from('Der Ausschu\xdf f\xfcr Umwelt beschlie\xdft die \xc4nderung der Stra\xdfenordnung.', 'latin1')

const table: readonly (readonly [string, Uint8Array, string | undefined, boolean, string, string])[] = [
  ['UTF-8', Buffer.from('Café 会议'), undefined, false, 'utf-8', 'Café 会议'],
  ['UTF-8 with its mark', Buffer.from('\ufeffWe met'), undefined, false, 'utf-8', 'We met'],
  ['UTF-16 with its mark', utf16('We met 会议'), undefined, false, 'utf-16le', 'We met 会议'],
  ['UTF-16, big end first', utf16('We met').swap16(), undefined, false, 'utf-16be', 'We met'],
  ['UTF-16 without a mark', Buffer.from('We met on Monday.', 'utf16le'), undefined, false, 'utf-16le', 'We met on Monday.'],
  ['GB18030', gb, undefined, false, 'gb18030', '会议决定，加强监管。'],
  ['Big5', big5, undefined, false, 'big5', '會議決定，加強監管。'],
  [
    'Windows-1252 with curly quotes',
    western,
    undefined,
    false,
    'windows-1252',
    'The Board’s “clean journeys” plan – café, naïve, £5 million…'
  ],
  [
    'Windows-1252 in German',
    german,
    undefined,
    false,
    'windows-1252',
    'Der Ausschuß für Umwelt beschließt die Änderung der Straßenordnung.'
  ],
  ['what the sender declares', gb, 'gb2312', false, 'gb18030', '会议决定，加强监管。'],
  [
    'a declaration that cannot be true',
    german,
    'utf-8',
    false,
    'windows-1252',
    'Der Ausschuß für Umwelt beschließt die Änderung der Straßenordnung.'
  ],
  ['a charset nobody knows', Buffer.from('Café'), 'x-mine', false, 'utf-8', 'Café'],
  [
    'what HTML declares',
    Buffer.concat([Buffer.from('<meta charset=big5>'), big5]),
    undefined,
    true,
    'big5',
    '<meta charset=big5>會議決定，加強監管。'
  ],
  [
    'what XML declares',
    Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GBK"?>'), gb]),
    undefined,
    true,
    'gb18030',
    '<?xml version="1.0" encoding="GBK"?>会议决定，加强监管。'
  ],
  ['nothing', bytes(), undefined, false, 'utf-8', '']
]

describe('decodeText', () => {
  it.each(table)('reads %s', (_name, source, declared, markup, charset, text) => {
    expect(decodeText(source, declared, markup)).toEqual({ text, charset })
  })

  it('gives characters for any bytes under any declaration', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.constantFrom('gbk', 'utf-16le', 'iso-8859-1', '?', '')),
        fc.boolean(),
        (source, declared, markup) => {
          const { text, charset } = decodeText(source, declared ?? undefined, markup)
          expect(typeof text).toBe('string')
          expect(new TextDecoder(charset).encoding).toBe(charset)
        }
      )
    )
  })
})
