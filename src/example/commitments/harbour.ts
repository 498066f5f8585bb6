/** Harbour and flood: the two harbours, the Old Docks, and the twin city's port. */
import { checked, closed, done, file, type Life, report, withdrawn } from '../life.ts'

export const harbour: readonly Life[] = [
  {
    key: 'flood-plan',
    from: ['cabinet-2026-01-19.docx', 'publish the flood plan'],
    made: '2026-01-26',
    title: 'Publish the Old Docks flood plan',
    owner: 'Head of Resilience',
    due: '2026-09-30',
    doneWhen: 'The fourth and final draft is public, with the map of safe routes.',
    published: '2026-02-03',
    turns: [
      report('2026-03-31', 'The Water Company’s model of the drains has not come.', { number: 2, unit: 'of 4 drafts' }),
      report('2026-06-18', 'The model came on 2 June; the third draft is begun.', { number: 2, unit: 'of 4 drafts' }),
      report('2026-08-28', 'Third draft finished.', { number: 3, unit: 'of 4 drafts', forecast: '2026-10-31' }),
      report('2026-10-05', 'The outfall was drawn wrongly. New drawings are asked for.', { number: 3, unit: 'of 4 drafts' }),
      report('2026-11-09', 'Still no drawings from the Water Company.', { number: 3, unit: 'of 4 drafts', forecast: '2027-01-29' })
    ]
  },
  {
    key: 'two-harbours',
    from: ['communique-2025-12-15.txt', 'one programme for the two harbours'],
    directive: 'coast-plan',
    made: '2025-12-18',
    title: 'Draw up one programme for the two harbours',
    owner: 'Harbour Master',
    due: '2026-09-30',
    doneWhen: 'One programme with costs, dates and berths is before the Cabinet.',
    published: '2025-12-19',
    turns: [
      report('2026-03-11', 'Ferry and fishing users have met twice.'),
      report('2026-06-10', 'Berths are agreed for eleven of fourteen users.', { number: 11, unit: 'of 14 users agreed' }),
      report('2026-09-16', 'All but one have agreed; the ferry company wants a clause on winter.', {
        number: 13,
        unit: 'of 14 users agreed',
        forecast: '2026-10-12'
      }),
      done('2026-10-12', 'All fourteen users have signed the programme.'),
      file(
        '2026-10-12',
        'two-harbours-programme.txt',
        'The programme in short',
        'One programme for two harbours, 2027 to 2031\nWorking harbour: berths 1 to 9, £4.2 million\nInner harbour: berths 10 to 14 and the quays, £1.6 million\nSigned by fourteen users, 12 October 2026\n'
      ),
      checked('2026-10-22', 1, 'independently-verified', 'Signatures compared with the list of users.'),
      closed('2026-10-23', 'Costs, dates and berths are all there; fourteen signatures.', 'Delivered twelve days late.')
    ]
  },
  {
    key: 'shore-power',
    from: ['cabinet-2026-04-20.html', 'Draw up options for shore power'],
    directive: 'clean-air',
    made: '2026-05-06',
    title: 'Draw up options for shore power at the ferry pier',
    owner: 'Harbour Master',
    due: '2026-12-15',
    doneWhen: 'Cabinet has at least two options with costs and the load on the grid.',
    published: '2026-05-21',
    turns: [
      report('2026-07-08', 'The ferry company has given the load of both ships.'),
      report('2026-09-30', 'The grid company wants four months for its study.')
    ]
  },
  {
    key: 'harbour-lights',
    from: ['cabinet-2026-05-18.pdf', 'relight the inner harbour'],
    made: '2026-05-26',
    title: 'Relight the inner harbour',
    owner: 'Head of Assets',
    due: '2027-01-29',
    doneWhen: 'All 310 lamps burn and the quays are measured at night.',
    published: '2026-06-04',
    turns: [
      report('2026-07-29', 'Cables are laid on the east quay.', { number: 0, unit: 'of 310 lamps' }),
      report('2026-08-31', 'The first lamps burn.', { number: 44, unit: 'of 310 lamps' }),
      report('2026-09-18', 'East quay nearly done.', { number: 90, unit: 'of 310 lamps' }),
      report('2026-10-09', 'The maker has stopped for six weeks.', { number: 120, unit: 'of 310 lamps' })
    ]
  },
  {
    key: 'harbour-shuttle',
    from: ['cabinet-2026-05-18.pdf', 'free shuttle boat'],
    made: '2026-05-26',
    title: 'Run a trial of a free shuttle boat in August',
    owner: 'Harbour Master',
    due: '2026-08-31',
    doneWhen: 'The boat ran for four weeks and passengers were counted.',
    published: '2026-06-04',
    turns: [
      report('2026-06-30', 'Two operators asked; neither has a boat to spare in August.'),
      withdrawn('2026-09-14', 'No operator could be found for August; the trial did not take place.', 'cabinet-2026-09-07.docx')
    ]
  },
  {
    key: 'port-exchange',
    from: ['haiwan-2026-06-24.txt', '商定人员交流协议'],
    made: '2026-06-30',
    title: 'Agree the exchange of port staff with Haiwan',
    owner: 'Harbour Master',
    due: '2026-12-31',
    doneWhen: 'Both harbour offices have signed the agreement on the exchange of twelve engineers.',
    published: '2026-07-07',
    turns: [
      report('2026-08-19', 'Haiwan sent a draft in both languages.'),
      report('2026-11-12', 'Everything is agreed but the insurance.', { forecast: '2026-12-18' }),
      file(
        '2026-11-12',
        'exchange-draft-3.txt',
        'Third draft, both languages',
        '人员交流协议（第三稿）\nAgreement on the exchange of staff, third draft\n1. 十二名工程师 / Twelve engineers\n2. 三个月 / Three months\n3. 保险：待定 / Insurance: open\n'
      )
    ]
  },
  {
    key: 'sea-charts',
    from: ['haiwan-2026-06-24.txt', '整理十九世纪的航海图'],
    made: '2026-06-30',
    title: 'Show the sea charts of both cities in one exhibition',
    owner: 'City Archivist',
    due: '2027-06-30',
    doneWhen: 'The exhibition is open in both cities.',
    published: '2026-07-07',
    turns: [
      report('2026-09-23', 'Thirty charts of ours are chosen.', { number: 30, unit: 'charts' }),
      report('2026-11-05', 'Haiwan offers twenty-six.', { number: 56, unit: 'charts' })
    ]
  }
]
