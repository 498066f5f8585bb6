/** The order of the run: the files that take minutes first, since a fresh clone knows of no earlier run and would begin with the largest. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const long = [
  'src/extract/patterns.test.ts',
  'test/journeys/pages.test.ts',
  'test/contract/cli-line.test.ts',
  'test/contract/kill.test.ts',
  'test/journeys/script-payloads.test.ts'
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((file) => moduleId.endsWith(`/${file}`))
      return at === -1 ? long.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
