/** Wording of what was put off, put forward, done as a meeting, measured, or only said and heard. */
import type { CueRow } from '../cue-row.ts'

export const otherRows: readonly CueRow[] = [
  {
    id: 'en.dfr.01',
    kind: 'deferred',
    on: ['deferred', 'tabled', 'postponed', 'held', 'carried', 'continued', 'adjourned', 'pushed', 'punted', 'rescheduled'],
    pattern:
      '\\b(?:(?:was|were|is|be|been|has been|will be|item|items|discussion|decision) (?:deferred|tabled|postponed|held over|carried (?:over|forward)|continued|pushed|punted|rescheduled)|[Dd]eferred|[Tt]abled|[Pp]ostponed|[Hh]eld over|[Cc]arried over|punted|pushed(?: back)?) (?:to|until|till|for|pending|indefinitely|by(?= (?:\\d|consensus|motion|vote|agreement|the (?:board|council|committee)\\b)))\\b',
    span: 'all',
    force: null,
    holds: ['The crane tender was deferred to June.', 'Item 4 tabled until the survey is in.', 'Discussion postponed pending advice.'],
    not: ['The tabled papers were read.', 'Deferred maintenance costs rose.', 'A revised price was tabled by the firm.']
  },
  {
    id: 'en.dfr.02',
    kind: 'deferred',
    on: ['defer', 'table', 'postpone', 'revisit', 'next', 'punt'],
    pattern:
      "^(?:(?:[Ww]e(?: will|'ll)? )?(?:[Dd]efer|[Pp]ostpone|[Pp]unt|[Rr]evisit|[Tt]able)\\b[^.!?]{0,160}(?:next|until|later|future|when|once|meeting|month|week)|[^.!?]{1,160} (?:will|to) be (?:discussed|considered|revisited|reviewed|addressed|taken up|on the agenda)(?: again| further)? (?:at|in|during|for) (?:the|our|a) (?:next|future|later|following|upcoming)\\b|(?:[Dd]iscuss|[Cc]ontinue|[Rr]evisit|[Bb]ring back)[^.!?]{0,160} (?:next|at the next|at our next) (?:meeting|time|week|month|session|call))",
    lead: true,
    span: 'all',
    force: null,
    holds: [
      'Defer full discussion until next month.',
      'The fee will be discussed at the next meeting.',
      'We will revisit the lease once the survey is in.'
    ],
    not: ['We will discuss the fee now.', 'Postpone nothing.']
  },
  {
    id: 'en.dfr.03',
    kind: 'deferred',
    on: ['laid', 'put', 'left', 'held', 'parked', 'shelved', 'stood'],
    pattern:
      ' (?:was|were|is|be|been) (?:laid over|put off|held over|put on hold|parked|shelved|stood over|left(?! to\\b))(?:[.]?$| (?:to|until|till|pending|so that|for the next)\\b)',
    span: 'all',
    force: null,
    holds: ['The matter was laid over to 19 June.', 'The policy was held over so that parents can be asked.'],
    not: ['Paint was put on the pier.', 'Keys were left for the crew.', 'It was left to the chair to choose a day.']
  },
  {
    id: 'en.dfr.04',
    kind: 'deferred',
    on: ["let's", "we'll", 'we'],
    pattern:
      "^(?:[Ll]et's (?:park|defer|postpone|table|leave|hold) [^.!?]{1,80} (?:until|till|for|to) |[Ww]e(?:'ll| will) (?:come back|return) to [^.!?]{1,80} (?:in|at|on|next) )",
    lead: true,
    span: 'all',
    force: null,
    holds: ["Let's park that until the May call.", "We'll come back to that in June."],
    not: ["Let's park here.", 'We will come back.']
  },
  {
    id: 'en.dfr.05',
    kind: 'deferred',
    on: ['deferred', 'tabled', 'postponed', 'continued', 'laid', 'held', 'put'],
    pattern:
      '^(?:(?:[Aa]ction|[Dd]ecision|[Dd]iscussion|[Cc]onsideration|[Ii]tem) [^.!?;]{0,80}(?:was|were) (?:deferred|tabled|postponed)[.]?$|(?:Continued|CONTINUED|Laid over|Held over|Put off) (?:to|until|till) )',
    span: 'all',
    force: null,
    holds: ['Action on the lease was postponed.', 'Continued to March'],
    not: ['The tabled papers were read.', 'Continued growth is good.']
  },
  {
    id: 'en.dfr.tabled',
    kind: 'deferred',
    on: ['tabled'],
    pattern:
      '^(?:The |This |That )?(?:[\\w-]{2,16} ){0,3}?(?:[Mm]atter|[Ii]tem|[Rr]equest|[Aa]pplication|[Oo]rdinance|[Dd]iscussion|[Vv]ote|[Ii]ssue)s? (?:was|were) (?:again |then |unanimously )?tabled(?: without (?:action|discussion))?[.]?$',
    span: 'all',
    force: null,
    holds: ['The matter was tabled.', 'The zoning request was tabled'],
    not: ['The report was tabled.', 'The matter was tabled by the firm last week as a paper.']
  },
  {
    id: 'en.dfr.06',
    kind: 'deferred',
    on: ['table', 'adjourned', 'back', 'deferred', 'postponed', 'returned', 'shelved', 'carried'],
    pattern:
      '^(?!If |When |Once |Unless |The (?:meeting|session|call) )(?:[^.!?;:]|\\.(?= [A-Z\\d])){3,200}? (?:was|were|is|are|has been|have been) (?:then |also |again |therefore |accordingly )?(?:(?:left|laid) (?:lying )?(?:on|upon) the table\\b|adjourned (?:to|until|till) the |(?:put|held|pushed|carried) back to |carried over\\b|(?:deferred|postponed|shelved)(?:[.]?$|,| (?:in|due|owing|because|as|so|pending|sine|without|at) )|returned to the (?:authors?|drafters?|proposers?|applicants?|committee|working group|officers?) for )',
    unless: '\\b(?:last|previous) (?:year|month|week|meeting)\\b|\\bback in\\b',
    span: 'all',
    force: null,
    holds: [
      'The proposal to fence the quay was left on the table.',
      'The matter was adjourned to the March meeting.',
      'Decision on the crane is put back to the June meeting.',
      "Cllr. Vance's motion on the alley was deferred in his absence.",
      'The tide table was returned to the author for further work.'
    ],
    not: ['The meeting was adjourned to the hall.', 'Payment was deferred last year.', 'Keys were left on a table.']
  },
  {
    id: 'en.prp.01',
    kind: 'proposed',
    on: ['proposed', 'suggested', 'recommended', 'proposes', 'suggests', 'recommends', 'propose', 'suggest', 'recommend'],
    pattern:
      "^(?:[^.!?,]{1,160} |I(?:'d| would)? (?:like to )?|)(?:proposed|suggested|recommended|proposes|suggests|recommends|propose|suggest|recommend)(?: that| to|:| we| having| adding| using| making) ",
    lead: true,
    span: 'rest',
    force: null,
    holds: [
      'Osei proposed to lower the fee.',
      'It was suggested that the gate be shut.',
      'I suggest we wait.',
      'Staff recommends that the tender be accepted.'
    ],
    not: ['The proposed fee is high.', 'A suggested route is shown.']
  },
  {
    id: 'en.crt.01',
    kind: 'criterion',
    on: ['assessed', 'measured', 'judged', 'evaluated', 'success', 'indicator', 'indicators', 'rated'],
    pattern:
      '\\b(?:(?:will|shall|should|must|to|is|are) be (?:assessed|measured|judged|evaluated|rated) (?:by|against|on|in terms of|according to)|[Ss]uccess (?:is|will be|means|criteria)|(?:[Kk]ey |[Pp]erformance ){1,2}[Ii]ndicators? (?:is|are|will|include))\\b',
    span: 'all',
    force: null,
    holds: ['Progress will be assessed against the 2030 plan.', 'Success means fewer leaks.', 'Key indicators include leak rates.'],
    not: ['The depth was measured by divers.', 'Success at last.']
  },
  {
    id: 'en.prc.01',
    kind: 'procedural',
    on: [
      'order',
      'adjourned',
      'opened',
      'closed',
      'convened',
      'commenced',
      'began',
      'ended',
      'reconvened',
      'resumed',
      'recessed',
      'adjourn',
      'started',
      'concluded'
    ],
    pattern:
      '\\b(?:(?:[Mm]eeting|[Ss]ession|[Cc]all|[Hh]earing|[Cc]ouncil|[Bb]oard)(?: (?:was|is|then|has|had been|be))? (?:adjourned|opened|closed|convened|commenced|began|ended|reconvened|resumed|recessed|started|concluded)|[Aa]djourned|ADJOURNED|[Ss]tarted at \\d|[Ee]nded at \\d)\\b',
    span: 'all',
    force: null,
    holds: ['The meeting was adjourned.', 'Meeting adjourned at 9 pm.'],
    not: ['Paint was put in order.', 'The gate was closed.']
  },
  {
    id: 'en.prc.03',
    kind: 'procedural',
    on: ['called', 'calls'],
    pattern: '\\bto (?:order|ORDER)\\b',
    span: 'all',
    force: null,
    holds: ['The chair called the meeting to order at 7 pm.', 'Vance called to order the May session.'],
    not: ['Paint was put in order.', 'Bo has to order paint.']
  },
  {
    id: 'en.prc.02',
    kind: 'procedural',
    on: ['presided', 'chaired', 'held', 'quorum', 'allegiance', 'roll', 'attended', 'convened', 'silence', 'minutes'],
    pattern:
      '\\b(?:presided over|chaired|(?:held|convened) (?:a|an|its|the|their) (?:[a-z]{2,15} ){0,2}(?:meeting|session|conference|hearing)|[Qq]uorum (?:was|is|WAS|has been) (?:\\w+ )?(?:present|met|established|declared|achieved|reached)|[Pp]ledge of [Aa]llegiance|roll call was|took (?:a |the )?roll|attended the meeting|moment of silence|recorded the minutes)\\b',
    span: 'all',
    force: null,
    holds: ['On 3 May, the Harbour Board held a meeting.', 'Ana Lind presided over the meeting.', 'Quorum was present.'],
    not: ['She held a baby.', 'They hold meetings.']
  },
  {
    id: 'en.nte.01',
    kind: 'noted',
    on: [
      'noted',
      'reported',
      'stated',
      'stressed',
      'emphasized',
      'emphasised',
      'believed',
      'held',
      'pointed',
      'heard',
      'observed',
      'said',
      'informed',
      'recognised',
      'recognized',
      'acknowledged',
      'announced',
      'explained',
      'recalled',
      'felt'
    ],
    pattern:
      '^(?:[Ii]t was (?:also |further |again )?|(?:[Tt]he )?(?:[Mm]eeting|[Cc]ommittee|[Bb]oard|[Cc]ouncil|[Mm]embers|[Gg]roup|[Cc]onference|[Ss]ession)(?: (?:also|further|then))? )(?:was informed|were informed|noted|reported|stated|stressed|emphasi[sz]ed|believed|held|pointed out|heard|observed|said|recogni[sz]ed|acknowledged|announced|explained|recalled|felt)(?: that|,|:)? ',
    lead: true,
    span: 'rest',
    force: null,
    holds: [
      'It was noted that the tide rose.',
      'The meeting stressed that safety comes first.',
      'The Board was informed that paint is short.'
    ],
    not: ['Mara noted the time.', 'It was agreed that we meet.']
  },
  {
    id: 'en.nte.02',
    kind: 'noted',
    on: [
      'noted',
      'reported',
      'stated',
      'said',
      'explained',
      'informed',
      'advised',
      'presented',
      'reviewed',
      'updated',
      'provided',
      'gave',
      'commented',
      'asked',
      'thanked',
      'announced',
      'discussed',
      'reports',
      'mentioned',
      'confirmed',
      'expressed',
      'described',
      'shared',
      'spoke',
      'inquired',
      'clarified',
      'received',
      'outlined',
      'raised',
      'questioned',
      'added',
      'notes',
      'indicated',
      'summarized',
      'summarised',
      'attended',
      'welcomed',
      'congratulated',
      'introduced',
      'responded',
      'highlighted',
      'pointed',
      'continued'
    ],
    pattern:
      '^(?:[A-Z][^.!?,:;]{1,160}|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|staff)(?:, [^.!?,]{1,160},)?(?: (?:has|have|had|also|then|further|briefly|again)){0,3} (?:noted|reported|stated|said|explained|informed|advised|presented|reviewed|updated|provided|gave|commented|asked|thanked|announced|discussed|reports|mentioned|confirmed|expressed|described|shared|spoke|inquired|clarified|received|outlined|raised|questioned|added|notes|indicated|summari[sz]ed|welcomed|congratulated|introduced|responded|highlighted|pointed out|continued)\\b',
    lead: true,
    span: 'all',
    force: null,
    holds: ['Mara Lind reported that the paint is short.', 'The Clerk gave an update on keys.', 'She thanked the crew.'],
    not: ['reported leaks are fixed', 'leaks, as noted above']
  },
  {
    id: 'en.nte.03',
    kind: 'noted',
    on: ['received', 'heard', 'noted', 'no', 'none', 'were'],
    pattern:
      '^(?:There (?:was|were) (?:no|none|\\w+) [^.!?]{1,160}|No (?:public )?(?:comments?|correspondence|reports?|updates?|objections?|questions?|discussion|announcements?|apologies|business)\\b[^.!?]{0,160}|[^.!?]{1,160} (?:was|were) (?:received|noted|presented|reviewed|discussed|heard|read|distributed|tabled)(?: and (?:filed|noted|discussed))?\\b[^.!?]{0,160})',
    span: 'all',
    force: null,
    holds: ['There were no comments.', 'No correspondence.', 'The tide report was received.'],
    not: ['Nothing new.', 'They received mail.']
  },
  {
    id: 'en.nte.04',
    kind: 'noted',
    on: ['whereas'],
    pattern: '^(?:WHEREAS|Whereas)[,:]? ',
    span: 'rest',
    force: null,
    holds: ['WHEREAS, the pier is unsafe;', 'Whereas the pier is old'],
    not: ['The pier, whereas old, stands.']
  }
]
