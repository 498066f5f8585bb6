/** Signature blocks: who signed or wrote a document, below its text. Names stand in them, and nothing is said. */
import type { Block } from '../../domain/source-text.ts'
import { sifted } from '../sifted.ts'

const opening = sifted(
  /^(?:respectfully(?: submitted)?|(?:yours )?(?:sincerely|faithfully|truly)|(?:minutes |notes )?(?:submitted|prepared|recorded|taken|transcribed|typed) by|signed(?: by)?|signature|attest(?:ed)?|witness(?:ed)?(?: by)?|approved by(?! (?:(?:general|unanimous|common) )?(?:consent|consensus|unanimity|acclamation|unanimous|vote|voice|all|everyone|the (?:board|council|committee|members|meeting)))|for and on behalf of)\b[^.!?]{0,60}[.:]?$/i
)
const line = /^[^.!?]{0,8}_{3,}|^\.{6,}/
/** Most characters of a line in a signature block, and most such lines. */
const longest = 60
const most = 4

/** Indexes of the blocks that sign. Each begins with a line that says so, and goes on with short lines that tell names, posts and dates. */
export function signatures(view: string, blocks: readonly Block[]): Set<number> {
  const found = new Set<number>()
  blocks.forEach((block, index) => {
    if (!canSign(block) || found.has(index)) return
    const words = view.slice(block.start, block.end).trim()
    if (!opening.test(words) && !line.test(words)) return
    found.add(index)
    for (let next = index + 1; next < blocks.length && next <= index + most; next++) {
      const below = blocks[next]!
      if (below.kind === 'furniture') continue
      if (!canSign(below) || !isName(view.slice(below.start, below.end))) break
      found.add(next)
    }
  })
  return found
}

function canSign({ kind, start, end }: Block): boolean {
  return kind === 'paragraph' && end - start <= longest * 2
}

/** A short line of capitalised words and figures: "Ana Sol, Clerk", "18 May 2026". */
function isName(words: string): boolean {
  const bare = words.trim()
  if (bare.length > longest || bare.endsWith(':')) return false
  return bare.split(/[ \n]{1,3}/).every((word) => /^[^a-z]/.test(word) || /^(?:of|the|and|to|for|de|van|von)$/.test(word))
}
