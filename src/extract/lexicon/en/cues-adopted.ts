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
    id: 'en.dec.10',
    kind: 'decided',
    on: ['vote', 'poll', 'ballot'],
    pattern:
      '\\b(?:[Uu]nanimous|[Mm]ajority) (?:vote|decision|ballot|consent)(?: was (?:taken|made))?(?: of (?:all )?(?:the )?(?:present |voting )?(?:[A-Z]{2,6} )?(?:members|directors|councillors|board|council|committee|those)(?: present| voting)?)? (?:in favou?r of|to|that|for|against) ',
    span: 'rest',
    force: 'must',
    holds: [
      'A poll led to a unanimous vote in favour of the new gate.',
      'By majority vote to sell the crane.',
      'Unanimous vote of the members present to buy paint.'
    ],
    not: ['A majority vote is needed.', 'The unanimous vote pleased all.']
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
    id: 'en.dec.40',
    kind: 'decided',
    on: ['going', 'go', 'sticking', 'stick', 'keep', 'keeping', 'retain', 'drop', 'stay', 'leave', 'switch', 'discontinue', 'longer'],
    pattern:
      "^(?:[Ss]o,? |OK,? |Ok,? )?(?:[Ww]e|[Tt]he (?:[Gg]roup|[Cc]ommittee|[Bb]oard|[Cc]ouncil|[Tt]eam|[Cc]lub|[Ss]ociety|[Tt]rustees|WG|TSC|[Ww]orking [Gg]roup|[Pp]roject))(?:'re| are| is|'ll| will)(?: all| now| therefore| just)? (?:(?:going|go|sticking|stick|stay) (?:ahead )?with (?!the (?:flow|tide))|(?:keep|keeping|retain|discontinue|drop|leave(?= [^.!?;]{3,60} (?:as|open|unchanged|in place|alone)\\b)) (?:the|our|its|using|both|this|that|these|all) (?!(?:meeting|room|hall|others|members|door|eye|matter|discussion|conversation|line|link|time)\\b)|switch (?:over |back )?to (?!the (?:next|agenda|topic|item|question))|no longer (?!(?:be|receive|have|need|see|get|know)\\b)[a-z])",
    span: 'all',
    force: 'must',
    holds: ['We will go with the blue design.', "We're going with option B.", 'The group will keep the name.', "We'll switch to Tuesdays."],
    not: ['We went with option B.', 'We will go to the fair.', 'We will keep an eye on it.', 'We will leave the room at nine.']
  },
  {
    id: 'en.dec.44',
    kind: 'decided',
    on: ['agreed', 'approved', 'concurred', 'accepted', 'consented', 'assented', 'favour', 'favor', 'objections', 'objected'],
    pattern: `^[A-Z"(][^!?;]{10,300}?(?:,|;|,? and|,? which) (?:${all}(?: (?:present|members|both|then|unanimously|generally|was|were)){0,2}) (?:agreed|approved|concurred|accepted|consented|assented|in favou?r)(?: (?:unanimously|to this|with this|this|it|upon))?[.)]?$|^[A-Z"(][^!?;]{10,300}?(?:,|;|,? and|,? with)(?: there (?:were|was))? (?:no (?:further )?(?:objections|one objected)|nobody objected)(?: (?:raised|heard|made|voiced|received|noted|expressed))?[.)]?$`,
    span: 'all',
    force: 'must',
    holds: [
      'Mr Vance proposed and Mrs Osei seconded payment of the bill and the meeting unanimously agreed.',
      'Two bids were compared, and all present agreed.',
      'Vance proposed to wait a week; there were no objections.'
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
    id: 'en.dec.resolved-voted',
    kind: 'decided',
    on: ['resolved'],
    pattern:
      '^(?:It was )?(?:RESOLVED|[Rr]esolved)(?:,? (?:unanimously|nem\\.? ?con\\.?|by (?:a )?majority(?: vote)?)|,? \\(\\d{1,2} (?:votes? )?(?:to|for,?) \\d{1,2}[^()]{0,20}\\))[,:]? (?:that|THAT|to|TO) ',
    span: 'rest',
    force: 'must',
    holds: [
      'Resolved, nem con, that the sign be removed.',
      'Resolved (7 votes to 1) to sell the van.',
      'RESOLVED unanimously: to close it.'
    ],
    not: ['Resolved, in part, to sell the van.']
  },
  {
    id: 'en.dec.53',
    kind: 'decided',
    on: ['ordered', 'declared', 'deemed', 'taken', 'voted', 'proposed', 'moved', 'recommended'],
    pattern:
      '^(?!If |When |Once |Unless |Until |Whether )[A-Z][^!?;:]{4,260} (?:was|were)(?: (?:then|duly|unanimously|thereupon))? (?:ordered|declared|deemed|taken as(?: read and)?|voted|voted (?:up)?on(?: by [^,;]{3,30})?,? and|moved and|moved, seconded,? and|proposed, seconded,? and|proposed and|recommended and)(?: to be)? (?:approved|adopted|accepted|paid|filed|placed on file|carried|elected|passed|received|spread)\\b',
    unless:
      ' (?:voted on and|approved|adopted|accepted|carried|passed) (?:back |already )?(?:at|in|by) (?:the|our|its) (?:last|previous|spring|summer|autumn|fall|winter)\\b|\\bback (?:at|in) ',
    span: 'all',
    force: 'must',
    holds: [
      'The minutes were read by the Clerk and were ordered adopted as read.',
      'The bills were ordered paid.',
      'Ana Lind was declared elected.',
      'The proposal was voted on and approved.',
      'There being no changes, the minutes were taken as approved.'
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
    id: 'en.dec.61',
    kind: 'decided',
    on: ['hereby', 'effective'],
    pattern:
      '^(?:Section \\d{1,3}\\. ?)?[A-Z](?:[^.!?:;]|\\.(?=[\\dA-Z]| \\d)){3,240}? (?:(?:is|are|shall be|be and (?:is|are)) hereby (?:also |further )?[a-z]{3,14}ed\\b(?! (?:to|that)\\b)|(?:is|are) (?:set|fixed|raised|increased|reduced) (?:at|to) (?=[^!?;]{1,60}effective))',
    span: 'all',
    force: 'must',
    holds: ['Resolution No. 2015-08 is hereby repealed.', 'The fee is set at $4.50, effective July 1.'],
    not: ['The Clerk is hereby directed to publish it.', 'The fee is set at $4.50.']
  },
  {
    id: 'en.dec.60',
    kind: 'decided',
    on: ['correct', 'true', 'accurate'],
    pattern:
      '^[A-Z][^.!?:;]{2,120}? (?:was|were) (?:moved|proposed)(?: and seconded)? as (?:being )?(?:a |an )?(?:true|correct|accurate)(?: [a-z]{2,10}){0,4} by (?=[A-Z])',
    span: 'all',
    force: 'must',
    holds: ['These were moved as correct by Ana Lind and Bo Vance.'],
    not: ['These were moved by Ana Lind.', 'The figures were correct.']
  },
  {
    id: 'en.dec.59',
    kind: 'decided',
    on: ['not', 'could', 'declined', 'refused', 'opted', 'chose', "didn't"],
    pattern: `^${body} (?:did not|didn't|could not|declined to|refused to|opted not to|chose not to|opted to not) (?:approve|adopt|accept|support|endorse|grant|fund|allow|renew|permit|authori[sz]e|ratify) (?=[a-z])`,
    lead: true,
    span: 'all',
    force: 'must',
    negative: true,
    holds: ['The club did not approve a request for a sign.', 'The Board declined to renew the lease.'],
    not: ['The club did not like the sign.', 'Bo did not approve the sign.']
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
  },
  {
    id: 'en.dec.62',
    kind: 'decided',
    on: ['unanimously'],
    pattern: `^(?:${body})(?: then| also| has| have)? unanimously recommend(?:ed|s)? (?=[a-z])`,
    lead: true,
    span: 'all',
    force: 'must',
    holds: ['The committee unanimously recommended that the crane be sold.'],
    not: ['The committee recommended that the crane be sold.', 'Staff unanimously recommended a sale.']
  },
  {
    id: 'en.dec.63',
    kind: 'decided',
    on: ['passes', 'passed', 'carries', 'carried', 'adopted', 'approved'],
    pattern:
      '^(?:The|Our|This) [a-z][^.!?;:,]{2,60} (?:passes|passed|carries|carried|is adopted|is approved) (?:with|by) (?:a vote of )?\\d{1,3} (?:votes?|in favou?r|for|yes|ayes?|to \\d)',
    span: 'all',
    force: 'must',
    holds: ['The charter passes with 6 votes in favour.'],
    not: ['The ferry passes with 6 feet to spare.', 'The boat carried with it 6 tons.']
  },
  {
    id: 'en.dec.64',
    kind: 'decided',
    on: ['remain', 'stay', 'increase', 'rise', 'go', 'kept', 'held', 'be'],
    pattern:
      '^(?:The |Our |All )?(?:[A-Za-z]{3,14} ){0,2}(?:[Ff]ees?|[Ss]ubs|[Ss]ubscriptions?|[Dd]ues|[Rr]ates?|[Pp]rices?|[Cc]harges?|[Pp]recept|[Ll]evy|[Aa]llowances?|[Rr]ent)(?: for [^.!?;:,]{3,40})? (?:(?:is|are) )?to (?:remain|stay|increase (?:to|by|from)|rise (?:to|by|from)|go up|be (?:kept|held|[£$€\\d]))',
    span: 'all',
    force: 'must',
    holds: ['Subscriptions to stay the same.', 'The fee for the course is to be £20 for members.', 'Mooring rent to increase by 3%.'],
    not: ['The fee is to be reviewed.', 'Costs are likely to rise.', 'Fees went up.']
  },
  {
    id: 'en.dec.65',
    kind: 'decided',
    on: ['action'],
    pattern: '^(?:[Ss]o |[Tt]herefore,? )?[Nn]o (?:further )?action (?:will|would|is to|to) be taken\\b',
    span: 'all',
    force: 'must',
    negative: true,
    holds: ['No further action will be taken on the complaint.'],
    not: ['No action was taken.', 'No further action items.']
  },
  {
    id: 'en.dec.66',
    kind: 'decided',
    on: ['object', 'objection', 'objections', 'support', 'comment', 'comments', 'observations', 'approval', 'refusal'],
    pattern:
      '^(?:[A-Z]{1,3}[/ ])?\\d{2,4}[/.]\\d{3,5}(?:[/.][A-Z]{1,5}){0,2}\\b[^!?;]{4,200}[.,:\\u2013\\u2014-] ?(?:[Oo]bject(?:ion)?|[Ss]upport|[Nn]o (?:objections?|comments?|observations?)|[Aa]pproval recommended|[Rr]efusal recommended|[Rr]ecommend (?:approval|refusal))\\b',
    span: 'all',
    force: 'must',
    holds: ['24/00191/FUL Boat shed at Quay Farm \u2013 Object on grounds of access.'],
    not: ['24/00191/FUL Boat shed at Quay Farm was withdrawn.', 'Shed at Quay Farm \u2013 Object.']
  },
  {
    id: 'en.dec.67',
    kind: 'decided',
    on: ['true', 'correct', 'accurate'],
    pattern:
      '^(?:Agreed|Approved|Accepted|Confirmed|Adopted|Taken)(?: and signed)? as (?:a |an |the )?(?:true|correct|accurate)(?: and (?:true|correct|accurate))?(?: record)?\\b',
    span: 'all',
    force: 'must',
    holds: ['Adopted as a true record.', 'Confirmed and signed as a correct record', 'Agreed as accurate and signed by JV.'],
    not: ['Agreed as a record.', 'The log is a true record.']
  },
  {
    id: 'en.dec.68',
    kind: 'decided',
    on: ['recommended'],
    pattern: '^RECOMMENDED(?: to (?:the )?[A-Z][A-Za-z]{1,20}(?: [A-Z][A-Za-z]{1,20}){0,3})?,? (?:that|THAT) ',
    span: 'rest',
    force: 'must',
    holds: ['RECOMMENDED to Council that the scheme remain unchanged.'],
    not: ['Recommended that the scheme remain unchanged.', 'RECOMMENDED reading is below.']
  },
  {
    id: 'en.dec.69',
    kind: 'decided',
    on: ['now'],
    pattern:
      "^[A-Z@][\\w'\\u2019.-]{0,30}(?:(?:,| and| &)? [\\w@'\\u2019.-]{1,30}){0,4}? (?:is|are) now (?:an? |the |our |officially |also ){0,2}(?:[Aa]cting )?(?:[Cc]ommitters?|[Mm]aintainers?|[Cc]o-?[Cc]hairs?|[Pp]residents?|[Tt]reasurers?|[Ss]ecretar(?:y|ies)|[Oo]fficers?|[Mm]oderators?|[Tt]rustees?|[Ss]ignator(?:y|ies))\\b",
    unless: ' (?:who|that|which) ',
    span: 'all',
    force: 'must',
    holds: ['@quill is now a committer', 'Ana and Bo are now officers.', 'Jo is now acting President until the fair.'],
    not: ['The lamp is now lit.', 'Ana is now ill.']
  },
  {
    id: 'en.dec.70',
    kind: 'decided',
    on: ['it'],
    pattern:
      "^(?:[Ss]o |[Oo]k(?:ay)?,? )?(?!(?:[Ww]hat|[Hh]ow|[Tt]hat|[Tt]his|[Ii]f|[Aa]s|[Ww]here|[Ww]hen|[Ww]ho) )[\\w'\\u2019/-]{2,20}(?: [\\w'\\u2019/-]{2,20}){0,4} it is(?:,? then)?[.!]?$",
    span: 'all',
    force: 'must',
    holds: ['Expert review it is.', 'so Tuesday it is then'],
    not: ['What it is.', 'We know how good it is not.', 'This is how it is.']
  },
  {
    id: 'en.dec.71',
    kind: 'decided',
    on: ['agreed', 'approved', 'carried', 'adopted', 'accepted'],
    pattern:
      '^(?!To )[A-Z\\d£$€](?=[^!?;:]{0,200}[a-z])[^!?;:]{2,200}[a-z\\d)][,.]? [-\\u2013\\u2014]? ?(?:AGREED|APPROVED|CARRIED|ADOPTED|ACCEPTED)[.!]?$',
    unless: '\\b(?:[Ii]f|[Ww]hen|to be|not|as) (?:AGREED|APPROVED|CARRIED|ADOPTED|ACCEPTED)',
    span: 'all',
    force: 'must',
    holds: ['13 May 2024 AGREED.', 'Repair of the gate up to £200 – AGREED'],
    not: ['ACTIONS AGREED', 'The actions to be AGREED', 'To set the date AGREED']
  },
  {
    id: 'en.dec.72',
    kind: 'decided',
    on: ['approved', 'denied', 'refused', 'granted', 'rejected', 'adopted'],
    pattern: '^[A-Z\\d][^!?;:]{4,160}[a-z\\d)] [-\\u2013\\u2014] (?:APPROVED|DENIED|REFUSED|GRANTED|REJECTED|ADOPTED)\\b',
    span: 'all',
    force: 'must',
    holds: ['Request to install laminate \u2013 APPROVED subject to signed papers', 'Request for a second gate - DENIED'],
    not: ['Plan \u2013 Approved by the county.', 'To be \u2013 APPROVED.']
  }
]
