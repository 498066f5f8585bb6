/** Whether a text has one of some characters: much faster than a class of a pattern where they are Chinese and many. */
export function signSet(signs: string): (text: string) => boolean {
  const marked = new Uint8Array(0x10000)
  for (let at = 0; at < signs.length; at++) marked[signs.charCodeAt(at)] = 1
  return (text) => {
    for (let at = 0; at < text.length; at++) if (marked[text.charCodeAt(at)] === 1) return true
    return false
  }
}
