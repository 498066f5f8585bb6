/** Sentences before a colon that make statements of the list below them. Each is tried where the sentence or its main clause begins. */
import { between, body, names, notNames, office } from './parts.ts'

export type LeadRow = {
  readonly id: string
  readonly kind: 'decided' | 'assigned'
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

const formal =
  '(?:agreed|decided|resolved|voted|determined|approved|adopted|endorsed|accepted|ratified|elected|re-elected|appointed|authori[sz]ed|confirmed|awarded|passed|AGREED|DECIDED|RESOLVED|APPROVED|ADOPTED)'
/** What the list would hold then is not what was decided. */
const notAbout =
  '(?![^:]{0,160}\\b(?:corrections?|amendments?|changes|conditions?|exceptions?|comments?|reasons?|understanding|vote|votes)\\b)'

export const leadRows: readonly LeadRow[] = [
  {
    id: 'en.lead.decided',
    kind: 'decided',
    pattern: `^${notAbout}(?:(?:(?:[Ww]ith (?:respect|regard) to|[Rr]egarding|[Cc]oncerning) [^,.;:]{3,80} )?(?:${body}|[Ww]e|[Aa]ll|[Ee]veryone|[Tt]hose present|[Ii]t (?:was|is))${between}(?: was| were)? ${formal}(?: unanimously| in principle)?(?:,? (?:to|that|on|upon|as|not to|the|all|for)\\b)?(?: [^.;:]{0,80})?:$|(?:[Tt]he )?(?:[Ff]ollowing|[Tt]hese)(?: [\\w'&/-]{2,20}){0,6} (?:was|were|are|is|have been|has been)(?: (?:also|then|unanimously|all|duly|hereby)){0,2} (?:[a-z]{3,12}ed(?:,? and)? )?(?:${formal}|made|taken|reached)(?: [^.;:]{0,30})?:$|(?:[Tt]he )?(?:[Dd]ecisions|[Rr]esolutions|[Aa]greements|[Mm]otions|[Aa]ppointments) (?:[\\w'-]{2,20} ){0,4}(?:were|are)(?: as follows)?:$|(?:${body}|[Ww]e)${between} (?:settled on|opted for) [^.;:]{3,40}:$|(?:${body}|[Ww]e)${between} (?:made|took|reached) (?:[a-z]{2,8} ){1,3}(?:decisions?|agreements?):$|(?:[Hh]ere is |[Tt]his is )?[Ww]hat (?:we|the (?:group|board|committee|meeting)|was) (?:have |has )?(?:decided|agreed)(?: on| upon)?:$|[Cc]onsensus(?: was)?(?: reached)? on(?: the following)?:$)`,
    holds: [
      'We settled on these rules:',
      'We made some decisions:',
      'Here is what we decided:',
      'The Council agreed to:',
      'It was agreed that:',
      'With respect to the workshop it was agreed that:',
      'The following appointments were made:',
      'These payments were approved:',
      'The Board approved the following grants:'
    ],
    not: ['The Board approved the budget with these changes:', 'The mayor said:', 'The following were present:', 'Bo agreed to:']
  },
  {
    id: 'en.lead.coordinate',
    kind: 'decided',
    pattern: `^${notAbout}${body} [a-z][^.;:]{3,120}?,? and(?: then| also| therefore)? (?:agreed|decided|resolved|AGREED|DECIDED|RESOLVED)(?: unanimously)?(?:,? (?:to|that))?:$`,
    holds: ['The Board thanked Bo Vance and agreed that:'],
    not: ['The Board thanked Bo Vance and left:', 'Bo thanked the Board and agreed that:']
  },
  {
    id: 'en.lead.outcome',
    kind: 'decided',
    pattern:
      '^(?:Approved|APPROVED|Adopted|ADOPTED|Agreed|AGREED|Accepted|Decided)(?: unanimously| so far| (?!(?:by|with|as|subject|pending|in|at|on|from|for|next|actions?|tasks?|steps|to-?dos?|follow-?ups?|owners?)\\b)[a-z][a-z-]{2,14}(?: [a-z-]{2,14}){0,4}(?<!\\b(?:actions?|tasks?|steps)))?:$',
    holds: ['Approved:', 'Approved grants:', 'Agreed changes to the rules:'],
    not: ['Approved by the county:', 'Not approved:', 'Agreed next steps:', 'Agreed key actions:']
  },
  {
    id: 'en.lead.voted',
    kind: 'decided',
    pattern: '^(?:[A-Za-z]{2,10} )?[Vv]otes? to (?:approve|elect|appoint|adopt)[^:]{0,60}:$',
    holds: ['Verbal votes to approve:'],
    not: ['The vote on the fee:']
  },
  {
    id: 'en.lead.assigned',
    kind: 'assigned',
    pattern: `^(?<who>${notNames}${names}|${office}) (?:will|shall|to|is to|are to|(?:has |have )?(?:agreed|undertook|undertaken|offered|volunteered) to|(?:was|were|is|are) (?:asked|requested|directed|instructed|authori[sz]ed) to)(?: (?:also|then|now|do the following|take the following (?:steps|actions)))?:$`,
    holds: ['The Clerk will:', 'Ana and Bo to:', 'The officers were asked to:'],
    not: ['The Clerk said:', 'This leads to:', 'The Clerk will pay:']
  },
  {
    id: 'en.lead.elected',
    kind: 'decided',
    pattern:
      '^(?:[^:]{0,40}: {1,4})?(?:[Yy]our |[Tt]he |[Oo]ur |[Ww]e present the )?(?:new|incoming|newly[- ]elected|elected|(?:19|20)\\d\\d(?:[-/]\\d{2,4})?) (?:[A-Z]?[a-z]+ ){0,2}(?:committee|board|officers|executive|council|team|trustees|Committee|Board|Officers|Executive|Council)(?: members)?(?: (?:is|are|was|were|elected|for (?:19|20)[\\d/-]{2,8})){0,2}(?: as follows)?:$',
    holds: ['Your new committee are:', 'The new officers for 2024 are as follows:'],
    not: ['The committee said:', 'The new board will:']
  }
]
