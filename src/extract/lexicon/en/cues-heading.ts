/**
 * Headings, and lines that stand like headings, by what they announce for the blocks under them.
 *
 * Patterns are matched without regard to case against the whole heading, its number and final colon removed.
 */
import type { SectionKind } from '../../02-block/labelled-block.ts'

export type HeadingRow = {
  readonly id: string
  readonly section: NonNullable<SectionKind>
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

const tail =
  "(?: (?:summary|review list|to (?:be )?(?:take|taken|done|do)|from today|from (?:this|the|today's|our) (?:meeting|call)|of the (?:meeting|call|board|committee|council|group)|this (?:week|month)|for (?:the )?next (?:meeting|week|month|time)|(?:before|by) (?:the )?next meeting|to be taken|taken|made|agreed|reached|adopted|passed|recap|and (?:owners?|responsibilities|deadlines|timelines?|next steps?|follow[- ]?ups?|decisions?|action (?:items?|points?)|actions?|resolutions?|assignments?|outcomes?)|(?:&|/|\\+) ?(?:owners?|next steps?|decisions?|follow[- ]?ups?|action (?:items?|points?)|actions?|to-?dos?|tasks?|outcomes?|timelines?|deadlines)|going forward|assigned|resulting|arising from this meeting|for (?:the )?(?:team|staff|officers|members|volunteers|everyone|secretariat)|[([][^()[\\]]{0,40}[)\\]])){0,2}"

export const headingRows: readonly HeadingRow[] = [
  {
    id: 'en.head.old',
    section: 'old',
    pattern:
      "^(?!.{0,40}\\b(?:new (?:action|task|to-?do)|(?:action|task|to-?do)s?(?: items?| points?)? from (?:this|today's) ))(?:(?:review|status|update|updates|follow[- ]?up|report|progress) (?:of|on|from|to) (?:[\\w']{1,20} ){0,4}?(?:action|task|to-?do)s?(?: items?| points?| list| log)?(?: [\\w']{1,20}){0,4}|review(?:ing)? (?:[\\w']{1,20} ){0,4}?(?:action|task|to-?do)s?(?: items?| points?)?|(?:check(?:[- ]?in)? (?:on |of )?)?(?:[\\w']{1,20} ){0,2}?(?:previous|prior|outstanding|last(?: (?:week|month|meeting|call|time)(?:'s)?)?|past|old|existing|ongoing|completed?|closed|open|pending|unresolved|former) (?:[\\w']{1,20} ){0,3}?(?:action|task|to-?do)s?(?: items?| points?| list| log)?(?: [\\w']{1,20}){0,4}|action(?:s| items?| points?)?(?: items?| points?)? (?:review|status|updates?|tracker|tracking|follow[- ]?up|check|progress|from (?:the )?(?:last|previous|prior)(?: meeting)?)|(?:matters|actions?|business|issues) arising(?: [\\w']{1,20}){0,6}|action(?: items?| points?)?s? from (?:the )?(?:last|previous|prior)(?: [\\w']{1,20}){0,3})$",
    holds: [
      'Check in on previous action items',
      "Last week's action items",
      'Review of action items',
      'Action Item Review',
      "Review Previous Meeting's Action Items",
      'Outstanding actions',
      'Matters arising from the minutes'
    ],
    not: ['Action items', 'New actions', 'Review of the budget', 'Review of new action items from this meeting']
  },
  {
    id: 'en.head.actions',
    section: 'actions',
    pattern: `^(?:(?:summary|list|table|record|log|register|recap) of |review of (?=(?:the )?new )|(?:problems|issues|questions|ideas|risks|blockers|goals|outcomes|wrap[- ]?up|closing|summary|(?:key )?takeaways|timeline) ?(?:/|&|and) ?)?(?:the )?(?:(?:new (?:and|&) (?:continuing|ongoing|carried[- ]over|existing)|continuing|new|agreed|key|meeting|upcoming|all|main|immediate|assigned|follow-up|next|required|current|running|remaining|resulting|individual|delegated|post[- ]meeting|(?:short|medium|near|long)[- ]term|staff|team|officers?'?) ){0,2}(?:action(?:s|able)?(?: items?| points?| item list| point list| list| log| register| plan| summary| required| table| steps?)?|actionables|next steps?|(?!(?:what|how|nothing|ways?|when|who)\\b)(?:[\\w'&/-]{2,20} ){0,2}to[- ]?dos?(?: list| tasks| items)?|tasks?(?: list| allocated| assigned| agreed)?|follow[- ]?ups?(?: actions?| items?| tasks?)?|job duties|duties|assignments?|task assignments?|commitments|deliverables|homework|things to do|what(?:'s| is) next|who does what(?: by when)?|ais?|aps?)${tail}$`,
    holds: [
      'Action items',
      'Action items & follow-ups',
      'Next actions',
      'New and continuing tasks',
      'Wrap-up / Actions',

      'Problems/Tasks',
      'Actions / next steps',
      'Things to do before the next meeting',
      'SUMMARY OF ACTION ITEMS',
      'Next steps',
      'Actions and owners',
      'Job duties',
      'To-do list',
      'Board TO DO',
      'Actions (new)',
      'Review of new action items from this meeting'
    ],
    not: [
      'What to do',
      'Work items',
      'Summary',
      'Goals',
      'Discussion and action items',
      'Review of action items',
      'Consent items',
      'Action minutes'
    ]
  },
  {
    id: 'en.head.tasks',
    section: 'actions',
    pattern: `^(?:(?:work|tasks?|jobs|plans?|to-?dos?) (?:for|until) (?:the )?(?:next|coming|this) (?:week|fortnight|month|sprint|meeting|call)|task (?:allocations?|distribution)|(?:work|duty) assignments?|(?:items?|things|points|matters) (?:to|for) follow[- ]?up(?: on)?|things we (?:need|have) to do|points for action|who(?: will|'s| is)? do(?:es|ing)? what(?: by when)?|what (?:next|needs to happen(?: next)?)\\??|calls? to action|(?:goals|priorities) for (?:the )?next (?:week|month|sprint|meeting|call))${tail}$`,
    holds: ['Things to follow up on', 'Goals for next meeting', "Who's doing what", 'Work for next week', 'Task allocation'],
    not: ['Goals', 'Work items', 'Things']
  },
  {
    id: 'en.head.decisions',
    section: 'decisions',
    pattern: `^(?:(?:summary|list|table|record|log|register|recap) of )?(?:the )?(?:(?:key|main|formal|final|meeting|new|board|committee|council|tsc|tc|sc|ec|wg|group|team|club|executive|trustees'?|technical|design|policy|funding|online|e-?mail|ratified) ){0,2}(?:decisions?(?: log| summary| points?| items?)?|decision\\(s\\)|meeting outcomes|outcomes|consensus(?: items| points| reached)?|points of (?:agreement|consensus)|(?:agreed|approved|accepted|adopted|passed|ratified) (?:items|points|resolutions|motions|proposals|decisions|changes|prs)|elected officers|(?:items|points|proposals) (?:agreed|accepted)|resolutions?|conclusions?|conclusions? ?/ ?resolutions?|agreements?|agreed items|outcomes? of votes?|motions (?:passed|carried|approved|adopted)|approvals|what (?:we|was) (?:agreed|decided)|(?!.*\\b(?:not|if|when|once|be|was|were|minutes|agenda|motion|vote|resolution|proposal|amendment|unanimously|all)\\b)(?:[\\w'&/-]{2,20} ){1,4}(?:approved|adopted|awarded|elected|ratified|granted)|(?:it was |be it )?(?:also |unanimously |further ){0,2}(?:resolved|agreed|decided)(?:(?: ?[,\u2013\u2014-])? (?:that|to|as follows|the following))?|(?:(?:the |this )?(?:[\\w'&-]{2,20} ){0,4}(?:board|council|committee|commission|meeting|group|members|trustees|assembly|conference|governors|directors|cabinet|tsc|wg|tc|pcc)|we) (?:then |also |unanimously |hereby ){0,2}(?:resolved|agreed|decided|voted|resolves|agrees|decides|approved the following|adopted the following|(?:made|took|reached|passed) the following)(?: (?:[\\w'-]{2,20} ){0,2})?(?: ?(?:that|to|as follows|the following|on the following|upon the following))?|(?:the )?following (?:[\\w'&/-]{2,20} ){0,5}(?:was|were|has been|have been) (?:[a-z]{3,12} and |unanimously )?(?:made|taken|approved|adopted|agreed|accepted|elected|appointed|passed|resolved|decided)(?: upon)?)${tail}$`,
    holds: [
      'Grants approved',
      'Board decisions',
      'Approved proposals',
      'Points of agreement',
      'Outcomes',
      'Resolved that',
      'The following officers were elected',
      'The Council agreed to',
      'The following was agreed',
      'Decisions',
      'Summary of resolutions',
      'Decisions made',
      'Resolutions adopted',
      'Conclusion/Resolution',
      'Motions passed'
    ],
    not: ['Pending decisions', 'Decision-making process', 'Resolution 12', 'Proposed resolutions', 'Motion approved']
  },
  {
    id: 'en.head.attendance',
    section: 'attendance',
    pattern:
      '^(?:at{1,2}end(?:ance|ees|ess|es|ing)|(?:\\w{1,20} ){0,3}present(?: \\(lines said\\))?|participants?|roll call|(?:\\w{1,20} ){0,2}absent|regrets|apologies(?: for absence)?|in attendance|(?:also|others) (?:present|attending)|invited|guests?|members|quorum|people)$',
    holds: ['Attendance', 'Atendees', 'People present (lines said)', 'Members present', 'Apologies for absence', 'ROLL CALL'],
    not: ['Attendance policy', 'Present state of the pier']
  },
  {
    id: 'en.head.agenda',
    section: 'agenda',
    pattern:
      '^(?:(?:proposed|draft|meeting|tentative|revised|order of|the) ){0,2}(?:agenda(?: items)?|order of business|business|table of contents|contents|toc)$',
    holds: ['Agenda', 'Proposed agenda', 'Order of business', 'AGENDA ITEMS'],
    not: ['Agenda review', 'Next agenda']
  },
  {
    id: 'en.head.minutes',
    section: 'motions',
    pattern: '^(?:(?:meeting|draft|the) ){0,2}(?:minutes|notes|proceedings|discussion notes|transcript|log)(?: of (?:the )?meeting)?$',
    holds: ['Minutes', 'Meeting notes', 'Proceedings'],
    not: ['Minutes of previous meeting', 'Approval of minutes']
  }
]

/** Words of a table's heading cells, by what the column holds; matched without regard to case. */
export const columnRows: readonly {
  readonly column: 'task' | 'owner' | 'support' | 'due' | 'status' | 'decision' | 'number' | 'old'
  readonly pattern: string
}[] = [
  {
    column: 'decision',
    pattern:
      '^(?:motions?(?: text)?|(?:key |agreed )?decisions?(?: (?:made|taken|reached))?|resolutions?|conclusions?|agreements?|rulings?|what was (?:decided|agreed)|decisions? ?/ ?(?:actions?|outcomes?)|actions? ?/ ?decisions?|text of motion|motion/resolution)(?: \\([^()]{1,30}\\))?$'
  },
  {
    column: 'task',
    pattern:
      '^(?:AIs?|(?:action|task)\\(s\\)|(?:tasks?|outcomes?) ?/ ?actions?|to be done|assignments?|(?:the )?(?:new )?actions?(?: items?| points?| required| to be taken| step)?|what|tasks?|to[- ]?do|activit(?:y|ies)|deliverables?|action/task|follow[- ]?up|next steps?|commitments?|(?:task |action )?description|milestones?|(?:agreed |next |key |further )?steps?|jobs?|(?:agreed )?recommendations?|work(?: to be done)?|(?:what|to) (?:needs|is) (?:to be )?(?:done|doing))$'
  },
  {
    column: 'owner',
    pattern:
      "^(?:who\\??|accountable|dri|doers?|drivers?|resp\\.?|assigned person|owned by|(?:owner|lead|assignee)s? ?/ ?(?:owner|lead|assignee)s?|owners?|assigned(?: to)?|assignees?|responsib(?:le|ility)(?: (?:person|party|parties|officer|body|for action))?|(?:lead |responsible |implementing |delivery |accountable )?(?:person|party|agency|officer|service|department|body|unit|team|organi[sz]ation|ministry)(?:\\(?s\\)?)?(?: responsible)?|leads?|by whom|whom|action by|person|name|champion|delegated to|who is responsible|poc|points? of contact|contact(?: person)?|initials?|(?:lead|executive|exec\\.?|accountable|senior|named) (?:director|executive|lead|officer|manager|member|owner|trustee|governor)|(?:director|executive|manager) responsible|led by|lead by|post ?holder|manager|(?:allocated|delegated|given) to|actioned by|for action(?: by)?|who(?: is|'s| will)?(?: do| doing)?(?: it)?|point person|(?:person )?in charge|volunteers?(?: name)?|action officer|(?:lead|responsible|action) (?:member|councillor|trustee|name)s?)$"
  },
  {
    column: 'due',
    pattern:
      '^(?:when\\??|finish|(?:needed|completed) by|(?:goal|milestone) date|due(?: date| by)?|dead ?line|by when|target(?: date)?|(?:target )?(?:completion|end|target|finish|required|agreed|implementation|delivery|planned|expected|action|review) (?:date|by)|target completion|(?:date|deadline|due) (?:for|of) (?:completion|action|implementation|delivery)|date (?:required|to be completed)|timing|(?:for )?completion|to be (?:done|completed?) by|expected(?: by| completion)?|review date|finish by|timeline|time ?frame|timescale|time ?line|date due|complete by|by|eta|(?:to be )?done by)$'
  },
  {
    column: 'support',
    pattern:
      '^(?:(?:key |other |delivery )?partners?|support(?:ing|ed by)?(?: (?:agency|agencies|body|bodies|department|team|service)s?)?|contributors?|in partnership with)$'
  },
  { column: 'status', pattern: '^(?:status|state|outcome|result|progress|done|completed?|vote|disposition|carried)$' },
  { column: 'number', pattern: '^(?:#|no\\.?|id|ref\\.?|reference|item(?: no\\.?)?|number)$' },
  {
    column: 'owner',
    pattern: "^(?:[\\w'/-]{1,14} ){0,2}(?:owners?|leads?|assignees?|responsible|responsibility)(?:\\(s\\))?(?: [\\w'/-]{1,14})?$"
  },
  {
    column: 'due',
    pattern:
      "^(?:[\\w'/-]{1,14} ){0,2}(?:due|deadline|timescales?|time ?frames?|timelines?|by when|due date|target date|completion date)(?:(?: |/)[\\w'/-]{1,14}){0,2}$"
  },
  {
    column: 'task',
    pattern:
      "^(?!(?:actions?|tasks?) (?:no|nos|number|ref|id|date|status|by|from|log)\\b)(?:[\\w'&/-]{1,14} ){0,3}(?:actions?|tasks?|steps)(?: (?:[\\w'&/-]{1,14} ){0,3}[\\w'&/-]{1,14})?$"
  }
]
