/** Homes: the Housing Committee's commitments, and those that follow from the Decent Homes Direction. */
import { checked, closed, done, file, type Life, link, moved, reopened, report } from '../life.ts'
import { monthly, readingsFile, repairWait } from '../readings.ts'

const owner = 'Director of Housing'

export const homes: readonly Life[] = [
  {
    key: 'repair-wait',
    from: ['housing-2026-05-11.docx', 'mean wait for a housing repair'],
    made: '2026-05-18',
    title: 'Cut housing repair waits to 14 days',
    owner,
    due: '2026-12-11',
    doneWhen: 'The mean wait for an ordinary repair is 14 days or less in a full month.',
    published: '2026-05-28',
    turns: [
      report('2026-05-19', 'The value to start from is that of April.', { number: 16.8, unit: 'days', asOf: '2026-04-30' }),
      ...monthly(repairWait, 6, 11, '15', {
        6: 'A third contractor is being sought.',
        8: 'The tender found nobody at the price we had set.',
        11: 'At this rate the wait grows; 14 days will not be reached in December.'
      }),
      readingsFile('2026-07-16', repairWait, 7),
      checked('2026-07-22', 1, 'outcome-measured', 'Drawn again from 240 repair orders: 17.5 days.'),
      readingsFile('2026-11-18', repairWait, 11)
    ]
  },
  {
    key: 'empty-homes',
    from: ['housing-2026-02-09.html', 'register of empty homes'],
    made: '2026-02-16',
    title: 'Publish the empty-homes register',
    owner,
    due: '2026-10-16',
    doneWhen: 'A register of homes empty for more than six months is public, all three stages.',
    published: '2026-02-24',
    turns: [
      report('2026-04-17', 'Council tax records searched: 203 homes look empty.', { number: 0, unit: 'of 3 stages' }),
      report('2026-06-26', 'Stage 1, homes that the council owns, is public.', { number: 1, unit: 'of 3 stages' }),
      link('2026-06-26', 'https://homes.portmeridian.example/empty/1', 'Stage 1 of the register'),
      report('2026-10-12', 'Stage 2 waits for advice on the names of private owners.', {
        number: 1,
        unit: 'of 3 stages',
        forecast: '2027-02'
      })
    ]
  },
  {
    key: 'damp-inspections',
    from: ['housing-2026-02-09.html', 'all 120 homes reported damp'],
    directive: 'decent-homes',
    made: '2026-02-16',
    title: 'Inspect 120 homes reported damp',
    owner,
    due: '2026-06-30',
    doneWhen: 'Each of the 120 homes has been visited and its tenant has a written report.',
    published: '2026-02-24',
    turns: [
      report('2026-03-20', 'Two inspectors hired.', { number: 18, unit: 'of 120 homes inspected' }),
      report('2026-04-17', 'On plan.', { number: 46, unit: 'of 120 homes inspected' }),
      report('2026-05-08', 'One home was made good within a week.', { number: 71, unit: 'of 120 homes inspected' }),
      report('2026-06-12', 'Nine tenants could not be reached; letters sent.', { number: 108, unit: 'of 120 homes inspected' }),
      done('2026-06-26', 'All 120 homes have been inspected; 31 need work.'),
      file(
        '2026-06-26',
        'damp-inspections.csv',
        'Inspections by month, without addresses',
        'month,inspected,need work\n2026-02,7,2\n2026-03,21,6\n2026-04,29,7\n2026-05,33,9\n2026-06,30,7\n'
      ),
      checked('2026-07-06', 1, 'independently-verified', 'Fifteen tenants telephoned; all had their report.'),
      closed('2026-07-07', 'Fifteen of 120 tenants telephoned; every one had a visit and a report.')
    ]
  },
  {
    key: 'tenants-panel',
    from: ['housing-2026-02-09.html', "tenants' panel"],
    made: '2026-02-16',
    title: 'Set up a tenants’ panel of twelve',
    owner,
    due: '2026-05-31',
    doneWhen: 'Twelve members are named and the panel has met once.',
    published: '2026-02-24',
    turns: [
      report('2026-04-24', 'Seven members found; nobody yet from Kestrel House.', { number: 7, unit: 'of 12 members' }),
      report('2026-05-29', 'Eleven members. The first meeting is on 18 June.', {
        number: 11,
        unit: 'of 12 members',
        forecast: '2026-06-18'
      }),
      done('2026-06-19', 'The panel of twelve met for the first time.', '2026-06-18'),
      file(
        '2026-06-19',
        'panel-first-meeting.txt',
        'Note of the first meeting',
        'Tenants’ panel, 18 June 2026\nTwelve members present. Chosen as chair for a year: the member for Anchor Court.\nNext meeting: 10 September 2026\n'
      ),
      closed('2026-06-30', 'The list of members and the note of the meeting were seen.', 'Met 18 days late.')
    ]
  },
  {
    key: 'lettings-policy',
    from: ['housing-2026-02-09.html', 'Rewrite the lettings policy'],
    made: '2026-02-17',
    title: 'Publish the lettings policy in plain words',
    owner,
    due: '2026-07-31',
    doneWhen: 'The policy has at most eight pages and three tenants of the panel could say what it means for them.',
    published: '2026-02-24',
    turns: [
      report('2026-05-22', 'A draft of nine pages went to the panel.', { number: 9, unit: 'pages' }),
      done('2026-07-24', 'The policy has eight pages and is public.'),
      link('2026-07-24', 'https://homes.portmeridian.example/lettings', 'The policy'),
      checked('2026-07-30', 1, 'checked', 'Read with three tenants.'),
      closed('2026-07-31', 'Eight pages; three tenants explained it in their own words.'),
      reopened('2026-11-11', 'The Housing Committee found on 2 November that it leaves out people who work on ships.'),
      moved(
        '2026-11-11',
        '2027-01-31',
        'The committee asked for the correction before the end of January 2027.',
        'housing-2026-11-02.html'
      ),
      report('2026-11-17', 'A paragraph on seafarers is with the panel.', { number: 8, unit: 'pages', forecast: '2027-01-22' })
    ]
  },
  {
    key: 'kestrel-lifts',
    from: ['housing-2026-05-11.docx', 'price for new lifts'],
    made: '2026-05-19',
    title: 'Bring a price for new lifts at Kestrel House',
    owner,
    due: '2026-11-02',
    doneWhen: 'The Housing Committee has a price, with what it covers.',
    published: '2026-05-28',
    turns: [
      report('2026-08-14', 'Two makers have measured the shafts.'),
      done('2026-10-30', 'The price is £1.9 million for two lifts; the paper went to members.'),
      file(
        '2026-10-30',
        'kestrel-house-lifts.txt',
        'Summary of the offers',
        'Kestrel House, two passenger lifts\nOffer A: £1,904,000, 44 weeks\nOffer B: £2,110,000, 38 weeks\nBoth include the doors on every floor.\n'
      ),
      checked('2026-11-12', 1, 'checked'),
      closed('2026-11-12', 'The Committee had the price on 2 November.', 'Delivered on time.')
    ]
  },
  {
    key: 'water-company-letter',
    from: ['housing-2026-02-09.html', 'Write to the Water Company'],
    made: '2026-02-17',
    title: 'Write to the Water Company about Kestrel House',
    owner,
    due: '2026-02-20',
    doneWhen: 'The letter is sent and kept.',
    published: '2026-02-24',
    turns: [
      done('2026-02-19', 'Sent on 19 February.'),
      file(
        '2026-02-19',
        'letter-water-company.txt',
        'The letter',
        'To the Water Company\n\nThe drains under Kestrel House have backed up four times since October. Please tell us by 20 March what you will do.\n\nDirector of Housing, 19 February 2026\n'
      ),
      closed('2026-02-27', 'The letter was seen.')
    ]
  },
  {
    key: 'retrofit',
    from: ['housing-2026-11-02.html', 'retrofit 60 of the coldest homes'],
    directive: 'decent-homes',
    made: '2026-11-12',
    title: 'Retrofit 60 of the coldest homes',
    owner,
    due: '2027-08-31',
    doneWhen: 'Sixty homes of the list of March 2026 have new windows and insulated roofs, each with a certificate.',
    published: null,
    turns: []
  },
  {
    key: 'rent-consultation',
    from: ['housing-2026-11-02.html', 'consult tenants on rents'],
    made: '2026-11-12',
    title: 'Consult tenants on rents for 2027/28',
    owner,
    due: '2027-01-20',
    doneWhen: 'Every tenant has had a letter, the panel has met on it, and a summary of the answers is public.',
    published: null,
    turns: []
  }
]
