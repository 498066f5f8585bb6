/** Command lines as pages show them. */

/** The lines of a page's code blocks that call the program, without its name. */
export function commandsIn(page: string): string[] {
  return [...page.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap((block) =>
    block[1]!.split('\n').flatMap((line) => /^npx throughline (.*)$/.exec(line)?.[1] ?? [])
  )
}

/** The words of a command line: parted by spaces, held together by double or single quotes. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3]!)
}
