/** Wording that hands a task over inside what was agreed, said or asked. Group `who` names the doer. */
import type { CueRow } from '../cue-row.ts'
import { names, notNames, office } from './parts.ts'

const doing =
  '(?:contact|write|ask|check|send|ring|call|phone|email|e-mail|speak|talk|arrange|organi[sz]e|prepare|draft|circulate|provide|obtain|get|find|look (?:into|at|for)|investigate|follow|report|bring|book|order|collect|update|produce|submit|liaise|approach|attend|chase|pursue|raise|forward|distribute|publish|post|print|share|sound out|explore|research|meet|inform|notify|invite|put|set up|draw up|let|take|purchase|buy|pay|supply|review|revise|make|enquire|inquire|seek|advise|act|action|represent|coordinate|co-ordinate|compile|create|complete|work|help|assist|see|go|start|continue|clean|repair|fix|install|remove|replace|paint|host|lead|chair|run|manage|monitor|present|discuss|consult|apply|register|sign|file|deliver|pass|place|move|write|clear|cut|measure|return|add|amend|include|keep|give|begin|visit|test|upload|implement|develop|design|build|conduct|schedule|recruit|train|respond|reply|summari[sz]e|verify|confirm|clarify|identify|edit|translate|document|deploy|inspect|transfer|reach out)'

/** Read before what was agreed: the agreement is that somebody does something. */
export const agreedTaskRows: readonly CueRow[] = [
  {
    id: 'en.asg.21',
    kind: 'assigned',
    on: ['agreed', 'decided', 'suggested', 'left', 'arranged', 'proposed'],
    pattern: `^(?:[Ii]t was(?: also| then| further| subsequently| unanimously)? (?:agreed|decided|suggested|left|arranged|proposed)|(?:[Ww]e |[Aa]ll |[Mm]embers |The (?:[Cc]ommittee|[Bb]oard|[Gg]roup|[Cc]ouncil|[Mm]eeting) )?(?:[Aa]greed|AGREED))(?: that)? (?<who>${notNames}(?!(?:[Tt]he )?(?:[A-Z]\\w+ ){0,3}(?:[Cc]ouncil|[Bb]oard|[Cc]ommittee|[Gg]roup|[Aa]uthority|[Gg]overnment|[Cc]ommunity|[Aa]dministration|[Mm]embers?|Council|WP\\d+)\\b)(?:${office}|${names})) (?:will|would|should|to|shall|is to|are to)(?: also| then| now)? (?=${doing}\\b)(?!take the [Cc]hair)`,
    lead: true,
    span: 'all',
    force: 'must',
    holds: [
      'It was agreed that Ana would ring the county.',
      'It was left that the Clerk would write to the county.',
      'Agreed that Cllr Vance will contact the school.'
    ],
    not: [
      'It was agreed that the Board would write.',
      'It was agreed that the ferry will run hourly.',
      'It was agreed to write to the county.'
    ]
  },
  {
    id: 'en.asg.43',
    kind: 'assigned',
    on: ['action', 'ai', 'ap'],
    pattern: `^(?:(?:[Nn]ew|[Ee]xisting|[Aa]nother|[Oo]ngoing|[Oo]ne|[Aa]n?|[Tt]he) )?(?:AI|AP|ACTION|[Aa]ction)(?: (?:ITEM|POINT|[Ii]tem|[Pp]oint))? (?:on|for|with|assigned to|is on|is with) (?<who>${notNames}${names}|${office})(?: to (?=[a-z])|: ?)(?!be )`,
    span: 'all',
    force: 'must',
    holds: [
      'Existing action on Bo to call the county.',
      'Action for Ana and Jo to order paint.',
      'New action item on the Clerk to publish the map.'
    ],
    not: ['Action on the lease was deferred.', 'The action on Quay Street is to be closed.', 'Action for May.']
  },
  {
    id: 'en.asg.44',
    kind: 'assigned',
    on: ['action', 'ai'],
    pattern: `^(?!(?:Legal|Disciplinary|Enforcement|Class|Collective|Corrective|Direct|Any) )(?<who>${notNames}${names}|${office}) (?:(?:has|have|gets|got|with) )?(?:(?:an|the|one) )?(?:AI|ACTION(?: ITEM)?|[Aa]ction(?: [Ii]tem| [Pp]oint)?):? to (?=[a-z])`,
    span: 'all',
    verb: true,
    force: 'must',
    holds: [
      'Ana Lind action item to look into the lease.',
      'Bo has an action to call the county.',
      'Jo gets the action to call the county.'
    ],
    not: ['The Board took action to end the strike.', 'Legal action to follow.', 'Bo moved the action to May.']
  }
]

export const handedRows: readonly CueRow[] = [
  {
    id: 'en.asg.22',
    kind: 'assigned',
    on: ['would'],
    pattern: `^(?:then |and |but |so )?(?<who>${notNames}${names}|${office}|[Hh]e|[Ss]he|[Tt]hey) would (?:also |then |now |try to |therefore ){0,2}(?=${doing}\\b)(?!(?:go|take|make|give|keep|help) (?:on|up|place|sense|way|a lot|a difference|longer|time|the [Cc]hair)\\b)`,
    lead: true,
    span: 'all',
    force: 'must',
    holds: [
      'John would provide details of the society to the Board.',
      'The Treasurer would pay the bill.',
      'She would contact the school.'
    ],
    not: ['It would help.', 'The scheme would bring jobs.', 'Bo would like more paint.']
  },
  {
    id: 'en.asg.23',
    kind: 'assigned',
    on: ['will'],
    pattern: `^[Tt]hey will (?:also |then |now ){0,2}(?=${doing}\\b)(?!be\\b)`,
    span: 'all',
    force: 'must',
    holds: ['They will pay the bill.'],
    not: ['They will enjoy it.', 'If asked, they will say no.']
  },
  {
    id: 'en.asg.25',
    kind: 'assigned',
    on: ['action'],
    pattern: `(?:^|[.!?;,] | {3}|[\\u2013-] |\\()(?:ACTION|Action) (?=(?<who>(?:Cllrs? |Mrs? |Ms |Dr )?${names}|${office}|[A-Z]{2,3}(?:[/,&] ?[A-Z]{2,3}){0,3})[.)\\]]?$)`,
    span: 'rest',
    force: 'must',
    holds: ['Meet the contractor. Action Cllr Vance', 'Write to the school (Action BV)'],
    not: ['Action Cllr Vance to meet the contractor.', 'Action taken.', 'The action was late.']
  },
  {
    id: 'en.asg.26',
    kind: 'assigned',
    on: ['to'],
    has: [' be '],
    pattern: `^(?=[A-Z])[^!?;:]{3,120}? (?:to|is to|are to|will|should|needs to|need to) be (?:[a-z]{3,14}ed|drawn up|sent|written|made|done|built|brought|put|set up|taken|bought|sought|given|cut|paid|held|found) ?[^!?;:]{0,120}?(?: / | ?[-\\u2013] |[([])(?:Action:? )?(?<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: (?:and|&) [A-Z][a-z]+)?|[A-Z]{2,3}(?:/[A-Z]{2,3})?|[Cc]lerk|[Cc]hair)[)\\]]?\\.?$`,
    span: 'all',
    force: 'must',
    holds: ['The leaflets are to be printed / Lesley', 'Paint to be ordered (Bo).', 'Hedge to be cut - BV'],
    not: ['The leaflets are to be printed.', 'The leaflets were printed (Bo).']
  },
  {
    id: 'en.asg.27',
    kind: 'assigned',
    on: ['please', 'could', 'can'],
    pattern: `^(?:(?<who>${notNames}${names}),? (?:could|can|would|will) you |(?:[Cc]ould|[Cc]an|[Ww]ould) ${notNames}${names} please |${notNames}[A-Z][a-z]+(?: [A-Z][a-z]+)?, please )(?=[a-z])`,
    span: 'all',
    verb: true,
    force: 'must',
    holds: ['Ana, please ring the county.', 'Could Ana please send the map.'],
    not: ['Please ring the county.', 'Could we please stop.']
  },
  {
    id: 'en.asg.29',
    kind: 'assigned',
    on: ['to'],
    pattern: `^(?<who>${notNames}${names}|${office}) to (?=[A-Z][a-z]+ (?:[a-z]|the\\b|a\\b))`,
    lead: true,
    span: 'rest',
    verb: true,
    force: 'must',
    holds: ['Peter Vance to Email the sheet to the partners.', 'Liz to Send rent reminders.'],
    not: ['Road to Quay Street.', 'Back to School day was held.']
  },
  {
    id: 'en.asg.30',
    kind: 'assigned',
    on: ['to'],
    pattern: `^[A-Z][^!?]{8,260}? [-\\u2013\\u2014] (?<who>${notNames}(?:[A-Z]{2,3}(?: ?[/&,] ?[A-Z]{2,3}){0,2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: (?:and|&) [A-Z][a-z]+(?: [A-Z][a-z]+)?)?|[Cc]lerk|[Cc]hair)) to (?=${doing}\\b)`,
    span: 'rest',
    force: 'must',
    holds: ['Members suggested inviting them \u2013 MB to contact them.', 'Two bids are out - Clerk to chase both.'],
    not: ['The road \u2013 built in 1911 to carry carts.', 'Bo \u2013 to carry on.']
  },
  {
    id: 'en.asg.31',
    kind: 'assigned',
    on: ['will', 'shall', 'agreed', 'offered', 'undertook', 'volunteered', "he'll", "she'll"],
    pattern: `^(?!If |When |Once |Unless |Whether |Should )(?!(?:The )?[A-Z][\\w'-]{2,20}(?: [A-Z][\\w'-]{2,20}){0,3} (?:of|for) (?:the )?[A-Z][\\w'-]{2,20}(?: [A-Z][\\w'-]{2,20}){0,2},? and [A-Z][\\w'-]{2,20}(?: [A-Z][\\w'-]{2,20}){0,2} (?:will|shall|is to) )[A-Z][^!?]{6,260}?(?:,|;)? (?:and|so|but) (?:then )?(?=(?<who>${notNames}(?:[A-Z]{2,3}|${names})|${office}|[Hh]e|[Ss]he)(?:'ll| (?:will|shall|is to|are to|agreed to|has agreed to|offered to|undertook to|volunteered to)) (?:then |also |now )?${doing}\\b)`,
    span: 'rest',
    force: 'must',
    holds: [
      'More facts are needed on the lower quote and CT will ask for them.',
      'Bo will mend the pump and then Ana will clean the well.',
      'Jo set the date for all, and he will check the list.'
    ],
    not: [
      'The Head of Boats and Slipways will mend the pump.',
      'More facts are needed and the sun will set.',
      'If rain falls and Bo will help, go.',
      'Bo and Jo met.'
    ]
  },
  {
    id: 'en.asg.33',
    kind: 'assigned',
    on: ['should', 'needs', 'must'],
    pattern: `^(?<who>${notNames}(?!(?:Members?|Residents|Everyone|Anyone|Someone|People|Staff|Council|Board|Committee|Government|Parents|Users|Visitors|Reports?|Applicants?|Children|Students)\\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: and [A-Z][a-z]+(?: [A-Z][a-z]+)?)?|[A-Z]{2,3}|(?:Action )?[A-Z][a-z]+admins?) (?:should|needs to|must) (?:also |then |now )?(?=${doing}\\b)(?!(?:include|go|take|keep|help|work|give|see|make|continue|complete|act|meet)\\b)`,
    lead: true,
    span: 'all',
    force: 'should',
    holds: ['Nell should start looking for a new warden.', 'BV needs to chase the county.'],
    not: ['Members should write.', 'The gate should stay shut.', 'Fees should include tax.']
  },
  {
    id: 'en.asg.34',
    kind: 'assigned',
    on: ['todo', 'to-do'],
    pattern: `(?:^|[>:(,] ?| [-\\u2013\\u2192] )(?:todo|TODO|ToDo|Todo|to-do):? (?:\\(?(?<who>[A-Z][\\w'-]+(?: (?:and|&) [A-Z][\\w'-]+)?)\\)?)(?=[:,.)(]| |$)`,
    span: 'all',
    force: 'must',
    holds: ['Road survey > todo Joost', 'Students (TODO Ben: contact the school)', '19 May fair > todo (Bo) : announce'],
    not: ['The todo list is long.', 'Todo lists help.']
  },
  {
    id: 'en.asg.45',
    kind: 'assigned',
    on: ['going'],
    pattern: `^(?<who>${notNames}${names}|${office}|[Hh]e|[Ss]he)(?:'s| is| are)? going to (?=[a-z])(?!be\\b|happen\\b|take place)`,
    span: 'all',
    verb: true,
    force: 'must',
    holds: ['Bo going to draw the map and add Ana to it.', "Ana's going to mend the gate."],
    not: ['Bo going to Quay Street.', 'It is going to rain.', 'The fair is going to be late.']
  },
  {
    id: 'en.asg.46',
    kind: 'assigned',
    on: ['will', 'offered', 'agreed', 'volunteered', 'undertook', 'promised'],
    has: [' and '],
    pattern: `^(?<who>${notNames}${names}|[Hh]e|[Ss]he) (?:has |have )?(?:also )?(?:[a-z]{3,14}ed|(?:is|been) [a-z]{2,12}ing|made|met|spoke|spoken|sent|wrote|written|got|gotten|found|put|began|begun) [^.;:!?]{3,140}?,? and (?:(?:he|she|they|has|have|also|kindly) ){0,2}(?:will|offered to|agreed to|volunteered to|undertook to|promised to) (?:also |then |now ){0,2}(?=${doing}\\b|be [a-z]{3,12}ing\\b)`,
    unless:
      ' (?:that|which|who|whether|if|when|how|what) [^.;:!?]{0,140}and (?:will|offered|agreed|volunteered|undertook|promised|has|have|also|kindly|he|she|they) |^[^ ]{1,20}(?: [^ ]{1,20}){0,2} (?:said|stated|reported|noted|explained|told|advised|announced|suggested|proposed|asked|informed|agreed|resolved|voted|decided) ',
    span: 'all',
    force: 'must',
    holds: [
      'Bo enquired about the lease and will look into the fee.',
      'Ana has met the county and will write to the school.',
      'Ana found a printer and has offered to bring it.',
      'Bo made a map and will be sending it round.',
      'Bo has been working on a map and will write to the yard.'
    ],
    not: ['Bo reported the county has mended it and will send a bill.', 'Bo enquired about the ferry that was late and will leave.']
  },
  {
    id: 'en.asg.47',
    kind: 'assigned',
    on: ['needs', 'has', 'someone', 'somebody'],
    pattern: `^(?:[Ss]omeone|[Ss]omebody) (?:needs to|has to|to|will need to) (?=${doing}\\b)(?!(?:go|take|keep|help|work|give|see|make|continue|act) (?:on|up|place|longer)\\b)`,
    span: 'all',
    force: 'must',
    holds: ['Somebody needs to look at the gate code.', 'Someone to ring the county.'],
    not: ['Someone looked at the gate.', 'Nobody needs to look.']
  },
  {
    id: 'en.asg.52',
    kind: 'assigned',
    on: ['will'],
    pattern: `^(?:(?:[Aa]n? |[Tt]he )[^.,;:!?]{3,80}?|[A-Z][a-z]{2,20}s) will be (?:sent|emailed|circulated|written|drafted|created|submitted|opened|published|posted|prepared|ordered|purchased|contacted|invited|notified|put (?:up|on|together)|made (?=on |to |in ))`,
    span: 'all',
    force: 'must',
    holds: ['A notice will be sent to the pilots.'],
    not: ['The fair will be held in June.', 'It will be sent to the pilots.']
  },
  {
    id: 'en.asg.49',
    kind: 'assigned',
    on: ['will'],
    pattern: `^(?:[^.;:!?]{4,80} [-\\u2013\\u2014] )?[Ww]ill (?:also |then |now |try to |attempt to |look to |be (?=working on |looking into )){0,2}(?!discuss\\b)(?=${doing}\\b|PR\\b|push\\b|working on |looking into )`,
    span: 'all',
    force: 'must',
    holds: ['Will talk to the pilots.', 'Will look to publish the map by April.', 'Will be working on the map'],
    not: ['Will you come?', 'Will discuss next week.']
  },
  {
    id: 'en.asg.50',
    kind: 'assigned',
    on: ['next'],
    pattern: `^(?:(?:[Tt]he|[Oo]ur) )?[Nn]ext steps?(?: here)? (?:will be|is|are|would be)(?: to)? (?=[a-z])(?!(?:the|an?|not|being|going|unclear|clear|on|in|for|as|still)\\b)`,
    span: 'rest',
    force: 'must',
    holds: ['Next steps will be setting up a booth.', 'Our next step is to find a printer.'],
    not: ['The next steps are unclear.']
  },
  {
    id: 'en.asg.51',
    kind: 'assigned',
    on: ["we'll", 'we'],
    pattern: `^[Ww]e(?:'ll| will|\\u2019ll) (?:also |then |now |try to |need to ){0,2}(?=${doing}\\b)(?!see\\b|go on\\b|take (?:all|this|that|it|these|part|place)\\b|keep\\b)`,
    span: 'all',
    force: 'must',
    holds: ["We'll find a printer."],
    not: ['We will see.', 'We will take all this into account.']
  },
  {
    id: 'en.asg.35',
    kind: 'assigned',
    on: ['delegate', 'delegates', 'delegated'],
    pattern: '^(?:[A-Z][\\w-]+(?: [A-Z][\\w-]+)? )?[Dd]elegate[sd]? [^.!?]{3,60}? to (?<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?)[.]?$',
    span: 'all',
    force: 'must',
    holds: ['Delegate the fair to Ana.', 'Bo delegates the bills to Jo Osei'],
    not: ['The Board delegates powers to the clerk.']
  }
]
