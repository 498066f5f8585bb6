/** Wording that gives a task to someone. Group `who` names the doer. */
import type { CueRow } from '../cue-row.ts'
import { names, notNames, office, ofMatters } from './parts.ts'

const not =
  '(?!not be able|(?:soon |now |then )?be\\b(?! responsible| in charge| tasked| asked| (?!(?:leav|retir|resign|stepp|mov|clos|open|miss|go|com|expir|host|start)ing\\b)[a-z]{3,12}ing\\b)|(?:(?:also|then|now|both|next|again|each|first) )?have (?:(?:a|an)\\b(?! (?:look|word|chat|talk|discussion|conversation|meeting|call)\\b)|the|to|no|been|joint|regular|some|any|more|fewer|less|many|several|all|both|one|two|three|four|five|six|\\d{1,6})\\b|permit\\b|go out\\b|continue to be|not\\b|need\\b|never\\b|remain\\b|stay\\b|include\\b|contain\\b|consist\\b|appear\\b|seem\\b|apply\\b|affect\\b|occur\\b|happen\\b|arise\\b|depend\\b|vary\\b|come into|go into|last\\b|result\\b|benefit\\b|enable\\b|mean\\b|know\\b|like\\b|want\\b|love\\b|prefer\\b|rather\\b|hope\\b|think\\b|believe\\b|assume\\b|wish\\b|appreciate\\b|enjoy\\b|miss\\b|lose\\b|see\\b|hear\\b|feel\\b|soon\\b|only\\b|likely\\b|probably\\b|require\\b|say\\b|approve\\b|adopt\\b|accept\\b|ratify\\b|adjourn\\b|cancel\\b|convene\\b|hold (?:its|their|a|the)\\b|begin at|begin on|start at|start on|take place|meet (?:at|on)|open (?:at|on)|cost\\b|become\\b|expire)'
const notEither = `(?!(?:judge|measure|assess|evaluate) (?:itself|themselves|ourselves|its|their|our) [^.]{0,40}\\b(?:by|on|against)\\b)(?!(?:re)?(?:meet|convene)(?: again| next)?(?: (?:on|in|at) |\\W*$))(?!(?:follow(?! up)|allow|vote|decide|prove|suffer|face|save|gain|fail|retire|resign|the|an?|his|her|their|our)\\b|serve (?:as|on|in|at|the|for|until|to)\\b|take the [Cc]hair\\b)${not.replace('see\\b', 'see\\b(?! (?:to|if|about|that|what)\\b)')}`

export const assignedRows: readonly CueRow[] = [
  {
    id: 'en.asg.01',
    kind: 'assigned',
    on: ['to'],
    pattern: `^(?:[Aa]greed,? |[Dd]ecided,? |[Ss]o,? |[Aa]nd |[Tt]hen )?(?<who>${notNames}${names}|${office}${ofMatters})(?: \\([^()]+\\))?(?:,?:? (?:to|TO) (?=[a-z])|[,:] ?[Tt]o (?=[A-Z][a-z]))(?!be |remain |stay |approve |adopt |accept the |ratify |adjourn|second |serve )`,
    span: 'rest',
    verb: true,
    force: 'must',
    holds: [
      'Mara to call the harbour office.',
      'Jo Lind and A. Osei to draft the notice.',
      'The Town Clerk to write to residents.',
      'Staff to report back in May.',
      '@jo to open a ticket.'
    ],
    not: [
      'Motion to approve the plan.',
      'Need to call the office.',
      'Thanks to everyone.',
      'Mara moved to Quay Street.',
      'More to come on the lease.',
      'Fees to be paid in May.'
    ]
  },
  {
    id: 'en.asg.02',
    kind: 'assigned',
    on: [
      'agreed',
      'volunteered',
      'offered',
      'undertook',
      'promised',
      'committed',
      'volunteers',
      'agrees',
      'offers',
      'pledged',
      'undertakes',
      'promises'
    ],
    pattern: `^(?<who>${names}|${office}${ofMatters}|[Hh]e|[Ss]he|[Tt]hey)(?: (?:has|have|had|also|kindly|then))? (?:agreed|volunteered|offered|undertook|promised|committed|pledged|volunteers|agrees|offers|undertakes|promises) to (?=[a-z])`,
    lead: true,
    span: 'rest',
    verb: true,
    force: 'must',
    holds: ['Mara agreed to call the harbour office.', 'Cllr. Osei volunteered to lead the tour.', 'The clerk offered to check the lease.'],
    not: ['They agreed to nothing.', 'Mara agreed with the mayor.']
  },
  {
    id: 'en.asg.28',
    kind: 'assigned',
    on: ['will', 'shall', "'ll", 'going', 'to'],
    has: [' will ', ' shall ', "'ll ", ' going to ', ' is to ', ' are to ', ' was to ', ' were to '],
    pattern: `^(?:then |and |but |so |[Ii]n the meantime,? |[Mm]eanwhile,? |[Ff]rom there,? |[Bb]y (?:tomorrow|then|next [a-z]{4,9}|[A-Z][a-z]{2,8}day|[A-Z][a-z]{2,8} \\d{1,2}|\\d{1,2} [A-Z][a-z]{2,8}),? )?(?<who>${notNames}${names}|${office}${ofMatters}|[Hh]e|[Ss]he|[Ee]veryone)(?: involved| present)?(?: and (?:the )?[a-z]{3,15})?(?:, (?:as |the |our |who |in (?:consultation|coordination|co-operation|cooperation|collaboration|partnership|conjunction|liaison) with |with |supported by |assisted by |together with |working with |on behalf of )[^,.;:!?]{2,60},|, [A-Z][A-Z\\d]{1,6},)?(?: (?:will|shall|is going to|are going to|is to|are to|was to|were to)|'ll)(?: (?:also|then|now|both|next|again|each|continue to|work to|try to|look to|first)){0,2} (?=[a-z])${notEither}`,
    lead: true,
    span: 'all',
    force: 'must',
    holds: [
      'By tomorrow Mara will write to the trainers.',
      'From there Jo Lind will draw up the calendar.',
      'Mara will call the harbour office.',
      'The Town Clerk will write to residents.',
      'Jo and Ana will also draft the notice.',
      'Next, staff will report back.',
      'Bo, as treasurer, is to pay the bill.',
      'The Department of Boats, Lamps and Slipways shall clear the quay.',
      'The Fire Chief, in consultation with the Sheriff, shall clear the quay.',
      'Everyone involved will report in May.',
      'Bo Ray, KB3X, will be making a map.'
    ],
    not: [
      'The fair will be held in June.',
      'It will rain.',
      'There will be cake.',
      'Mara will not attend.',
      'Mara is going to the fair.',
      'The office will be closed.',
      'The Council will meet again on 3 May.',
      'The council will judge its lighting plan by lamps lit.'
    ]
  },
  {
    id: 'en.asg.04',
    kind: 'assigned',
    on: [
      'asked',
      'requested',
      'directed',
      'instructed',
      'tasked',
      'assigned',
      'charged',
      'delegated',
      'authorized',
      'authorised',
      'empowered',
      'mandated',
      'appointed',
      'nominated',
      'deputed',
      'detailed',
      'invited'
    ],
    pattern:
      '(?<!\\b(?:[Mm]embers|[Rr]esidents|[Pp]arents|[Pp]atients|[Hh]olders|[Vv]olunteers|[Aa]ttendees|[Pp]ublic|[Ee]veryone)) (?:was|were|is|are|be|has been|have been|be and (?:is|are))(?: (?:hereby|also|then|further|jointly|each|thanked and|been))? (?:asked|requested|directed|instructed|tasked|assigned|charged|delegated|authori[sz]ed|empowered|mandated|appointed|nominated|deputed|detailed|invited(?= to (?:prepare|submit|report|present|provide|draft|circulate|update|convene|continue)))(?: and (?:directed|instructed|empowered|requested|authori[sz]ed))? to (?=[a-z])(?!(?:approve|adopt|note|endorse|ratify|consider|agree|accept|vote|decide|serve|be (?:moved|considered|heard|held))\\b)',
    subject: true,
    span: 'rest',
    verb: true,
    force: 'must',
    holds: [
      'The Clerk was asked to write to the county.',
      'Staff is hereby directed to publish the map.',
      'Mara Lind was tasked to order paint.'
    ],
    not: ['The fee was asked about.', 'The question was directed to Mara.', 'The Board is asked to approve the fee.']
  },
  {
    id: 'en.asg.05',
    kind: 'assigned',
    on: [
      'asked',
      'actioned',
      'requested',
      'directed',
      'instructed',
      'tasked',
      'asks',
      'requests',
      'directs',
      'instructs',
      'directing',
      'instructing',
      'charged',
      'requesting',
      'assigned',
      'mandated',
      'invited',
      'invites',
      'inviting',
      'advised',
      'ask',
      'request',
      'instruct'
    ],
    pattern: `(?<!\\b(?:[Rr]esidents?|[Aa]pplicants?|[Pp]ublic|[Nn]eighbou?rs?|[Pp]arents?|[Aa]ttendees?) )\\b(?:asked|actioned|requested|directed|instructed|tasked|charged|assigned|mandated|invited|advised|asks|requests|directs|instructs|invites|directing|instructing|requesting|inviting|(?<=\\b[Ww]e )(?:ask|request|instruct)) (?:that )?(?!(?:the )?(?:Board|Council|Committee|Commission)\\b)(?<who>(?:[Tt]he |[Ii]ts )?(?:[Cc]onven[oe]r|[Ss]ecretar(?:y|iat)|[Cc]hair|[Pp]roject [Ll]eader|[Ll]eader|[Ee]ditors?) of (?:J?WG|SC|TC|TF|AHG) ?\\d{1,3}|(?:J?WG|SC|TC|TF|AHG) ?\\d{1,3}|${office}${ofMatters}|${names}|him|her|them)(?:, [A-Z][^,.;:!?]{2,40},)? (?:to )?(?=[a-z])(?!(?:approve|adopt|accept|ratify|consider|be considered|conduct the roll|call the roll|come up with)\\b)`,
    span: 'rest',
    verb: true,
    force: 'must',
    holds: [
      'The Board directed staff to publish the map.',
      'SC 4 requests WG 2 to review the scope.',
      'SC 4 asks the leader, Mr Osei, to prepare a text.',
      'Cllr. Osei asked the Clerk to write to the county.',
      'It was agreed, directing the manager to report.',
      'We ask Jo Osei to convey this welcome.'
    ],
    not: ['Mara asked staff about the map.', 'The fee is directed to the fund.']
  },
  {
    id: 'en.asg.06',
    kind: 'assigned',
    on: ['commits', 'committed', 'commit', 'pledges', 'pledged'],
    pattern:
      '^(?<who>[^.!?]{1,160}?) (?:also )?(?:has |have |will |is |are )?(?:also )?(?:commits?|committed|pledges|pledged) to (?!(?:no|some|any|every)thing)(?=(?:\\w{3,15}ly )?[a-z-]{2,20}ing\\b|the following)',
    span: 'all',
    force: 'must',
    holds: ['The Harbour Ministry commits to publishing tide data.', 'Over two years, the agency will commit to opening its files.'],
    not: ['The ministry commits to nothing.', 'She committed to the team.']
  },
  {
    id: 'en.asg.07',
    kind: 'assigned',
    on: ['action', 'actions'],
    pattern:
      ' (?:takes?|took|taking|taken|has|have|had|got) (?:(?:an?|the|this|that|on the|as an) (?:[a-z]{3,12} ){0,2})?(?:AI|[Aa]ction [Ii]tems?|(?<=(?:an|the) )[Aa]ctions?) (?:to |of )(?=[a-z])',
    subject: true,
    span: 'rest',
    force: 'must',
    holds: ['Mara took an action to call the office.', 'Jo has the action item to order paint.'],
    not: ['Legal action was taken.', 'The board took action to end the strike.']
  },
  {
    id: 'en.asg.08',
    kind: 'assigned',
    on: ['action', 'ai', 'ap', 'todo', 'to'],
    pattern:
      '(?:^|[.!?;:,)\u2014-] |[([])(?:ACTION|Action|ACTION ITEM|Action [Ii]tem|ACTION POINT|Action [Pp]oint|AI|AP|TODO|To [Dd]o)(?: ?#?\\d{1,3}(?:[./-]\\d{1,3})?)?(?: \\(?(?:(?:on|for|by) )?(?<who>[A-Z]\\w*(?:[/&][A-Z]\\w*){0,2})\\)?)?(?::| -(?= (?:[a-z]|[A-Z][\\w ]{1,24} to ))) {0,12}(?=\\S)(?![A-Z][^.!?;:]{0,60}?(?<! to) (?:moved|made|reviewed|reported|presented|discussed|said|stated|asked|noted|approved|seconded)\\b)',
    span: 'rest',
    mark: true,
    force: 'must',
    holds: [
      'Jo is keen! ACTION: Mara will call him',
      'Fees paid late: ACTION: Mara to write',
      'Keys lost. ACTION (Mara): cut keys',
      'Pads expire in June. Action - order pads',
      'Fire door. Action: order a lock',
      'How fast is it? AI Mara: find the tide log'
    ],
    not: ['The action: none of it worked', 'Action items']
  },
  {
    id: 'en.asg.12',
    kind: 'assigned',
    on: ['action'],
    pattern: `^(?<who>${names}|${office}) (?:to|will|would|shall) (?=action(?: (?:this|it|these|same))?[.)]?$)`,
    span: 'rest',
    force: 'must',
    holds: ['The Clerk would action.', 'Mara to action this'],
    not: ['The Clerk will action the refund in May.', 'Action the refund.']
  },
  {
    id: 'en.asg.13',
    kind: 'assigned',
    on: ['by'],
    pattern: `^[^.!?:;]{3,160}? (?:will|shall|would|is to|are to|to|should) (?:also |then |now )?be (?!considered|discussed|heard|reviewed at|held|attended|followed|replaced|funded|paid|governed|guided|affected|covered|met|used|welcomed|decided|determined|voted|represented)(?:[a-z]{3,14}ed|drawn up|sent|written|made|done|built|brought|led|put|set up|taken|kept|bought|sought|run|undertaken|given|cut|paid|laid|hung|found|shown|drawn)(?: [^.,;:!?]{1,60}?)? by (?!(?:[Tt]he end|then|next|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)\\b)(?<who>${office}(?: and (?:the )?${office})?|${notNames}${names})`,
    span: 'all',
    force: 'must',
    holds: [
      'A leaflet will be produced by the Harbour Council.',
      'The fence is to be repaired by Mara Lind.',
      'Quotes will be sought by the Clerk.'
    ],
    not: ['The plan will be considered by the Board.', 'The pier will be closed by June.', 'A leaflet will be produced soon.']
  },
  {
    id: 'en.asg.15',
    kind: 'assigned',
    on: ['would', 'will', "he'll", "she'll", "he'd", "she'd", "they'd", "they'll", 'going'],
    has: [' he w', ' she w', ' they w', ' I w', ' he is g', ' she is g', " he'", " she'", " they'"],
    pattern: `^(?<who>${names}|${office}|[Hh]e|[Ss]he) (?:has |also |then )?(?:said|stated|says|confirmed|indicated|advised|mentioned|explained|added|assured [\\w ]{2,20}|reported) (?:that )?(?:if necessary, |for now,? |in future,? |in the meantime,? )?(?:he|she|they|I)(?: (?:will|would|is going to|was going to)|'d|'ll) (?:also |then |now |next ){0,2}(?=[a-z])${notEither}`,
    span: 'all',
    force: 'must',
    holds: [
      'Bo stated that for now he would look after the keys.',
      'She said she will call the harbour office.',
      "Bo said he'd check the lease."
    ],
    not: ['Bo said that the fee would rise.', 'Bo said he would be late.', 'Bo said he would prefer paint.']
  },
  {
    id: 'en.asg.16',
    kind: 'assigned',
    on: ['for'],
    has: [' to '],
    pattern: `\\b(?:suggested|agreed|requested|asked|arranged|recommended|proposed|planned|being|left) for (?<who>${office}|${notNames}${names}) to (?=[a-z])(?!be )`,
    span: 'rest',
    verb: true,
    force: 'must',
    holds: [
      'It was suggested for Bo to call the harbour office.',
      'The Board arranged for the Clerk to write a notice.',
      'It rests there, with next steps being for the Clerk to ask the county.'
    ],
    not: ['It was suggested for May.', 'Bo asked for time to think.']
  },
  {
    id: 'en.asg.17',
    kind: 'assigned',
    on: ['will'],
    has: ['did not ', 'has not ', 'have not ', 'was unable ', 'is still ', 'has the ', 'have the '],
    pattern: `^(?<who>${notNames}${names}|${office}) (?:did not|has not|have not|was unable|is still|has the|have the) [^.!?;:]{3,120}?, (?:but |and |so )?(?:will|he will|she will|they will) (?:also |then |now ){0,2}(?=[a-z])${not}`,
    span: 'all',
    force: 'must',
    holds: ['Bo did not call the office, will call tomorrow.', 'Mara has the keys, and will open the hall.'],
    not: ['Bo did not call, will not call.', 'In May, the fair will open.']
  },
  {
    id: 'en.asg.09',
    kind: 'assigned',
    on: ["i'll", 'will', 'happy', 'volunteer', 'need', 'have', 'can', 'shall', 'going'],
    pattern:
      "^(?:(?:[Yy]es|[Oo]k|OK|[Ss]ure|[Rr]ight|[Aa]ctually|[Ss]o|[Aa]nd|[Tt]hen|[Ff]ine)[,.]? )?(?:I'll|I will|I shall|I'm going to|I am going to|I need to|I have to|I can (?=do |send |write |take |look |ask |check |draft |put |get |call |ring |make |open |file |set )|[Ww]ill|[Hh]appy to|I'm happy to|I can volunteer to|I volunteer to)(?: (?:also|then|try to|try and|go ahead and|just|need to|have to)){0,2} (?=[a-z])(?!be\\b|you\\b|it\\b|this\\b|that\\b|the\\b|we\\b|not\\b|have to\\b|say\\b|hear\\b|take that\\b)",
    span: 'all',
    verb: true,
    speech: true,
    force: 'must',
    holds: [
      "I'll draft the notice.",
      "I'm going to mend it.",
      'OK, I will send the map round.',
      'Happy to write it up.',
      'Will open a ticket today.'
    ],
    not: ["I'll be late.", 'Will you come?', 'Will the gate open?']
  },
  {
    id: 'en.asg.10',
    kind: 'assigned',
    on: ['responsible', 'responsibility', 'lead', 'charge', 'accountable', 'tasked'],
    pattern: `^(?<who>${names}|${office}) (?:(?:was |were |is |are )?tasked with|(?:will be|shall be|is|are|to be|will take) (?:responsible for|responsibility for|in charge of|the lead on|lead on|accountable for)) `,
    span: 'all',
    force: 'must',
    holds: ['Mara tasked with finding paint.', 'Mara will be responsible for the tide table.', 'The Clerk is accountable for keys.'],
    not: [
      'No one knows who is responsible.',
      'The storm is responsible for delays in a way.'.replace('is responsible', 'seems responsible')
    ]
  },
  {
    id: 'en.asg.18',
    kind: 'assigned',
    on: ['todo', 'to', 'ai'],
    has: ['TODO', 'ToDo', 'o do:', 'o Do:', 'O DO:', ' AI:'],
    pattern: `^(?<who>${notNames}${names})(?: [-\\u2013])? (?:TODO:?|ToDo:?|[Tt]o [Dd]o:|TO DO:|AI:) ?(?=[A-Za-z])`,
    span: 'rest',
    mark: true,
    force: 'must',
    holds: ['Mara Lind To Do: order paint', '@jo TODO order paint', 'Jo and Ana - AI: order paint'],
    not: ['Mara to do the dishes', 'Board action: the lease was signed']
  },
  {
    id: 'en.asg.48',
    kind: 'assigned',
    on: ['to'],
    has: [' TO '],
    pattern:
      '^(?<who>(?:THE )?(?:CLERK|CHAIR(?:MAN|PERSON)?|VICE[- ]CHAIR|TREASURER|SECRETARY|MANAGER|STAFF|OFFICERS?|DIRECTOR|PRESIDENT|CLLRS? [A-Z]{2,15}|(?:MR|MRS|MS|DR)\\.? [A-Z]{2,15})(?: ?(?:/|&|AND) ?(?:THE )?(?:CLERK|CHAIR(?:MAN)?|TREASURER|SECRETARY|CLLRS? [A-Z]{2,15}|(?:MR|MRS|MS|DR)\\.? [A-Z]{2,15})){0,2}) TO (?=[A-Z]{3,15}\\b)(?!BE |ORDER)',
    span: 'all',
    mark: true,
    force: 'must',
    holds: ['CLERK TO WRITE TO THE COUNTY', 'CLLR VANCE / CLERK TO ARRANGE THE ORDER'],
    not: ['MEETING CALLED TO ORDER', 'CLERK TO BE ELECTED', 'Clerk to write']
  },
  {
    id: 'en.asg.54',
    kind: 'assigned',
    on: ['left'],
    pattern: `^[A-Z][^.!?;:]{5,200}[;,\\u2013-] (?:to be |was |is )?left with (?=(?<who>${notNames}${names}|${office})\\.?$)`,
    span: 'all',
    force: 'must',
    holds: ['Bo raised the broken window; left with Jo Lind.'],
    not: ['Bo was left with the bill.', 'The keys were left with Jo.']
  },
  {
    id: 'en.asg.53',
    kind: 'assigned',
    on: ['assigned', 'delegated'],
    pattern: `^[A-Z][^.!?:;]{3,160}? (?:was|were|is|has been|have been) (?:assigned|delegated) to (?=(?<who>${notNames}${names}|${office})\\.?$)`,
    span: 'all',
    force: 'must',
    holds: ['Writing to the school was delegated to Jo Lind.', 'The map was assigned to the Clerk.'],
    not: ['The task was assigned.', 'Seats were assigned to guests by lot.']
  },
  {
    id: 'en.asg.19',
    kind: 'assigned',
    on: ['responsible'],
    pattern: `^(?<who>${notNames}${names}):? [Rr]esponsible for (?=[a-z]{3,20}ing\\b)`,
    span: 'all',
    force: 'must',
    holds: ['Mara & Jo responsible for finding paint'],
    not: ['The clerk responsible for filing was late', 'Mara responsible for the tide table']
  },
  {
    id: 'en.asg.11',
    kind: 'assigned',
    on: ['volunteered', 'volunteers', 'assigned', 'owner', 'own'],
    pattern: `^(?<who>${names})(?: (?:has|have))? (?<!\\b(?:Any|Some|More|All|Our|New|No) )(?:volunteered(?! last| before| in the past)|volunteers|offered to help|will own|to own|can own)\\b`,
    span: 'all',
    force: 'must',
    holds: ['Mara volunteers', 'Jo and Ana volunteered for the tour.', 'Mara will own the notice.'],
    not: ['Volunteers met on Sunday.', 'they volunteered']
  }
]
