/** Short wordings of tasks and decisions, as secretaries of standing bodies use them: "Quotes to be obtained", "SC 4 appoints …". */
import type { CueRow } from '../cue-row.ts'
import { body, names, notNames, office } from './parts.ts'

export const terseRows: readonly CueRow[] = [
  {
    id: 'en.dec.ok',
    kind: 'decided',
    on: ["ok'd", "okay'd", 'okayed', 'down', 'deal', 'approved'],
    pattern:
      "^[A-Z\\d][^!?;:]{4,160}[a-z\\d)] (?:-|\\u2013|\\u2014) (?:[Oo][Kk]'?d|okay(?:'d|ed)|(?:voted|turned) down|done deal|not approved)[.!]?$",
    span: 'all',
    force: 'must',
    holds: ["22 Quay Street - shed - ok'd", '9 Quay Street - purple door - turned down', 'Price of a berth to $4 \u2013 done deal.'],
    not: ['The lamp was turned down.', 'Lamp - turned down by Bo']
  },
  {
    id: 'en.asg.71',
    kind: 'assigned',
    on: ['to'],
    has: [' to be '],
    pattern: `^(?!(?:No|None|TBD|Waiting|Minutes?|Meetings?|Details?|Dates?|Time|Venue|If|When|Once|Whether|More|Nothing|Items?|Motion|This|That|It|There|We|They)\\b)[A-Z](?:(?! (?:is|are|was|were|be|has|have|had|needs?|wants?|ought|due|going|likely|expected|required|asks?|asking|can|could|will|would|may|might|must|should|you|we|they|seems?|appears?|continues?|able|ready|asked|said|agreed|approved|moved|voted|resolved|decided|proposed|suggested|recommended|plans?|which|that) )[^.!?;:]){3,110}? (?:still )?to be (?:sent (?!home)|obtained|ordered|purchased|bought|circulated|sought|put (?:up|on|in|out)|installed|repaired|replaced|cleaned|painted|cut|removed|contacted|invited|notified|updated|published|posted|prepared|drafted|booked|chased|checked|submitted|written|printed|collected|distributed|forwarded|displayed|advertised|investigated|frozen|mended|uploaded|emailed|added to)\\b`,
    span: 'all',
    force: 'must',
    holds: ['Quotes to be obtained for the new fence.', 'Grit form still to be sent in.', 'Notices to be put up at all piers.'],
    not: [
      'The fence is to be painted.',
      'No guide to be written.',
      'Minutes to be circulated.',
      'The Board agreed for quotes to be obtained.',
      'The fence seems to be painted.',
      'At any time you can ask to be removed.'
    ]
  },
  {
    id: 'en.asg.76',
    kind: 'assigned',
    on: ['to'],
    has: [' to go ', ' to issue '],
    pattern:
      '^(?:(?:[Aa]n?|[Tt]he) )?(?:[A-Z]?[a-z-]{2,20} ){0,3}(?:[Ll]etters?|[Ee]-?mails?|[Nn]otices?|[Rr]eminders?|[Ii]nvitations?|[Cc]opy|[Cc]opies|[Ff]lyers?|[Ll]eaflets?|[Nn]ewsletters?|[Qq]uestionnaires?) to (?:issue\\b|go (?:out|to|on|up|in|from)\\b)',
    span: 'all',
    force: 'must',
    holds: ['Letter to issue from the harbour office.', 'A reminder to go out to all pilots.'],
    not: ['The letter to the county went.', 'Two weeks to go to the fair.']
  },
  {
    id: 'en.asg.72',
    kind: 'assigned',
    on: ['to'],
    has: [' to have ', ' would be '],
    pattern: `^(?<who>${notNames}${names}|${office}|[Hh]e|[Ss]he) (?:(?:is|are|was|were) to have (?:the|an?|all|its|his|her|their) [^.;:!?]{3,60}? [a-z]{3,14}ed\\b|would (?:also |then |now )?be (?!going|having|doing)[a-z]{3,14}ing (?:to|up|out|the|an?|all|with)\\b)`,
    span: 'all',
    force: 'must',
    holds: ['The Treasurer is to have the accounts examined in May.', 'He would be writing to all pilots that week.'],
    not: ['The Treasurer is to have a chair.', 'The pier would be costing more.']
  },
  {
    id: 'en.asg.75',
    kind: 'assigned',
    on: ['of'],
    has: [' asked of ', ' requested of '],
    pattern: `\\b(?:asked|requested) of (?<who>${office}|${notNames}${names}) to (?=[a-z])(?!be )`,
    span: 'rest',
    verb: true,
    force: 'must',
    holds: ['It was requested of Jo Osei to check with the yard.'],
    not: ['Much is asked of the Clerk.', 'It was asked of Jo to be patient.']
  },
  {
    id: 'en.asg.74',
    kind: 'assigned',
    on: ['like'],
    has: [' would like '],
    pattern: `^${body} would like (?!(?:the )?(?:Board|Council|Committee|Commission|[Pp]ublic)\\b)(?<who>${office}|${notNames}${names}) to (?=[a-z])(?!be |know |have (?:a|the) )`,
    span: 'rest',
    verb: true,
    force: 'must',
    holds: ['The Council would like staff to bring back a map.', 'The group would like Jo Osei to write an example.'],
    not: ['The Council would like to see a map.', 'Bo would like the Council to mend the quay.', 'The Board would like the public to know.']
  },
  {
    id: 'en.asg.73',
    kind: 'assigned',
    on: ['every', 'each'],
    pattern:
      '^(?<who>(?:Every|Each) (?:[a-z]{3,14} ){0,2}(?:member|trustee|director|officer|councillor|committee|team|department|branch|group|volunteer)) (?:is to|will|needs to|has to) (?=[a-z])(?!be\\b)',
    lead: true,
    span: 'all',
    verb: true,
    force: 'must',
    holds: ['Every board member is to fill in the form by the 21st.'],
    not: ['Every member will be heard.', 'Every pier needs paint.']
  },
  {
    id: 'en.dec.86',
    kind: 'decided',
    on: ['allocated', 'budgeted', 'earmarked', 'approved', 'granted', 'donated', 'aside'],
    pattern:
      '^(?:[£$€]\\d[\\d,.]*k?|\\d[\\d,]* (?:dollars|pounds|euros)) (?:(?:was|were|is|to be) )?(?:allocated|approved|budgeted|set aside|granted|earmarked) (?:for|to|towards) |^(?:Allocated|Budgeted|Earmarked|Set aside) (?:up to )?(?:[£$€]\\d|\\d[\\d,]* (?:dollars|pounds|euros))',
    span: 'all',
    force: 'must',
    holds: ['$200 allocated for the summer fair.', 'Allocated 300 euros to the winter fair.', '£50 was set aside for paint.'],
    not: ['Allocated seats are blue.', 'The $200 allocated for the fair was lost.', '$200 spent on paint.']
  },
  {
    id: 'en.dec.87',
    kind: 'decided',
    on: ['moves', 'moved', 'advances', 'advanced', 'promoted', 'graduates'],
    pattern:
      '^(?:The )?[A-Z#][^.!?;:]{1,80} (?:is |was |has been )?(?:moves|moved|advances|advanced|promoted) to (?:the )?(?:final comment period|FCP\\b|[Ss]tage [1-4]\\b|[Ii]ncubat(?:ion|ing|or)\\b|[Gg]raduat(?:ion|ed)\\b|(?:proposed|candidate|working group) (?:recommendation|standard|draft)\\b)',
    unless: '\\b(?:will|would|could|should|may|might|if|when|once|until|before|after|not|wants?|asked|proposes?|proposed|last|yesterday) ',
    span: 'all',
    force: 'must',
    holds: ['RFC 12 moves to final comment period.', 'Oar parser was advanced to Stage 2.', 'Lantern moves to Incubation stage.'],
    not: ['Ana moved to Port Meridian.', 'RFC 12 could be moved to final comment period.', 'Bo moves to adopt the map.']
  },
  {
    id: 'en.dec.85',
    kind: 'decided',
    on: ['agreed'],
    has: ['upon', 'on'],
    pattern:
      '^[A-Z][^.!?;:]{8,160} agreed (?:up)?on(?: (?:in|at|during) (?:the |this |our )?(?:meeting|call|session)| by (?:all|everyone))?[.:]?$',
    unless:
      '\\b(?:to be|not|yet|until|if|when|once|should|must|will|would|can|cannot|we|they|all|have|had|has|he|she|board|council|committee|group|members|everyone|was|were|been|never|previously|as|that|what|whatever) (?:[a-z]{2,12} ){0,2}agreed ',
    span: 'all',
    force: 'must',
    holds: ['Tools for the boats agreed upon in the meeting.', 'Date of the fair agreed on.'],
    not: ['The date is yet to be agreed upon.', 'We agreed on.', 'The date was agreed on.']
  },
  {
    id: 'en.dec.81',
    kind: 'decided',
    on: ['appoints', 'elects', 're-elects', 're-appoints', 'reappoints', 'nominates', 'designates', 'disbands'],
    pattern: `^(?!Each |Every )(?:${body}|(?:[A-Z]{2,4}/)?(?:TC|SC|WG|JWG) \\d{1,3}) (?:hereby |also |unanimously )?(?:re-?)?(?:appoints|elects|nominates|designates|disbands) (?=[A-Z]|the |a |an |its )`,
    span: 'all',
    force: 'must',
    holds: ['SC 4 appoints Dr Ona Lie as project leader of 21006.', 'The Board elects Jo Osei as Chair.'],
    not: ['The Mayor appoints the harbour master.', 'Each Board elects its chair.']
  },
  {
    id: 'en.dec.82',
    kind: 'decided',
    on: ['not'],
    has: [' not '],
    pattern:
      '^(?!If |When |Although |As |Because )[A-Z][^.!?:;]{3,160}? (?:was|were) (?:therefore |then |also )?not (?:accepted|supported|agreed(?! (?:by|in|with|on|yet))|approved|adopted|upheld|taken forward|pursued)\\b(?! (?:by the (?:[Gg]overnment|[Cc]ounty|[Ss]tate)|yet|until))',
    unless: '\\b(?:if|whether|argued|said|reported|explained|stated|thought|felt) ',
    span: 'all',
    force: 'must',
    negative: true,
    holds: ['The proposal for a beer tent was not supported (2 for, 4 against).', 'The comment on Annex C was not accepted.'],
    not: ['The fee was not agreed by May.', 'The plan was not approved yet.', 'Bo argued that if it was not adopted, fees rise.']
  }
]
