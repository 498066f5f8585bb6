/** Traditional characters become the simplified ones the patterns are written in, one code unit for one. */
import { simplified } from '../lexicon/zh/characters.ts'

const traditional = new RegExp(`[${Array.from(simplified.keys(), (unit) => String.fromCharCode(unit)).join('')}]`, 'g')

export function foldTraditional(text: string): string {
  return text.replace(traditional, (found) => simplified.get(found.charCodeAt(0)) ?? found)
}
