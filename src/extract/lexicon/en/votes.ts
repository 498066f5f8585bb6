/** How minutes tell the outcome of a vote. Patterns are matched without regard to case; the first row that matches gives the result. */
import type { Vote } from '../../../domain/proposal.ts'

export type VoteRow = {
  readonly result: NonNullable<Vote['result']>
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

export const voteRows: readonly VoteRow[] = [
  {
    result: 'lost',
    pattern:
      '\\b(?:(?:motion|amendment|resolution|vote|proposal|it)\\s(?:was\\s|has\\s|is\\s)?(?:failed|fails|lost|defeated|rejected|denied|died|dies|not\\s(?:carried|adopted|approved|passed))|did\\snot\\s(?:pass|carry)|(?:failed|fails|defeated|lost)(?=\\s{0,3}(?:$|[.,;:(\\d-]|by\\b|on\\b|for\\slack|due\\sto\\slack))|for\\s(?:lack|want)\\sof\\sa\\ssecond|(?:was|were|is)\\srejected|rejected(?=\\s{0,3}(?:$|[.;:(\\d-]|by\\s))|no\\sconsensus|(?:did|do|does|could|can)\\s?(?:not|n.t)\\s(?:have|reach|find|get|come\\sto)\\s(?:a\\s)?consensus)',
    holds: [
      'Motion failed 2-3',
      'The amendment was defeated',
      'The motion died for lack of a second',
      'Failed: 2-5',
      'did not pass',
      'We did not reach consensus',
      'Rejected by the board'
    ],
    not: ['Motion carried', 'The bid was accepted', 'A failed pump was replaced']
  },
  {
    result: 'unanimous',
    pattern:
      '\\b(?:unanimous(?:ly)?|nem\\.?\\scon|all\\s(?:(?:members|those)\\s)?(?:(?:present|voting)\\s)?(?:in\\sfavou?r|voted\\s(?:aye|yes|in\\sfavou?r)|ayes?|yes)|all\\sagreed|carried\\sby\\sall)',
    holds: ['Motion carried unanimously.', 'All in favor.', 'Passed by unanimous vote', 'All members voted aye'],
    not: ['Motion carried 4-1', 'All members attended']
  },
  {
    result: 'consensus',
    pattern:
      '\\b(?:(?:by|with|reached|have|had|general|rough|there\\swas|there\\sis|was|is)\\s(?:(?:a|general|rough|full|broad|group)\\s)?consensus|without\\s(?:any\\s)?objections?|no\\s(?:one\\s)?object(?:ions?|ed)|no\\s(?:opposition|dissent)|by\\s(?:acclamation|general\\s(?:consent|agreement)|voice\\sconsent)|hearing\\sno\\sobjections?|consensus(?=\\s{0,3}(?:$|[.:]))|lazy\\sconsensus)',
    holds: ['Adopted by consensus', 'No objections.', 'Approved without objection', 'Elected by acclamation'],
    not: ['They sought agreement', 'One member objected']
  },
  {
    result: 'carried',
    pattern:
      '\\b(?:carried|carries|passed(?!\\s(?:away|the|a|out|on|through|by\\sthe))|passes|approved|adopted|accepted|agreed|so\\sordered|ratified|all\\sayes|granted|ayes\\shave\\sit|enacted|confirmed)(?![a-z-])|通过',
    holds: ['Motion carried.', 'Passed 5-0', 'Approved 4 to 1', 'So ordered'],
    not: ['Motion failed', 'A member passed away', 'The motion was tabled']
  }
]

/** Numbers as words, and the words for none, in counts of votes. */
export const voteNumbers: Readonly<Record<string, number>> = {
  no: 0,
  none: 0,
  zero: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12
}
