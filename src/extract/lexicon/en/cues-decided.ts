/** Wording of what a body adopted, apart from motions (see `cues-motion.ts`). */
import type { CueRow } from '../cue-row.ts'
import { between, body } from './parts.ts'

const formal =
  '(?:approved|adopted|accepted|endorsed|ratified|authori[sz]ed|rejected|elected|re-elected|appointed|reappointed|designated|passed|confirmed|awarded|granted|denied|selected|nominated|enacted|dismissed|upheld|waived|declined|chose|cancelled|dissolved|established|amended|set|allocated|delegated|chartered|co-opted|sanctioned|refused|finali[sz]ed|turned down|concurred with|received and filed)'

const formalWords = formal
  .slice(3, -1)
  .replace('authori[sz]ed', 'authorized|authorised')
  .replace('finali[sz]ed', 'finalized|finalised')
  .split('|')
  .map((form) => form.split(' ')[0]!)

/** What somebody only said, asked or heard. */
const told =
  '^[^!?;]{0,200}\\b(?:reported (?:during|at|from) (?:the|their|its|an?) |(?:stat(?:ed|ing|es)|said|says|report(?:ed|ing|s)|asked|explained|informed|advised|note[ds]|noting|observe[ds]|reminded|heard|told|announced|recalled|mentioned|indicated|clarified|learned|understood)(?: [a-z]{2,10}){0,2} (?:that|if|whether|how|when|why)\\b)'

export const decidedRows: readonly CueRow[] = [
  {
    id: 'en.dec.01',
    kind: 'decided',
    on: ['resolved'],
    pattern:
      '\\b(?:BE IT |[Bb]e it )?(?:FURTHER |[Ff]urther )?(?:RESOLVED|[Rr]esolved)[,:]?(?: [Ff]urther,?| FURTHER,?)?(?: unanimously)?(?: \\([\\d.]{4,16}\\),)?(?: by \\d{1,2} (?:votes? )?(?:to|for,?) \\d{1,2}[^,:;.\\n]{0,20}?(?=[,:] ))?(?:,? (?:on|upon) the (?:proposal|proposition|motion|recommendation) of [^,;]{2,60},?(?: (?:and )?seconded by [^,;]{2,40},)?)?[,:]?(?: ["\']){0,2} ?["\']?(?:that|THAT|That|to|TO) (?!(?:the|an?|its) satisfaction)',
    span: 'rest',
    force: 'must',
    holds: [
      'RESOLVED, that the pier be repaired.',
      'It was resolved to close the ferry office.',
      'Be it further resolved that the fee stand.',
      'RESOLVED FURTHER, that the form of lease is approved.',
      'It was resolved unanimously "That the accounts be approved."',
      'It was resolved, on the proposal of Bo Vance, seconded by Jo Osei, that the fee stand.',
      'RESOLVED by 6 votes to 2: that the sign be removed.'
    ],
    not: ['The dispute was resolved by the mayor.', 'Two issues remain to be resolved.']
  },
  {
    id: 'en.dec.resolved-numbered',
    kind: 'decided',
    on: ['resolved'],
    pattern: '^(?:RESOLVED|Resolved) \\(\\d[\\d./-]{3,16}\\), (?=[Tt]he |an? )',
    span: 'rest',
    force: 'must',
    holds: ['Resolved (2024.03.07.02), the Treasurer is authorized to sign the lease.'],
    not: ['Resolved (2024.03.07.02).', 'Resolved the dispute.']
  },
  {
    id: 'en.dec.02',
    kind: 'decided',
    on: ['was', 'has'],
    pattern: `\\b[Ii]t (?:was|has been)${between} (?:agreed|decided|voted|ordered|determined|concluded|AGREED|DECIDED|ORDERED)(?: unanimously| by consensus| upon| by (?:all(?: present)?|everyone|the (?:members|meeting|committee|group|board|council|trustees))| in principle)?(?:,? on the proposal of [^,;]{2,60}, seconded by [^,;]{2,40})?,? (?:that|THAT|to|TO|not to|(?=the [A-Z])) ?`,
    unless: '^(?:At|In|During) (?:the|our|its|their) (?:previous|last|prior) [a-z]{3,12} ',
    span: 'rest',
    force: 'must',
    holds: [
      'It was agreed that the ferry runs hourly.',
      'It was unanimously decided to repaint the hall.',
      'It was agreed on the proposal of Cllr Osei, seconded by Cllr Vance, that a letter issue.',
      'It has been determined to sell the crane.'
    ],
    not: ['At the previous meeting it was agreed to wait.', 'It was noted that the ferry is late.', 'It was agreed in 1990.']
  },
  {
    id: 'en.dec.03',
    kind: 'decided',
    on: [
      'agreed',
      'decided',
      'resolved',
      'voted',
      'determined',
      'agree',
      'agrees',
      'decides',
      'resolves',
      'concluded',
      'consented',
      'vote',
      'votes'
    ],
    pattern: `^(?!(?:Once|If|When|Until|Unless|Because|Since|Although|Though|While|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Most) )(?:${body}|[A-Z]{2,6}(?= (?:voted|decided|resolved))|[A-Z]{2,4}(?:/(?:TC|SC|WG|JTC) \\d{1,4}){1,3}|(?:(?:Resolution|Decision) \\d[\\d./-]{0,10}[:.]? )?(?:TC|SC|WG|JWG|TG|SG) \\d{1,3}|[Ww]e|WE|[Aa]ll|[Ee]veryone|[Ee]verybody|[Pp]articipants|[Aa]ttendees|[Tt]hose present)${between} (?:agreed|agrees?|decided|decides?|resolved|resolves|voted|votes?(?= (?:in favou?r of|for|to|against) )|determined|concluded(?! (?:with|at|on|to)\\b)|consented|VOTED|AGREED|RESOLVED|DECIDED)(?: and (?:agreed|declared|decided|resolved|voted))?(?: unanimously| by consensus| in principle| (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) ?(?:to|-|\\u2013) ?(?:\\d{1,2}|none|nil|one|two|three|four)(?: ?\\([^()]{0,160}\\))?)?(?:, with [^,;:]{3,50} (?:against|opposed|opposing|abstaining|dissenting))?,? (?:in the end |eventually |in future |at last )?(?:(?:that|to|on|upon|with|not to|against|for|in favou?r of) |(?=(?:there|we|it|they) (?:is|are|was|were|will|would|shall|should|must|can|need)\\b))`,
    lead: true,
    unless:
      ' agreed (?:[\\w-]{1,16} ){1,6}(?:was|were) (?:an? |very |so |too )?(?:nice|good|great|excellent|lovely|interesting|difficult|hard|sad|late|long|successful|wonderful|fun)\\b',
    span: 'rest',
    force: 'must',
    holds: [
      'The Harbour Board agreed to lease the crane.',
      'The Board voted 4-1, with Lind voting against, to sell the crane.',
      'ISO/TC 99/SC 4 decides to close Quay Street.',
      'We decided to merge the two forms.',
      'The nomination was seconded and the Board voted 5 to 1 for the new seat.',
      'The WG agrees that the draft can go forward.',
      'Resolution 9/1 WG 5 resolves to submit the draft for a ballot.',
      'The Board of Directors agree to bank with the Harbour Bank.',
      'We agreed and declared that no such request is honoured.',
      'We decided in the end to open the gate.',
      'The Board decided there is no need for a second crane.'
    ],
    not: [
      'Four members voted for it and one against.',
      'The mayor said the Board agreed to nothing.',
      'Members agreed.',
      'Once the Board agreed to it, work began.',
      'The board will decide to act later.'
    ]
  },
  {
    id: 'en.dec.04',
    kind: 'decided',
    on: formalWords,
    pattern: `^(?!(?:Once|If|When|Until|Unless|Because|Since|Although|Though|While) )(?:${body}|[Ww]e|[Cc]llrs)${between} (?:(?:received|reviewed|considered|discussed|heard|read|examined|studied|debated),? and )?(?!confirmed that |set (?:for|to|on) )(?=${formal}\\b(?! by (?!consensus|unanimous|acclamation)| aside| forth| en bloc| unopposed| a quorum| out\\b| up\\b|,? (?:he|she|they) ))`,
    unless: '\\bover the (?:past|last) ',
    lead: true,
    span: 'rest',
    force: 'must',
    holds: [
      'The Council approved the tide table.',
      'The Board of Trustees unanimously adopted Resolution 7.',
      'Councillors received and approved the accounts.',
      'Following a vote, the committee rejected the tender.'
    ],
    not: [
      'The council has refused requests over the past years.',
      'The approved plan is on file.',
      'The Council was approved by the county.',
      'Staff approved the form.',
      'Once the Council has approved, the clerk signs.'
    ]
  },
  {
    id: 'en.dec.05',
    kind: 'decided',
    on: [
      'approved',
      'adopted',
      'accepted',
      'ratified',
      'endorsed',
      'agreed',
      'confirmed',
      'authorised',
      'authorized',
      'elected',
      'appointed',
      're-elected',
      'reelected',
      're-appointed',
      'reappointed',
      'co-opted',
      'carried',
      'signed',
      'passed',
      'rejected',
      'denied'
    ],
    pattern: `^(?!If |When |Once |Should |Unless |Until |After |As (?!there |no )|Whether |Although )(?:[^.!?:;]|\\.(?=[ \\dA-Z(,])|:(?=\\d)){3,320} (?<![a-z] which | who )(?:was|were|was then|were then|is hereby|are hereby|has been|have been|were all|was also|were also|were both|be and (?:is|are) hereby)(?: (?:unanimously|formally|duly|then|hereby|provisionally|subsequently|also|accordingly|seconded and(?: unanimously)?|put(?: to (?:the|a) [a-z]{3,10})? and))? (?:(?:read|[a-z]{3,12}ed)(?: out)?(?:, (?:read|[a-z]{3,12}ed)){0,2},? and (?:duly |unanimously )?)?(?:approved|adopted|accepted|ratified|endorsed|agreed(?: to| upon)?|confirmed|authori[sz]ed|elected|re-?elected|re-?appointed|appointed|co-opted|passed|rejected|denied|carried|signed as (?:a )?(?:true|correct))\\b(?! (?:out\\b|by (?:the )?(?:[Ss]tate|[Cc]ounty|[Dd]istrict|[Bb]orough|[Ff]ederal|Congress|Parliament|Government|governor|Legislature|court|two|three|several)|in (?:19|20)\\d\\d|last|earlier|previously|(?:at|in|by) (?:the|our|its|their|a) (?:[A-Za-z]{3,12} ){0,3}(?:meeting|session)s? (?:of|on|held)|at the (?:last|previous)|to be|to (?:the|a) (?:college|university)))`,
    unless: `${told}|\\b(?:nothing|nobody|none|no one|everything) (?:was|were) |^[^!?;,:]{3,60} (?:said|reported|stated|mentioned|noted|advised) (?:the|their|his|her|its) |\\baccepted (?:into|at|for (?:publication|presentation|the conference)) |^(?:Some|Several|Most|Many|Few) of (?:them|these|those) |^(?:A |The )?[Qq]uorum |^[Aa]pologies (?:for absence )?(?:was|were|received)|^[^!?;]{0,200} (?:once|if|when|until|unless|whether|as soon as|not say that|about what) `,
    span: 'all',
    force: 'must',
    holds: [
      'The minutes of the May meeting were approved as corrected.',
      'Ana Lind was elected chair.',
      'The tide table was adopted unanimously.',
      'As there were no other names, Ana Lind was elected.',
      'The accounts were read, checked and accepted for payment.',
      'A copy of the lease was handed round, which was discussed and approved.'
    ],
    not: [
      'Bo proposed a lamp which has been accepted by the county.',
      'Bo Lind reported during their last meeting both leases were approved.',
      'If the tide table was approved, work starts.',
      'He stated that the lease was approved.',
      'These minutes were approved at the meeting of 27 April.',
      'The plan was approved in 2011.',
      'The plan was approved by the State.',
      'Copies go out once the plan was approved.',
      'Some of them were approved.',
      'Options were discussed but nothing was agreed.',
      'The fire chief said the engine was approved for purchase.',
      'The paper was accepted at the conference.',
      'A quorum was confirmed.',
      'Apologies for absence were received and accepted from Bo Vance.',
      'The plan was discussed.'
    ]
  },
  {
    id: 'en.dec.06',
    kind: 'decided',
    on: ['consensus', 'feeling', 'view', 'mind', 'sense', 'opinion'],
    pattern:
      '\\b(?:[Tt]here (?:was|is) (?:a )?(?:general |rough |clear |broad |unanimous )?consensus|(?<![Nn]o )(?:[Tt]he )?(?:[Rr]ough |[Gg]eneral |[Cc]lear )?(?<![Nn]o )[Cc]onsensus (?:is|was|reached|of the (?:group|board|council|committee|meeting) (?:is|was))|[Tt]he (?:general )?(?:feeling|view|mind|sense|opinion) of (?:the )?(?:meeting|room|board|committee|council|group|members|those present) (?:is|was)|(?:reached|came to|have|had) (?:a )?(?:rough )?consensus|^[Rr]ough consensus(?: in the room)?(?= (?:for|to|that|on) )|(?<!(?:agreed|approved|accepted|adopted|passed|carried|elected|appointed|decided|made|taken|reached) )[Bb]y consensus,?(?: it was agreed)?),?(?: (?:is|was))? ?(?:that|to|on|for|among members that|in the room to)? (?!not )',
    span: 'rest',
    force: 'must',
    holds: [
      'There was consensus to drop the fee.',
      'Consensus is that the gate stays shut.',
      'The group reached consensus on the new gate.',
      'Rough consensus in the room for the new gate.'
    ],
    not: ['Proposal passed by consensus with one aside.', 'No consensus emerged.', 'No consensus was reached.']
  },
  {
    id: 'en.dec.07',
    kind: 'decided',
    on: ['agreed', 'agree', 'decided', 'resolved', 'voted', 'unanimously', 'approved', 'adopted', 'accepted', 'ratified', 'rejected'],
    pattern:
      '^(?:[Ii]n conclusion,? |[Ss]o,? |[Aa]fter (?:some |a )?(?:brief |short |long |further )?discussion,? |[Ff]ollowing discussion,? |All |Was |Were |Unanimously |UNANIMOUSLY )?(?:Agreed|AGREED|agreed|Agree(?= (?:to|that) )|Consensed|(?<=[Uu]nanimously |All )agree|Decided|DECIDED|decided|Resolved|Voted|voted)(?: unanimously| by consensus| in principle)?(?: by (?:all|the (?:group|board|committee|council|meeting|members)))? (?:to|that|on|upon|with|not to) ',
    unless:
      '^[Aa]greed (?:on|with) (?:the |this |that |his |her |their )?(?:need|importance|idea|point|views?|comments?|concerns?|sentiment|assessment|others?|him|her|them)\\b|^(?:Was |Were )?[Vv]oted (?:on|upon|with) (?:through|by|via|in|at|during|and|twice|separately)\\b',
    span: 'rest',
    force: 'must',
    holds: ['Agreed to paint the hall.', 'Decided that the gate stays.', 'After some discussion, agreed to meet in May.'],
    not: ['We agreed.', 'Agreed changes were listed.', 'Agreed with the need for a new gate.']
  },
  {
    id: 'en.dec.08',
    kind: 'decided',
    on: [
      'approved',
      'adopted',
      'accepted',
      'ratified',
      'authorized',
      'authorised',
      'appointed',
      'awarded',
      'denied',
      'granted',
      'endorsed'
    ],
    pattern:
      '^(?!\\w+ \\d{1,3}[,;] |\\w+ \\d{1,2} ?[-\u2013/] ?\\d|\\w+ [Mm]inutes$|\\w+ (?:on )?(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \\d)(?:Unanimously |UNANIMOUSLY )?(?=(?:Approved|APPROVED|Adopted|ADOPTED|Accepted|ACCEPTED|Ratified|Authori[sz]ed|Appointed|Awarded|Denied|Granted|Endorsed|approved|adopted|accepted)\\b (?:the|a|an|all|Resolution|Ordinance|Minutes|[A-Z#\\d$]|by|as|of|payment|purchase|request|application|previous|last|unanimously))',
    span: 'rest',
    force: 'must',
    holds: ['Approved the minutes of May.', 'Adopted Resolution 12.', 'Unanimously approved the budget.'],
    not: ['Approved 36, opposed 1.', 'approved 7-0', 'Approved March 4, 2013', 'Approved minutes are online.', 'Accepted wisdom says no.']
  },
  {
    id: 'en.dec.13',
    kind: 'decided',
    on: ['agreement'],
    pattern:
      '^(?:[Aa]ll|[Ee]veryone|[Tt]here (?:was|is)|[Gg]roup|[Cc]ommittee|[Mm]embers)?(?: (?:is|are|was|were))? ?(?:a )?(?:in |general |unanimous |full |broad |common |in full )?[Aa]greement(?: (?:was reached|reached|is|was))?,? (?:that(?! [^,;.]{2,60} (?:had|was|were) (?!to\\b))|to|on) ',
    span: 'rest',
    force: 'must',
    holds: ['All in agreement that the pier stays.', 'There was unanimous agreement to close the pier.', 'Agreement that fees rise.'],
    not: ['The lease agreement to let the pier is old.', 'An agreement was signed.', 'General agreement that the fees were high.']
  },
  {
    id: 'en.dec.18',
    kind: 'decided',
    on: ['decided', 'agreed', 'resolved', 'voted', 'elected', 'opted', 'chose', 'determined', 'consented'],
    pattern: `^(?:${body}|[Ww]e)\\b[^!?;]{3,240}?(?:,| and|,? but)(?: then| also| unanimously| therefore)? (?:decided|agreed|resolved|voted|opted|chose|determined|consented)(?: unanimously)? (?:to|that|not to|on|upon) (?!\\s*(?:if|whether)\\b)`,
    lead: true,
    span: 'rest',
    force: 'must',
    holds: [
      'The Harbour Board discussed the crane (built in 1911), and decided to sell it.',
      'The committee looked at two bids but agreed to wait.'
    ],
    not: ['The mayor spoke and agreed to wait.', 'The Board discussed the crane.']
  },
  {
    id: 'en.dec.19',
    kind: 'decided',
    on: ['nominated', 'accepted', 'confirmed', 'declared', 'returned', 'stands', 'continues', 'remains'],
    pattern:
      '^[A-Z][^.!?:;]{3,80} (?:(?:was|were) (?:duly )?(?:nominated|proposed)[^.!?;]{0,160}? (?:accepted the (?:role|post|position|office|nomination|chair)|(?:(?:was|were) |and )(?:duly |unanimously )?(?:elected|appointed))|(?:is|are) (?:hereby )?(?:confirmed|appointed|elected|re-elected) as|(?:was|were) (?:duly )?(?:declared|returned) (?:duly )?(?:elected|as|(?:the )?(?:new )?(?:[Vv]ice[- ]?)?(?:[Cc]hair(?:man|person)?|[Pp]resident|[Tt]reasurer|[Ss]ecretary|[Cc]aptain)\\b))',
    span: 'all',
    force: 'must',
    holds: [
      'Ana Lind was nominated and seconded as Chair and with no other names duly accepted the role.',
      'Bo Vance is confirmed as harbour master.',
      'Cllr Osei was duly declared elected.',
      'With no other names, Bo Vance was declared Treasurer.'
    ],
    not: ['Ana Lind was nominated.', 'The fee is confirmed.']
  },
  {
    id: 'en.dec.20',
    kind: 'decided',
    on: [
      'supports',
      'supported',
      'OBJECTS',
      'SUPPORTS',
      'objects',
      'objected',
      'certified',
      'certifies',
      'objection',
      'objections',
      'support'
    ],
    pattern: `^(?:${body}|All(?: (?:members|those))?(?: present)?|Everyone(?: present)?) (?:(?:considered|discussed|reviewed|noted) [^.!?;:]{3,120}? and )?(?:(?:also |strongly |fully |therefore |still |unanimously ){0,2})(?:SUPPORTS|OBJECTS(?: to)?|supports|support(?! for\\b)|supported|objects? (?:to|on (?:the )?grounds)|objected (?:to|on (?:the )?grounds)|certified that|certifies that|(?:has|had|raised|raises|have) no (?:further )?(?:objections?|comments? to make)(?: to)?|resolves|certif(?:ies|ied))(?: |\\.?$)`,
    span: 'all',
    force: 'must',
    holds: [
      'The Parish Council supports the application.',
      'The Council certified that it meets the rule.',
      'Council had no objections to the new gate.',
      'Members considered the plans and raised no objection.',
      'All present supported the plan.',
      'The Council strongly OBJECTS on grounds of access.'
    ],
    not: ['The mayor supports the club.', 'Residents objected to the fee.']
  },
  {
    id: 'en.dec.21',
    kind: 'decided',
    on: ['moved', 'seconded', 'voted', 'motion'],
    pattern:
      '\\b[Mm](?:oved|otion (?:(?:was )?made|was)?),? ?(?:and )?(?:(?:duly )?seconded,?(?: and)? )?(?:unanimously )?(?:voted|carried|carries|approved|passed|passes|adopted|agreed)(?: unanimously| (?:by )?\\d{1,2} ?(?:-|to|\\u2013) ?\\d{1,2}(?:-\\d{1,2})?(?: ?\\([^()]{2,40}\\))?)?,? (?:to|that) ',
    span: 'rest',
    force: 'must',
    holds: [
      'There being no errors, moved, seconded and voted 3-0 to accept the minutes.',
      'Moved and seconded, carried unanimously that the gate stay shut.',
      'Moved, seconded and voted 3-0 (by roll call) to approve the minutes.'
    ],
    not: ['Moved and seconded by Vance.', 'The crane was moved.']
  },
  {
    id: 'en.dec.23',
    kind: 'decided',
    on: ['approved', 'accepted', 'confirmed', 'adopted', 'agreed', 'ratified', 'signed'],
    pattern:
      "^(?!(?:[Tt]he )?(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Tt]rustees)(?: members)? (?:[a-z]{3,12}ed|heard) )(?:[\\w.,'\\u2019()/&-]{1,24} ){0,14}?(?:[Mm]inutes|MINUTES|[Aa]gendas?|[Rr]eports?|[Aa]ccounts?|[Bb]udgets?|[Cc]hanges|[Pp]olic(?:y|ies)|[Pp]apers?|[Pp]lans?|[Ss]tatements?|[Ss]chedules?|[Rr]esolutions?|[Pp]roposals?|[Bb]ills|[Pp]ayments?|[Ii]nvoices?|[Dd]raft|[Tt]erms of reference|[Cc]onstitution|[Aa]mendments?|[Nn]ominations?|[Aa]pplications?|[Rr]ecommendations?|[Dd]ocuments?|[Cc]alendar|[Ww]arrants?|[Cc]laims|[Ee]xpenditures?|[Rr]ecords?|[Ll]ist|[Cc]heques|[Tt]ransactions)\\b(?:[^!?:;]{0,140}?[ ,])?(?:(?:read|reviewed|signed|considered|noted|received|circulated|presented|discussed|corrected|commented on|tabled|taken as read|checked|amended)(?:,| and|, and| &) ){0,4}(?:approved|accepted|confirmed|adopted|agreed|ratified|signed)\\b(?! (?:up|off|by (?:the )?(?:[A-Z]\\w+ ){0,2}(?:[Ss]tate|[Cc]ounty|[Dd]istrict|[Bb]orough|Government)|in (?:19|20)\\d\\d|last|earlier|(?:at|in|for|during|from) (?!principle)))",
    unless:
      ', \\d{1,4} (?:accepted|approved)\\b|^[^!?:;]{0,60} (?:notes|noted|observe[sd]|reports) that |^[^!?:;]{0,200}\\b(?:[Ii]f|[Ww]hen|[Oo]nce|[Uu]ntil|will|shall|may|should|would|could|must|cannot|not|can|be|being|asked|whether|previously|had|stated|stating|said)\\b',
    span: 'all',
    force: 'must',
    holds: [
      'Minutes of 4 May, as amended, read and approved; proposed by Cllr Vance.',
      "The treasurer's report was presented, discussed & accepted subject to audit.",
      'Changes to the quay plan considered, commented on and agreed.'
    ],
    not: [
      'If the minutes are read, they are approved.',
      'The report will be accepted in May.',
      'It studied the budgets agreed for 2014.',
      'The pier was discussed.',
      'The Board requested a list of the minutes approved.',
      'The plan was not approved.'
    ]
  },
  {
    id: 'en.dec.24',
    kind: 'decided',
    on: ['to', 'agree', 'decide', 'consider', 'approve', 'confirm', 'discuss'],
    pattern:
      '^(?:(?:To|TO) [a-z]{3,15}|Agree|Decide|Discuss|Consider|Approve|Confirm) [^!?]{3,240}?(?::|;| [-\\u2013\\u2014]|\\.|,) ?(?:this |these |it |was |were |is |are |unanimously |all |we ){0,3}(?:approved|agreed|confirmed|accepted|adopted|resolved|carried|decided|APPROVED|AGREED|RESOLVED|CONFIRMED|Approved|Agreed|Confirmed|Accepted|Adopted|Resolved|Carried|[Aa]ll in favou?r|[Uu]nanimous)\\b',
    span: 'all',
    force: 'must',
    holds: [
      'To approve the minutes of May: approved.',
      'To agree the date of the fair - agreed.',
      'Agree on a date for the fair: we decided on 4 June.'
    ],
    not: ['To approve the minutes of May.', 'Consider the plan.', 'Agreed: the plan.']
  },
  {
    id: 'en.dec.25',
    kind: 'decided',
    on: ['agreed'],
    pattern:
      "^(?:Agreed|AGREED|agreed),? (?!to |that |by |with |upon |on |in |as |[a-z]{3,12}(?:al)?ly\\b|(?:we|I)(?:'ll| will| should) (?:revisit|look|discuss|see|think)\\b)(?=[\\w£$€])(?![^.]{0,90}\\b(?:was|were|is|are|will|has|have|had|may|can)\\b)",
    span: 'rest',
    force: 'must',
    holds: ['Agreed date of the fair 4 June.', 'Agreed purchase of two cranes.'],
    not: ['Agreed changes were listed.', 'Agreed to wait.', 'Agreed.']
  },
  {
    id: 'en.dec.27',
    kind: 'decided',
    on: ['resolved'],
    pattern:
      '^(?:RESOLVED|Resolved)(?: (?:No\\.? ?)?\\d[\\d/.-]{0,10})?:? (?!by |BY |that |THAT |to |TO |that,|issues?|[A-Z]{1,4}[/-]?\\d[\\d/.-]{1,12}\\W*$)(?=the |The |THE |all |a |an |[A-Z£$])',
    span: 'rest',
    force: 'must',
    holds: ['RESOLVED 12/26 the minutes of May are approved.', 'Resolved the accounts be paid.'],
    not: ['Resolved by the mayor.', 'Resolved issues were closed.', 'Resolved CB/24/15']
  },
  {
    id: 'en.dec.28',
    kind: 'decided',
    on: ['be'],
    has: [' BE '],
    pattern: '^[^!?]{3,300}? BE (?:[A-Z]{3,14}ED|SENT|GIVEN|PUT|PAID|HELD|MADE)\\b',
    span: 'all',
    force: 'must',
    holds: ['THAT the Clerk BE DIRECTED TO write to the county.', 'that report QB-4 BE RECEIVED;'],
    not: ['The report be received.', 'BE IT KNOWN']
  },
  {
    id: 'en.dec.12',
    kind: 'decided',
    on: ['resolved'],
    pattern: '\\bRESOLVED,? (?:by|BY) (?=the |THE )',
    span: 'rest',
    force: 'must',
    holds: ['BE IT RESOLVED by the Board that the pier be closed.'],
    not: ['The dispute was resolved by the mayor.']
  }
]
