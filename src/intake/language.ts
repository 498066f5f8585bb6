/**
 * The language of a text by its script: enough to choose between English and Chinese lexicons, and free.
 * Japanese and Korean are told apart from Chinese by their own letters and called undetermined, as is any text without a clear share.
 */
import type { Language } from '../domain/source-text.ts'

const commonWords = new Set(['the', 'of', 'and', 'to', 'in', 'is', 'for', 'that', 'was', 'be', 'on', 'with', 'by', 'will', 'meeting'])

export function detectLanguage(text: string): Language {
  const sample = text.length > 50_000 ? text.slice(0, 50_000) : text
  let han = 0
  let kana = 0
  let latin = 0
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff) han++
    else if ((unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xac00 && unit <= 0xd7a3)) kana++
    else if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) latin++
  }
  // One Chinese character carries about as much as four Latin letters.
  if (han > 0 && han * 4 > latin) return kana * 10 > han ? 'und' : 'zh'
  return latin > 0 && kana * 4 < latin ? latinLanguage(sample) : 'und'
}

function latinLanguage(sample: string): Language {
  let words = 0
  let english = 0
  for (const word of sample.slice(0, 8000).toLowerCase().split(' ')) {
    if (word === '') continue
    words++
    if (commonWords.has(word)) english++
  }
  return words < 20 || english * 25 >= words ? 'en' : 'und'
}
