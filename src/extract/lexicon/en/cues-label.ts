/**
 * Labels at the start of a block or line ("ACTION 3:", "Resolution #2 -", "Moved by:") and what they announce.
 *
 * Every pattern is tried at the start of the block's words; the statement begins where the match ends.
 */
import type { LabelKind } from '../../02-block/labelled-block.ts'

export type LabelRow = {
  readonly id: string
  readonly kind: LabelKind
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

const number = '(?: ?(?:#|N[Oo]\\.? ?)?-?\\d[\\d./-]{0,10})?'
const bracket = '(?: {0,4}[(\\[][^()\\[\\]]{1,60}[)\\]])?'
const mark = '[*_`]{0,3} {0,60}(?::-?|[-=]?>|- |--|\\u2013 |[\\u2014\\u2192])'
const label = (words: string): string => `^[*_\`]{0,3}\\[? ?(?:${words})\\]?${number}${bracket}${mark}[*_\`]{0,3} {0,8}`

export const labelRows: readonly LabelRow[] = [
  {
    id: 'en.label.old',
    kind: 'old',
    pattern: label(
      '(?:[Pp]revious|PREVIOUS|[Oo]ld|OLD|[Cc]ompleted?|COMPLETED?|[Cc]losed|CLOSED|[Oo]utstanding|OUTSTANDING|[Pp]rior) (?:[Aa]ctions?|ACTIONS?)(?: [Ii]tems?| ITEMS?)?|DONE|Done|COMPLETED|Completed|REPORTED|Reported|[Aa]ctions? (?:[Rr]eview|[Aa]rising|[Uu]pdates?)|CLOSED'
    ),
    holds: [
      'Reported: that the council had closed the pier',
      'Previous actions: two were closed',
      'DONE: lock replaced',
      'Action review: see below'
    ],
    not: ['Action: replace the lock', 'Completed forms were filed']
  },
  {
    id: 'en.label.proposal',
    kind: 'proposal',
    pattern: label(
      '(?:PROPOSED|Proposed|DRAFT|Draft|SUGGESTED|Suggested|RECOMMENDED|Recommended|Possible|POSSIBLE|[Cc]andidate) (?:[Rr]esolutions?|RESOLUTIONS?|[Mm]otions?|MOTIONS?|[Aa]ctions?|ACTIONS?|[Dd]ecisions?|DECISIONS?)|PROPOSED|PROPOSALS?|Proposals?(?: (?:from|by) [A-Z][\\w.-]{1,20}(?: [A-Z][\\w.-]{1,20}){0,2})?|RECOMMENDATIONS?|[Rr]ecommendations?|Officer [Rr]ecommendation|Staff [Rr]ecommendation|SUGGESTIONS?|Suggestions?|PROPOSE|Propose|STRAWMAN|Straw ?poll|STRAW ?POLL'
    ),
    holds: ['PROPOSED RESOLUTION: close issue 12', 'Recommendation: adopt the plan', 'Proposal 2 - move the office'],
    not: ['Proposals were heard', 'Resolution: close issue 12']
  },
  {
    id: 'en.label.decision',
    kind: 'decision',
    pattern: label(
      '(?:FINAL |Final |[Oo]ur |[Bb]oard |[Cc]ouncil |(?:[A-Z][a-z]{2,12} )?[Cc]ommittee |[Tt]eam |[Gg]roup |[Mm]eeting |TSC |TAC |WG |KEY |Key )?(?:RESOLUTIONS?|Resolutions?|RESOLVED|Resolved|CONFIRMED|Confirmed|RATIFIED|Ratified|APPOINTED|Appointed|ELECTED|Elected|(?:RECOMMENDED|Recommended) to (?:the )?[A-Z][A-Za-z]{1,20}(?: [A-Z][A-Za-z]{1,20}){0,2}|DECISIONS?|[Cc]onclusions? ?(?:/|&|and) ?[Dd]ecisions?|[Dd]ecisions? ?(?:/|&|and) ?(?:[Cc]onclusions?|[Oo]utcomes?)|[Dd]ecisions?(?: (?:for|on|about|from|regarding|by|of) [^:.]{2,50}(?=:))?|AGREED|Agreed|CONSENTED|Consented|AGREEMENTS?|Agreements?|CONCLUSIONS?|Conclusions?|(?:(?:ROUGH|Rough|ROOM|Room|GROUP|Group) )?(?:CONSENSUS|[Cc]onsensus)|DECIDED|Decided|SETTLED|Settled|RULING|Ruling|DETERMINATION|Determination|VOTED|ACCEPTED|Accepted|ORDERED|Ordered|ENACTED|[Aa]ccepted (?:proposal|option|suggestion)|[Aa]greed (?:approach|option|position|solution|resolution|proposal|way forward|text|wording)|[Cc]hosen (?:option|approach|solution)|(?:Outcome|Conclusion)s? of (?:the )?(?:discussion|debate)|(?:All|ALL|Everyone|Members|[A-Z]{2,5}) (?:agreed?|AGREED?)(?= ?:)|(?:ACTIONS?|[Aa]ctions?)(?= (?:TAKEN|[Tt]aken)))(?: (?:[Tt]aken|TAKEN|(?:[Ii]s |[Ww]as )?[Mm]ade|MADE|[Rr]eached|[Pp]assed|[Aa]dopted|[Nn]umber|[Nn]o\\.?|[Bb]y all|BY ALL|[Uu]nanimously|UNANIMOUSLY))?'
    ),
    holds: [
      'RESOLVED: publish the map',
      'Confirmed: the minutes of 3 May',
      'Recommended to Council: that the fee stand',
      'Resolution #4: Close the issue',
      'Decision (Harbour): keep the crane',
      'Team decision: keep the crane',
      'Decision by the chair: keep the crane',
      'Conclusion/Decision: keep the crane',
      'AGREED - to meet in May',
      'Action taken: approved the lease',
      'Settled: keep the crane',
      'Agreed approach: keep the crane',
      'All agreed: keep the crane',
      'Decision reached: keep the crane'
    ],
    not: ['Resolutions were read', 'Proposed resolution: keep the crane', 'Agreed to meet in May', 'Settled in May: the crane']
  },
  {
    id: 'en.label.set-off',
    kind: 'decision',
    pattern:
      '^ {0,6}(?:DECISION|Decision|RESOLUTION|RESOLVED|Resolved|AGREED|Agreed|DECIDED|Decided) {3,6}(?=[A-Z@])|^ {0,6}(?:DECISION|Decision) {3,6}(?=[a-z])(?!(?:to|that|on|by|with|in|was|is|of|for|making) )',
    holds: ['DECISION   Retire the portal.', 'Decision   retire the portal'],
    not: ['DECISION Retire the portal.', 'Agreed to wait.', 'Decision   making in groups']
  },
  {
    id: 'en.label.set-off-action',
    kind: 'action',
    pattern: '^ {0,6}(?:ACTION|Action|TODO|AP|AI) {3,6}(?=[A-Z@(])',
    holds: ['ACTION   Jo to order paint.', 'AP   @jo draft the text'],
    not: ['ACTION MINUTES', 'AP Vance was there']
  },
  {
    id: 'en.label.numbered',
    kind: 'decision',
    pattern:
      "^[*_]{0,3}(?:COUNCIL|Council|COMMITTEE|Committee|BOARD|Board)(?:'S|'s)? (?:RESOLUTION|Resolution|DECISION|Decision)(?: (?:No\\.?|NO\\.?|Number|#))? ?[A-Z]{0,4}\\d[\\d/.A-Z-]{0,14}[*_]{0,3} {1,8}(?=(?:That|THAT|To|TO) )",
    holds: ['COUNCIL RESOLUTION 24/033 That Council adopts the draft.'],
    not: ['Council Resolution 24/033 was read.']
  },
  {
    id: 'en.label.action',
    kind: 'action',
    pattern: label(
      '(?:NEW |New |AGREED |Agreed )?(?:ACTIONS?|Actions?|action)(?: (?:ITEMS?|[Ii]tems?|POINTS?|[Pp]oints?|REQUIRED|[Rr]equired|NEEDED|[Nn]eeded|FOR|[Ff]or|BY|[Bb]y|ON|[Oo]n|TO|[Tt]o)(?: [A-Z][\\w.&/-]{0,20}){0,3})?|ACTION(?: [@A-Z][\\w.&/-]{0,20}){1,3}|[Aa]ction (?:all|everyone)|[Aa]ction (?!Plan|Minutes|List|Log|Group|Team|Required|Summary|Register|Area|Item|Point|Taken|For|By|On|To)[@A-Z][\\w.&/-]{1,20}|AI(?: [@A-Z][\\w.&/-]{0,20}){0,2}|A\\.I\\.|AP|TODOS?|To[- ]?[Dd]os?|TO DOS?|TASKS?|Tasks?|Homework|FOLLOW[- ]?UPS?|Follow[- ][Uu]ps?(?: [Aa]ctions?| [Ii]tems?)?|Followups?|NEXT STEPS?|Next [Ss]teps?|Next [Aa]ctions?|Assigned to|ASSIGNED'
    ),
    holds: [
      'ACTION: Mara to call the harbour office',
      'Action Item 3 - order paint',
      'Action (Jo): order paint',
      'AI: order paint',
      'AI Jo: order paint',
      'TODO: order paint',
      'ACTION [Jo]: order paint',
      'ACTION -> order paint',
      'action JL: order paint',
      'action all: read the draft',
      'AP4 - order paint'
    ],
    not: ['Actions were reviewed', 'Recommended action: none', 'Proposed action: wait', 'Action Minutes of the Board']
  },
  {
    id: 'en.label.action-bare',
    kind: 'action',
    pattern:
      '^(?:ACTION(?: ITEM)?S? (?:on |for )?(?=[@A-Z][\\w.-]{0,20}[a-z] )|[Aa]ction(?: [Ii]tem)? (?:for|on) (?=@?\\w[\\w.-]{1,20} (?:to|will) [a-z]))',
    holds: [
      'ACTION Mara to call the office',
      'ACTION on Jo to order paint',
      'ACTION ITEM Jo will order paint',
      'Action for jlind to order paint'
    ],
    not: ['ACTION MINUTES OF THE BOARD', 'ACTION taken', 'Action for the harbour']
  },
  {
    id: 'en.label.action-number',
    kind: 'action',
    pattern: '^ACTION-\\d{1,5} on [A-Z][\\w.-]{1,20}(?: [A-Z][\\w.-]{1,20}){0,2}: ',
    holds: ['ACTION-122 on Jo: order paint'],
    not: ['ACTION-122 on hold: order paint']
  },
  {
    id: 'en.label.todo',
    kind: 'action',
    pattern: '^(?:TODO|ToDo|@todo|@TODO) (?=[A-Za-z@])(?!(?:lists?|items?|LISTS?|ITEMS?)\\b)',
    holds: ['TODO order paint', '@todo Mara to call the office'],
    not: ['TODO list of the quay', 'Todo lists help']
  },
  {
    id: 'en.label.action-bracket',
    kind: 'action',
    pattern:
      '^[*_]{0,3}(?:\\[ ?(?:ACTIONS?(?: ITEMS?| POINTS?)?|[Aa]ctions?(?: [Ii]tems?| [Pp]oints?)?|AI|AP|TODO) ?\\]|\\((?:ACTION|Action|TODO|To[- ]?[Dd]o)\\))[*_]{0,3}[:.]?[*_]{0,3} +(?=\\S)',
    holds: ['[ACTION] Mara to call the office', '[Action item] order paint', '**(Action)** Mara to call the office'],
    not: ['[Actions of the board](minutes)', '[x] order paint', '(AI) tools were shown']
  },
  {
    id: 'en.label.action-bot',
    kind: 'action',
    pattern: '^#(?:action|ACTION|Action|task|todo|TODO):? +(?=\\S)',
    holds: ['#action Mara to call the office'],
    not: ['#info the tide was high', '#actions']
  },
  {
    id: 'en.label.decision-bracket',
    kind: 'decision',
    pattern:
      '^[*_]{0,3}[\\[(] ?(?:DECISIONS?|[Dd]ecisions?|DECIDED|Decided|CONSENSUS|Consensus|AGREED|Agreed|RESOLVED|Resolved|RESOLUTION|Resolution) ?[\\])][*_]{0,3}[:.]?[*_]{0,3} +(?=\\S)',
    holds: ['[DECISION] the gate stays shut', '(Agreed) the gate stays shut'],
    not: ['[DECISIONS PENDING] the gate', 'Decision the gate']
  },
  {
    id: 'en.label.decision-bare',
    kind: 'decision',
    pattern: '^(?:(?:DECISION|RESOLUTION|AGREEMENT|CONSENSUS) (?=(?:to|that) [a-z])|VOTED,? (?=[a-z]))',
    holds: ['DECISION to meet every month', 'CONSENSUS that the gate stays shut'],
    not: ['DECISION MAKING in committees', 'Decision to meet']
  },
  {
    id: 'en.label.decision-bot',
    kind: 'decision',
    pattern: '^#(?:agreed?|AGREED|Agreed|accept(?:ed)?|ACCEPTED|decision|decided|resolved|resolution):? +(?=\\S)',
    holds: ['#agreed close the gate'],
    not: ['#info the gate was closed', '#topic agreed items']
  },
  {
    id: 'en.label.note-bot',
    kind: 'meta',
    pattern:
      '^#(?:info|INFO|topic|TOPIC|subtopic|link|idea|help|chair|nick|startmeeting|endmeeting|meetingname|undo|vote|startvote|endvote|halp|rollcall)\\b',
    holds: ['#info the tide was high', '#topic fees'],
    not: ['#agreed close the gate']
  },
  {
    id: 'en.label.mover',
    kind: 'mover',
    pattern: label(
      "(?:[Mm]otion|MOTION|[Mm]ove)(?=: ?(?:[A-Z][\\w.'-]{1,20} ?){1,3}[,;/ ]{0,4}(?:2nd|[Ss]econd|SECOND))|(?:[Mm]otion )?[Mm]oved(?: by)?|MOVED(?: BY)?|[Mm]over|[Pp]roposed by|[Pp]roposer|(?:[Mm]otion )?[Ss]econd(?:ed|er)?(?: by)?|SECOND(?:ED|ER)?(?: BY)?|M/S|1st|2nd|[Ff]irst(?=: ?(?:[A-Z][\\w.'-]{1,20} ?){1,4}(?:$|[\\n,;/]))|[Mm]otion (?:[Mm]ade )?by|[Mm]oved/[Ss]econded"
    ),
    holds: ['Motion: Vance  Second: Osei', 'Moved by: Vance', 'Seconded: Osei', 'Motion by: Vance', '2nd: Osei', 'First: Sen. Vance'],
    not: ['Moved by Vance to adopt the map', 'Second reading of the by-law', 'First: paint the quay']
  },
  {
    id: 'en.label.mover-to',
    kind: 'mover',
    pattern: "^[Mm]otion to (?:approve|adopt|accept|pass|ratify): (?=[A-Z][\\w.'-]{1,20}(?: [A-Z][\\w.'-]{1,20}){0,3}$)",
    holds: ['Motion to approve: Senator Vance'],
    not: ['Motion to approve: the lease of the quay', 'Motion to approve the lease']
  },
  {
    id: 'en.label.motion',
    kind: 'motion',
    pattern: label(
      '(?:[Mm]ain |SUBSTITUTE |Substitute |AMENDED |Amended )?(?:MOTIONS?|Motions?)(?: (?:[Tt]ext|TEXT|[Ww]ording|NUMBER|[Nn]umber|[Nn]o\\.?))?'
    ),
    holds: ['MOTION: set the fee to ten dollars', 'Motion 24-3: adopt the map', 'Motion text: adopt the map'],
    not: ['Motion by Vance to adopt', 'Motions were heard']
  },
  {
    id: 'en.label.status',
    kind: 'status',
    pattern: label(
      'VOTES?|[Vv]otes?|VOTING|Voting|[Ff]inal (?:outcome|result|verdict)|VERDICT|[Vv]erdict|(?:Passed|Approved|Carried)\\?(?: ?\\(?[Yy]es ?/ ?[Nn]o\\)?)?|RESULTS?|[Rr]esults?|OUTCOMES?|[Oo]utcomes?|STATUS|[Ss]tatus|[Dd]isposition|DISPOSITION|AYES?|Ayes?|NAYS?|Nays?|NOES|Noes|YES|YEAS?|Yeas?|ABSTAIN(?:ED|ING)?|Abstain(?:ed|ing)?|ABSTENTIONS?|Abstentions?|[Ii]n [Ff]avou?r|IN FAVOU?R|FOR|AGAINST|Against|OPPOSED|Opposed|CARRIED|Carried|PASSED|Passed|(?:MOTION|Motion) (?:CARRIED|[Cc]arried|PASSED|[Pp]assed|[Ff]ailed|FAILED)|APPROVED|Approved|ADOPTED|Adopted|(?:Approved|Adopted|Accepted) with (?:[a-z]{3,8} )?(?:changes|edits|amendments|conditions)|REJECTED|Rejected|DENIED|Denied|DECLINED|Declined|Not (?:approved|accepted|adopted)'
    ),
    holds: ['Verdict: approved', 'Passed? Yes/No: yes', 'Vote: 5-0', 'Result: carried', 'Ayes: 4', 'Motion carried: 4-1'],
    not: ['Votes were counted', 'Results of the survey']
  },
  {
    id: 'en.label.deferred',
    kind: 'deferred',
    pattern: label(
      'DEFERRED|Deferred|TABLED|Tabled|POSTPONED|Postponed|PARKED|Parked|CARRIED FORWARD|Carried [Ff]orward|ON HOLD|On [Hh]old'
    ),
    holds: ['Deferred: crane tender', 'TABLED - fee change'],
    not: ['Deferred to May', 'Tabled papers']
  },
  {
    id: 'en.label.note',
    kind: 'note',
    pattern: label(
      'NOTES?|Notes?|NOTED|Noted|INFO(?:RMATION)?|Info(?:rmation)?|DISCUSSION|Discussion|BACKGROUND|Background|FYI|UPDATES?|Updates?|COMMENTS?|Comments?|QUESTIONS?|Questions?|Q|GOALS?|Goals?|SUMMARY|Summary|RATIONALE|Rationale|REPORTS?|Reports?|REASONS?|Reasons?|CONTEXT|Context|ISSUES?|Issues?|PURPOSE|Purpose|FISCAL IMPACT|Fiscal [Ii]mpact'
    ),
    holds: ['Note: the tide table changed', 'Discussion: members liked it', 'FYI: the gate is shut'],
    not: ['Notes were taken', 'Action: order paint']
  },
  {
    id: 'en.label.meta',
    kind: 'meta',
    pattern: label(
      '(?:[Mm]eeting )?[Dd]ate(?: and [Tt]ime)?|DATE|[Tt]ime|TIME|[Hh]eld(?: on| at)?|HELD|[Ll]ocation|LOCATION|[Pp]lace|[Vv]enue|(?:[Mm]embers |[Bb]oard |[Ss]taff |[Aa]lso )?[Pp]resent|PRESENT|(?:[Mm]embers |[Ss]taff )?[Aa]bsent|ABSENT|[Aa]ttend(?:ees|ance|ing|ed)|ATTENDEES|ATTENDANCE|[Pp]articipants|[Aa]pologies|APOLOGIES|[Rr]egrets|REGRETS|[Gg]uests?|GUESTS?|[Oo]bserv(?:ers|ing)|[Cc]hair(?:person|man|woman|ed by|s)?|CHAIR|[Ss]cribes?(?:\\(s\\))?|SCRIBES?|[Mm]inute(?:s)?[ -]?(?:[Tt]aker|[Tt]aken by|by)|[Nn]ote[ -]?[Tt]akers?|[Ff]acilitators?|[Ss]ecretary|[Mm]eeting|MEETING|[Nn]ext [Mm]eeting|NEXT MEETING|[Ww]hen|[Ww]here|[Tt]itle|TITLE|[Tt]opic|TOPIC|[Ss]ubject|SUBJECT|[Rr]ecording|[Ll]inks?|[Oo]pened|[Cc]losed|[Aa]genda|AGENDA|[Qq]uorum|[Uu]navailable|[Cc]onvened|[Aa]djourned|[Dd]ial-?in|[Zz]oom|[Cc]alendar|Re|[Cc]c|[Ff]rom'
    ),
    holds: ['Date: 3 May', 'Present: Vance, Osei', 'Chair: Vance', 'Next meeting: 3 June'],
    not: ['Present were Vance and Osei', 'Date of the next meeting']
  }
]
