/** Verbs that open the paragraphs of a resolution: what the body decides, gives to somebody, asks for, and only notes. */
import type { StatementKind } from '../../../domain/proposal.ts'

export type OperativeRow = {
  readonly id: string
  readonly kind: Extract<StatementKind, 'decided' | 'assigned' | 'directed' | 'noted' | 'deferred'>
  /** Source of a RegExp without flags, matched at the start of a paragraph; what follows the match, or the verb in group `act`, is the statement. */
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

const further = '(?:[Aa]lso |[Ff]urther |[Hh]ereby |[Tt]herefore |[Ff]inally |[Aa]ccordingly |[Ss]trongly |[Uu]nanimously ){0,2}'
const verb = (words: string): string => `^${further}(?:${words})(?: (?:also|further|hereby|therefore|again|once more))?`

export const operativeRows: readonly OperativeRow[] = [
  {
    id: 'en.opr.deferred',
    kind: 'deferred',
    pattern: `${verb('[Dd]ecides|[Rr]esolves|[Aa]grees')} to (?=(?:postpone|defer|adjourn consideration|table)\\b)`,
    holds: ['Decides further to postpone the vote;'],
    not: ['Decides to close berth 4;']
  },
  {
    id: 'en.opr.will',
    kind: 'decided',
    pattern: `${verb('[Dd]ecides|[Rr]esolves|[Aa]grees|[Dd]etermines|[Cc]oncludes')},? (?:that|to) (?=[a-z0-9])`,
    holds: ['Decides to close berth 4;', 'Resolves that the fee stand;'],
    not: ['Decides;', 'Notes that the fee stands;']
  },
  {
    id: 'en.opr.act',
    kind: 'decided',
    pattern: `^${further}(?=(?<act>(?:[Aa]dopts|[Aa]pproves|[Ee]stablishes|[Cc]reates|[Aa]uthori[sz]es|[Ee]ndorses|[Rr]atifies|[Aa]ccepts|[Aa]ppoints|[Ee]lects|[Cc]onfirms|[Rr]epeals|[Rr]escinds|[Aa]mends|[Ee]xtends|[Aa]llocates|[Aa]ppropriates|[Dd]eclares|[Gg]rants|[Dd]elegates|[Dd]esignates|[Tt]erminates|[Dd]issolves|[Rr]enews|[Aa]wards|[Pp]roclaims|[Ss]ets(?: up)?|[Ff]ixes|[Dd]ecides|[Rr]esolves)\\b) [^;]{4})`,
    holds: ['Adopts the plan in the annex;', 'Authorizes the Harbour Master to let contracts;', 'Hereby establishes a working group;'],
    not: ['Adopted the plan;', 'Reaffirms the plan;']
  },
  {
    id: 'en.opr.gives',
    kind: 'assigned',
    pattern: `${verb('[Rr]equests|[Ii]nstructs|[Dd]irects|[Aa]sks|[Mm]andates|[Tt]asks|[Cc]harges|[Oo]rders|[Cc]ommissions|[Ee]ntrusts')} (?=(?:the |an? |its |all |each |every |[A-Z])(?:[^;:]{2,200}? (?:to|with) |[^;:]{2,80}:$))`,
    holds: ['Requests the Treasurer to report on the costs;', 'Also instructs the Secretary to publish it;'],
    not: ['Requests for tenders;', 'Asks;']
  },
  {
    id: 'en.opr.urges',
    kind: 'directed',
    pattern: `${verb('[Uu]rges|[Cc]alls (?:up)?on|[Ii]nvites|[Ee]ncourages|[Aa]ppeals to|[Rr]ecommends(?: that)?|[Ee]xhorts|[Aa]dvises')} (?=[a-zA-Z])`,
    holds: ['Urges all users to keep the speed limit;', 'Calls upon the Ministry to review the toll;'],
    not: ['Calls were made;', 'Urgent repairs;']
  },
  {
    id: 'en.opr.notes',
    kind: 'noted',
    pattern: `^${further}(?:(?:[Dd]eeply |[Ww]ith [a-z]{3,14} |[Aa]lso |[Ff]urther ){0,2}(?:[Nn]otes|[Tt]akes note of|[Ww]elcomes|[Rr]ecalls|[Rr]ecogni[sz]es|[Aa]cknowledges|[Cc]ommends|[Ee]xpresses|[Rr]eaffirms|[Aa]ffirms|[Ss]tresses|[Ee]mphasi[sz]es|[Uu]nderlines|[Rr]egrets|[Cc]onsiders|[Tt]hanks|[Nn]oting|[Rr]ecalling|[Rr]ecogni[sz]ing|[Aa]cknowledging|[Ww]elcoming|[Cc]onsidering|[Hh]aving [a-z]{3,12}ed|[Mm]indful of|[Aa]ware of|[Cc]onvinced|[Bb]earing in mind|[Cc]oncerned|[Rr]eaffirming|[Ee]mphasi[sz]ing|[Dd]esiring|[Tt]aking (?:note of|into account)))(?: with [a-z]{3,14})?,? (?:that |at |by )?(?=[a-zA-Z0-9])`,
    holds: ['Notes with concern that three ferries were damaged,', 'Recalling its resolution 2022/4,', 'Having considered the report,'],
    not: ['Noted;', 'Concern was expressed']
  }
]
