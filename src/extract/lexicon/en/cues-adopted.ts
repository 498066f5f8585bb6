/** Wording of what a body adopted without one of the formal verbs: consent given, things chosen or refused, outcomes after their matter. */
import type { CueRow } from '../cue-row.ts'
import { between, body } from './parts.ts'

const fullVote =
  '(?:[,;]? \\(?(?:[Uu]nanimous(?:ly)?|nem\\.? con\\.?|\\d[^.!?;]{0,60}|all in favou?r|by consensus|as (?:presented|written|amended|submitted|corrected)|with (?:no |one |two |\\d |minor |some |the )?(?:following )?(?:changes?|corrections?|amendments?))\\)?)?[.)]?'
const own =
  '(?:consensus|acclamation|ballot|lot|unanim|common|general|\\d|a (?:vote|show|majority|poll)|all|majority|the (?:board|committee|council|meeting|members|trustees|group|club|governors|directors)\\b)'

const all =
  '(?:(?:[Tt]he )?(?:[a-z]{3,12} )?(?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Mm]eeting|[Gg]roup|[Mm]embers|[Tt]rustees|[Aa]ssembly|[Dd]irectors|[Cc]ommission|[Gg]overnors|[Pp]anel)|all|everyone|everybody|those present|it was)'

export const adoptedRows: readonly CueRow[] = [
  {
    id: 'en.dec.29',
    kind: 'decided',
    on: ['agreement', 'favour', 'favor', 'agreed', 'happy', 'content', 'minded', 'unanimous'],
    pattern: `^(?:${body}|[Ww]e|[Aa]ll|[Ee]veryone|[Ee]verybody|[Tt]hose present|[Aa]ll present) (?:was|were|is|are)(?: (?:all|both|also|generally|unanimously|fully|then)){0,2} (?:in (?:full |general |total |unanimous )?(?:agreement|favou?r)(?: of)?|unanimous in|agreed|happy|content|minded) (?:to|that|with|on|(?<=of )|(?<=in ))(?! ?(?:hear|learn|note|see|receive|report|meet|say|have|be|help|the (?:progress|work|result)) ?)`,
    span: 'rest',
    force: 'must',
    holds: [
      'The Harbour Board was in agreement to proceed with the dredging.',
      'Everyone was in favour of moving the fair to July.',
      'The trustees were happy to proceed.'
    ],
    not: [
      'The mayor was in favour of the dredging.',
      'The Committee was happy to hear that the slip is finished.',
      'The trustees were happy.'
    ]
  },
  {
    id: 'en.dec.30',
    kind: 'decided',
    on: [
      'approved',
      'adopted',
      'accepted',
      'endorsed',
      'ratified',
      'elected',
      'appointed',
      'confirmed',
      'rejected',
      'granted',
      'refused',
      'authorised',
      'authorized'
    ],
    pattern: `^(?:${body}|[Ww]e)\\b(?:(?! that | which | who | whether | had | if )[^!?;]){3,200}?(?:,| and)(?: then| unanimously| subsequently| after [^,]{3,40},| following [^,]{3,40},)? (?:approved|adopted|accepted|endorsed|ratified|elected|appointed|confirmed|rejected|granted|refused|authori[sz]ed|APPROVED|ADOPTED|AGREED|ENDORSED|ACCEPTED) (?:the |a |an |it\\b|them\\b|this|these|its |their |all |[A-Z£$€\\d])`,
    span: 'all',
    force: 'must',
    holds: [
      'The Board reviewed the accounts and, after discussion, approved them.',
      'The Committee looked at two bids and accepted the lower one.'
    ],
    not: ['The Board heard that the county inspected and approved the plan.', 'The mayor spoke and approved the plan.']
  },
  {
    id: 'en.dec.31',
    kind: 'decided',
    on: ['accepted', 'agreed', 'approved', 'adopted'],
    pattern:
      '^(?:It|This|These|Both|All) (?:was|were)(?: (?:then|duly|unanimously))? (?:accepted|agreed|approved|adopted) (?:with (?:regret|thanks|pleasure|gratitude|amendments?|changes|\\d)|unanimously|by (?:consensus|the (?:board|committee|council|meeting|group|members)))',
    span: 'all',
    force: 'must',
    holds: ['It was accepted with regret.', 'This was agreed unanimously.'],
    not: ['It was accepted in May.', 'It was approved by the county.']
  },
  {
    id: 'en.dec.32',
    kind: 'decided',
    on: ['approved', 'agreed', 'confirmed', 'accepted', 'adopted'],
    pattern: `^(?!(?:Status|State|Result|Vote|Outcome|Decision|Action|Motion|Version|Date|Document)\\b)(?=[A-Z"*(\\[])[^!?]{3,240}(?::| [-\\u2013\\u2014|]) ?(?:(?!not |be |if |when |once |until |to |been |had |has |will )[A-Za-z][a-z-]{1,14} ){0,3}(?:[Aa]pproved|[Aa]greed|[Cc]onfirmed|[Aa]ccepted|[Aa]dopted)${fullVote}$`,
    span: 'all',
    force: 'must',
    holds: [
      'To approve the minutes of May: Minutes approved 7 in favour 2 abstentions.',
      'To confirm new members: Ana Lind (Quay ward) \u2013 co-options confirmed.'
    ],
    not: ['Fees - to be approved', 'Fees: not agreed', 'Minutes approved']
  },
  {
    id: 'en.dec.33',
    kind: 'decided',
    on: ['objection', 'objections', 'comment'],
    pattern:
      '^(?:(?=[^!?;]{0,160}(?:\\b[Aa]pplication|\\b[Pp]lanning|\\b\\d{2,4}/\\w{3,8}))[^!?;]{6,200}(?::|\\.| [-\\u2013\\u2014]) ?(?:[Nn]o objections?|NO OBJECTIONS?|[Nn]o comments?|NO COMMENTS?)[.]?$|(?:There (?:was|were) )?[Nn]o objections? (?:was|were) (?:raised|made|offered) (?:to|against|in respect of|regarding) |No objections? to (?:the |this )?(?:application|proposal|plan))',
    span: 'all',
    force: 'must',
    holds: ['Application 24/887: No objection.', 'No objection was raised to application 24/887 for a porch.'],
    not: ['No objection was heard.', 'There was no objection in May.']
  },
  {
    id: 'en.dec.34',
    kind: 'decided',
    on: ['approval', 'permission', 'authority', 'authorisation', 'authorization', 'consent', 'leave', 'sanction', 'accord', 'approvals'],
    pattern: `^(?:(?:[Ff]ormal |[Uu]nanimous |[Ff]inal |[Bb]oard |[Cc]ouncil )?(?:[Aa]pprovals?|[Pp]ermission|[Aa]uthori(?:ty|sation|zation)|[Cc]onsent|[Ss]anction) (?:was|were|is)(?: (?:hereby|also|unanimously|then|duly))? (?:given|granted|accorded) (?:to|for|by (?=${own})|that|unanimously)|(?:${body}|[Ww]e)${between} (?:gave|grant(?:ed|s)|accord(?:ed|s)|gives) (?:its |their |full |formal |unanimous |final |the |her |his )?(?:approval|permission|authori(?:ty|sation|zation)|consent|sanction|blessing|agreement|go-ahead)\\b)`,
    span: 'all',
    force: 'must',
    holds: [
      'Approval was given for the dredging to start.',
      'The Board gave its consent for the dredging to start.',
      'Authority was given to the Clerk to sign the lease.'
    ],
    not: ['Permission had been given by the landowner.', 'Permission was granted by the county.', 'Bo gave his consent.']
  },
  {
    id: 'en.dec.35',
    kind: 'decided',
    on: ['agreed', 'resolved', 'carried', 'approved'],
    pattern:
      '^(?:Proposed|Moved|It was (?:proposed|moved))(?: by)?:? [^!?;]{2,60}?[,;]? ?(?:and )?[Ss]econded(?: by)?:? [^!?;]{2,60}?[,;]? (?:and )?(?:it was |was )?(?:unanimously )?(?:agreed|resolved|RESOLVED|AGREED|carried|approved)(?: unanimously)? (?:to|that) ',
    span: 'rest',
    force: 'must',
    holds: ['Proposed Cllr Vance, seconded Cllr Osei and agreed that the hedge be cut back.'],
    not: ['Proposed Cllr Vance, seconded Cllr Osei.', 'Proposed that the hedge be cut.']
  },
  {
    id: 'en.dec.36',
    kind: 'decided',
    on: ['agreed', 'resolved', 'decided', 'felt'],
    pattern:
      '^(?:[Ii]t was (?:noted|felt|reported|suggested|proposed|explained|considered|recommended|pointed out)\\b[^!?;]{3,200}?[,;]? (?:and|so|but) (?:it was )?(?:unanimously |subsequently |then |therefore )?(?:agreed|resolved|decided) (?:that|to)|[Ii]t was unanimously (?:felt|considered|thought|held) that) ',
    span: 'rest',
    force: 'must',
    holds: [
      'It was noted that the lease had expired and agreed that it be renewed.',
      'It was unanimously felt that the club should buy a boat.'
    ],
    not: ['It was noted that the lease had expired.', 'It was generally felt that the evening went well.']
  },
  {
    id: 'en.dec.37',
    kind: 'decided',
    on: [
      'authorized',
      'authorised',
      'approved',
      'adopted',
      'granted',
      'refused',
      'denied',
      'ratified',
      'accepted',
      'awarded',
      'rejected',
      'endorsed',
      'sanctioned'
    ],
    pattern: `^(?!If |When |Once |Not |No |None |Nothing |It |This |These |All |[Hh]e |[Ss]he |They |Who |To )(?![^!?:;]{3,90}, (?:adopted|approved|endorsed|ratified) (?:on )?(?:\\d{1,2} )?[A-Z][a-z]{2,8} (?:\\d{1,2}, )?(?:19|20)\\d\\d$)(?=[A-Z"*(\\[])(?:(?! (?:is|are|was|were|be|been|being|will|has|have|had|not|to|who|which|that|whether|last|previously|never|and|he|she|they|we|you) )[^!?:;]){5,160} (?:authori[sz]ed|approved|adopted|granted|refused|denied|ratified|accepted|awarded|rejected|endorsed|sanctioned)${fullVote}$`,
    span: 'all',
    force: 'must',
    holds: [
      'Change Order No. 4 in the amount of $12,300 authorized.',
      'RFC 12 accepted.',
      'Permit refused.',
      'Variance for 3 Quay Street granted 4-1.'
    ],
    not: ['The permit is refused.', 'Not approved.', 'Fees to be approved.', 'He accepted.', 'Port of Ada, adopted 28 May 2025']
  },
  {
    id: 'en.dec.38',
    kind: 'decided',
    on: [
      'selected',
      'chosen',
      'sanctioned',
      'refused',
      'granted',
      'awarded',
      'dismissed',
      'upheld',
      'declined',
      'defeated',
      'turned',
      'set',
      'fixed',
      'returned',
      'rescinded',
      'waived',
      'finalised',
      'finalized'
    ],
    pattern: `^(?!If |When |Once |Should |Unless |Until |After |Whether |Although )(?![^!?;]{0,200}\\b(?:that|which|who|whether|if|when|where|said|had|last|previously)\\b)[A-Z"][^!?;:]{5,160} (?:was|were|was then|were then)(?: (?:unanimously|duly|then|therefore|subsequently|formally|also))? (?:(?:selected|chosen)(?! to\\b)|sanctioned|refused|granted|awarded|dismissed|upheld|declined|defeated|turned down|(?:set|fixed|kept|frozen) at(?= [£$€\\d])|returned un(?:opposed|animously)|rescinded|waived|finali[sz]ed)\\b(?! (?:by (?!${own})|in (?:19|20)\\d\\d|on \\d|from|down|back))(?![^!?;]{0,60} in (?:19|20)\\d\\d)`,
    span: 'all',
    force: 'must',
    holds: [
      'The blue design was chosen.',
      'The fee was set at £15.',
      'The officers were returned unopposed.',
      'The proposal to move the fair was defeated by 3 votes to 6.'
    ],
    not: [
      'Bo was chosen to read the poem.',
      'The licence was refused by the county.',
      'The fee was fixed at £15 in 1998.',
      'Bo heard that the licence was refused.'
    ]
  },
  {
    id: 'en.dec.39',
    kind: 'decided',
    on: ['agreed', 'agree'],
    pattern: `^(?:${body}|[Ww]e)${between} (?:agreed|AGREED) (?=(?:the |a |an |its |their |all |[A-Z£$]|\\d))(?!the (?:idea|plan|suggestion|proposal|motion|gate|[a-z]{3,15}) (?:was|is|were|are|has|had|will|would|should)\\b|[A-Z]\\w* (?:was|is|were|are|has|had|will|would|should)\\b)`,
    lead: true,
    span: 'rest',
    force: 'must',
    holds: ['Governors agreed the pay policy.', 'We agreed the draft plan for the two regattas.'],
    not: ['The mayor agreed the fee.', 'Members agreed the plan was good.', 'The Board agreed.']
  },
  {
    id: 'en.dec.40',
    kind: 'decided',
    on: ['going', 'go', 'sticking', 'stick'],
    pattern:
      "^(?:[Ss]o,? |OK,? |Ok,? )?[Ww]e(?:'re| are|'ll| will)(?: all)? (?:going|go|sticking|stick) (?:ahead )?with (?!the (?:flow|tide))",
    span: 'all',
    force: 'must',
    holds: ['We will go with the blue design.', "We're going with option B."],
    not: ['We went with option B.', 'We will go to the fair.']
  },
  {
    id: 'en.dec.41',
    kind: 'decided',
    on: ['carried', 'passed'],
    pattern:
      '^(?:CARRIED|Carried|PASSED|Passed)(?: (?:UNANIMOUSLY|[Uu]nanimously|\\d{1,2} ?[-/] ?\\d{1,2}))?[,:]? (?:THAT|that|TO|to) (?=[a-z"]|THE|CLOSE)',
    span: 'rest',
    force: 'must',
    holds: ['CARRIED UNANIMOUSLY that the lease be renewed.'],
    not: ['Carried to June.', 'Passed this way in May.']
  },
  {
    id: 'en.dec.42',
    kind: 'decided',
    on: ['seconded'],
    pattern:
      "^(?:[A-Z][\\w'.-]{0,20} ){1,4}(?:proposed|moved|suggested)(?: that| to|,)? [^!?]{3,240}?[,;.] ?(?:and )?(?:[A-Z][\\w'.-]{0,20} ){1,4}seconded[,;.]? ?(?:and )?(?:this |it |which )?(?:was |were )?(?:all |unanimously |everyone |the (?:board|council|meeting|committee) )?(?:agreed|carried|approved|accepted|passed|in favou?r)\\b",
    span: 'all',
    force: 'must',
    holds: ['Cllr Vance proposed that the quote be accepted; Cllr Osei seconded; all agreed.'],
    not: ['Cllr Vance proposed that the quote be accepted; Cllr Osei seconded.', 'Vance agreed.']
  },
  {
    id: 'en.dec.43',
    kind: 'decided',
    on: ['agreed', 'approved', 'accepted'],
    pattern: '^[A-Z][^!?:;.]{2,80}\\. (?:agreed|approved|accepted) (?!that |to |by |with |in |as |unanim)(?=[\\w£$€])',
    span: 'rest',
    force: 'must',
    holds: ['Christmas lunch. agreed 3rd December at the Quay Inn.'],
    not: ['Christmas lunch. agreed', 'Christmas lunch was agreed for May.']
  },
  {
    id: 'en.dec.44',
    kind: 'decided',
    on: ['agreed', 'approved', 'concurred', 'accepted', 'consented', 'assented', 'favour', 'favor'],
    pattern: `^[A-Z"(][^!?;]{10,300}?(?:,|;|,? and|,? which) (?:${all}(?: (?:present|members|both|then|unanimously|generally|was|were)){0,2}) (?:agreed|approved|concurred|accepted|consented|assented|in favou?r)(?: (?:unanimously|to this|with this|this|it|upon))?[.)]?$`,
    span: 'all',
    force: 'must',
    holds: [
      'Mr Vance proposed and Mrs Osei seconded payment of the bill and the meeting unanimously agreed.',
      'Two bids were compared, and all present agreed.'
    ],
    not: ['The Board agreed.', 'Mr Vance proposed payment and the mayor agreed.']
  },
  {
    id: 'en.dec.45',
    kind: 'decided',
    on: ['agreed'],
    pattern: `^(?:${body}|[Ww]e|[Aa]ll|[Ee]veryone)${between} agreed (?=(?:it|this|they|we|there|the|[A-Z][\\w'-]+)(?: [\\w'-]+){0,7}? (?:would|should|will|shall|must|needs? to|is to|are to|to be|not to)\\b)`,
    lead: true,
    span: 'rest',
    force: 'must',
    holds: ['The Board agreed the gate should stay shut.', 'Members agreed it would be best to wait.'],
    not: ['The Board agreed the gate was shut.', 'The mayor agreed it would rain.']
  },
  {
    id: 'en.dec.46',
    kind: 'decided',
    on: ['decision'],
    pattern:
      '^(?:(?:[Aa] |[Tt]he )?(?:[Ff]inal |[Uu]nanimous |[Ff]ormal )?[Dd]ecision (?:was |is |has been )?(?:made|taken|reached|agreed)(?: unanimously)? (?:to|that|for|on)|[Tt]he (?:[Dd]ecision|[Oo]utcome|[Cc]onclusion) (?:was|is) (?:that|to)) ',
    lead: true,
    span: 'all',
    force: 'must',
    holds: ['A decision was taken to sell the crane.', 'Decision made for the new gate.', 'After a short talk, the decision was to wait.'],
    not: ['No decision was taken on the crane.', 'The decision was late.']
  },
  {
    id: 'en.dec.47',
    kind: 'decided',
    on: ['motion'],
    pattern: `^(?:[Uu]p)?[Oo]n (?:a |the )?[Mm]otion (?:of|by|from|made|duly)[^;!?]{3,160}?, (?:and (?:carried|passed|approved)[^,;]{0,24}, )?(?:the )?${body} (?=(?:unanimously |then |also )?(?!seconded|moved)[a-z]{4,14}ed\\b)`,
    span: 'rest',
    force: 'must',
    holds: ['On motion by Vance, seconded by Osei, Council certified by vote that only fees were discussed.'],
    not: ['On motion by Vance, the crane turned.', 'The Council certified it.']
  },
  {
    id: 'en.dec.59',
    kind: 'decided',
    on: ['agreed', 'decided', 'voted'],
    pattern: '\\bIT WAS (?:ALSO |THEN |UNANIMOUSLY )?(?:AGREED|DECIDED|VOTED)(?: UNANIMOUSLY)?,? (?:THAT|TO|that|to) ',
    span: 'rest',
    force: 'must',
    holds: ['IT WAS AGREED THAT the pier be closed.', 'IT WAS UNANIMOUSLY DECIDED to sell the crane.'],
    not: ['IT WAS NOTED THAT the pier is closed.']
  },
  {
    id: 'en.dec.57',
    kind: 'decided',
    on: ['agrees', 'agreed', 'agree', 'ok', 'okay', 'fine', 'board', 'comfortable'],
    pattern:
      '^(?:[Ee]veryone|[Ee]verybody|[Aa]ll|[Ww]e all|[Tt]he (?:board|group|committee|team)|[Aa]ll present) (?:(?:agrees?|agreed) (?:that )?(?:this|that|it) (?:makes sense|is (?:fine|ok|okay|a good idea)|was (?:fine|a good idea))|(?:is|are|was|were) (?:all )?(?:OK|ok|okay|fine|on board|comfortable) with )',
    span: 'all',
    force: 'must',
    holds: ['Everyone agrees this makes sense.', 'Everyone is OK with a smaller gate.'],
    not: ['Everyone is on board the ferry.', 'Bo agrees this makes sense.']
  },
  {
    id: 'en.dec.58',
    kind: 'decided',
    on: ['elected', 're-elected', 'selected', 'appointed'],
    pattern:
      "^(?:[A-Z][\\w.'\u2019-]+,? (?:and |& )?){1,12}(?:is|are) (?:hereby |duly |now )?(?:elected|re-?elected|appointed|voted in)\\b|^[A-Z][\\w.'\u2019-]+(?: [A-Z][\\w.'\u2019-]+){0,3}: (?:elected|re-?elected|appointed)\\b(?! (?:member|official)s)|^[Tt]he (?:[\\w'-]+ ){1,3}(?:elected|selected|appointed) (?:was|were|are|is) [A-Z]",
    span: 'all',
    force: 'must',
    holds: [
      'Bo Vance is elected as President.',
      'Bo Vance: elected on a show of hands.',
      'The members selected were Ana Lind and Bo Vance.'
    ],
    not: ['Bo Vance is electable.', 'The elected members were late.', 'members are elected by ballot in May; see rule 4.']
  },
  {
    id: 'en.dec.56',
    kind: 'decided',
    on: ['unanimous', 'view', 'mind', 'opinion', 'accord'],
    pattern: `^(?:${body}|[Ww]e|[Aa]ll|[Ee]veryone)${between} (?:was|were) (?:all )?(?:unanimous|of (?:the (?:same |unanimous |common |general )?(?:view|opinion|mind)|one mind|one accord)) that `,
    lead: true,
    span: 'rest',
    force: 'must',
    holds: ['The trustees were unanimous that the day be marked.', 'Members were of the view that the gate should stay shut.'],
    not: ['The trustees were unanimous.', 'Bo was of the view that fees are high.']
  },
  {
    id: 'en.dec.48',
    kind: 'decided',
    on: ['elected', 're-elected', 'reelected', 'appointed', 're-appointed', 'reappointed', 'co-opted'],
    pattern:
      "^[A-Z][\\w.'\\u2019-]+(?: (?:and |& )?[A-Z][\\w.'\\u2019-]+){1,5}(?: \\([^()]{1,30}\\))? (?:duly |unanimously )?(?:elected|re-?elected|appointed|re-?appointed|co-opted)(?: unanimously)? (?:as |to |onto |on to |for |[Cc]hair|[Vv]ice|[Ss]ecretary|[Tt]reasurer|[Pp]resident|[Cc]lerk)[^.!?;]{0,80}[.]?$",
    span: 'all',
    force: 'must',
    holds: ['Ana Lind elected Chair.', 'Bo Vance and Jo Osei appointed to the pier group.'],
    not: ['Ana Lind spoke.', 'Bo appointed a clerk.', 'The Chair appointed to the post in 2010 spoke; he left.']
  },
  {
    id: 'en.dec.50',
    kind: 'decided',
    on: ['agreed', 'resolved', 'decided'],
    pattern:
      '^[A-Z][^!?]{2,240}?(?: [-\\u2013\\u2014]|:|\\.{2,3}|;) ?(?:it was |we |all |was |were )?(?:unanimously )?(?:agreed|Agreed|resolved|Resolved|decided|Decided)(?: unanimously| by (?:the |all)[^.,;]{0,30}?)? (?:to|that) (?!differ)',
    span: 'rest',
    force: 'must',
    holds: ['Questions for the survey, old results \u2013 agreed by the group to write a draft.', 'Lease of the crane: agreed to wait.'],
    not: ['Lease of the crane: Bo agreed to wait.', 'Agreed to wait.']
  },
  {
    id: 'en.dec.53',
    kind: 'decided',
    on: ['ordered', 'declared', 'deemed', 'voted', 'proposed', 'moved', 'recommended'],
    pattern:
      '^(?!If |When |Once |Unless |Until |Whether )[A-Z][^!?;:]{4,260} (?:was|were)(?: (?:then|duly|unanimously|thereupon))? (?:ordered|declared|deemed|voted|moved and|moved, seconded,? and|proposed, seconded,? and|proposed and|recommended and)(?: to be)? (?:approved|adopted|accepted|paid|filed|placed on file|carried|elected|passed|received|spread)\\b',
    span: 'all',
    force: 'must',
    holds: [
      'The minutes were read by the Clerk and were ordered adopted as read.',
      'The bills were ordered paid.',
      'Ana Lind was declared elected.'
    ],
    not: ['If the bills were ordered paid, ask.', 'The paint was ordered.']
  },
  {
    id: 'en.dec.54',
    kind: 'decided',
    on: ['approved', 'authorised', 'authorized', 'cleared'],
    pattern:
      '^(?!If |When |Once |[Hh]e |[Ss]he |They |Who )[A-Z][^.!?:;]{3,120}? (?<!\\b(?:be|been|not|being) )(?:approved|authori[sz]ed|cleared) to (?=[a-z])',
    span: 'all',
    verb: true,
    force: 'must',
    holds: ['The two regattas approved to use the quay.', 'Bo Vance authorized to sign the lease.'],
    not: ['To be approved to use the quay.', 'He approved to wait.', 'The plan approved to the letter.']
  },
  {
    id: 'en.dec.55',
    kind: 'decided',
    on: ['it'],
    pattern:
      '\\b[Ii]t was,? (?:however|therefore|thus|accordingly|finally|eventually|nevertheless|nonetheless|consequently|instead|furthermore|in the end|in principle|on balance|by majority|after (?:some |further |lengthy )?discussion),? (?:unanimously )?(?:agreed|decided|resolved|determined|concluded),? (?:that|to|not to) ',
    span: 'rest',
    force: 'must',
    holds: ['It was, however, agreed that the columns be joined.', 'After the vote it was therefore decided to wait.'],
    not: ['It was, however, noted that fees rose.', 'It was however late.']
  }
]
