/** Streets and travel: buses, roads and everything that moves on them. */
import { checked, closed, done, file, handed, type Life, link, moved, report } from '../life.ts'
import { busesOnTime, monthly, readingsFile } from '../readings.ts'

const highways = 'highways-2026-06-08.md'

export const streets: readonly Life[] = [
  {
    key: 'night-buses',
    from: ['council-2025-11-27.md', 'hourly night buses'],
    made: '2025-12-05',
    title: 'Sign the night bus contract',
    owner: 'Head of Transport',
    due: '2026-06-30',
    doneWhen: 'A contract for hourly night buses on routes 4, 11 and 17 is signed by both sides.',
    published: '2025-12-15',
    turns: [
      report('2026-02-20', 'Three operators asked for the papers.'),
      report('2026-04-10', 'Two of three operators asked for a longer term.'),
      moved(
        '2026-05-26',
        '2026-10-30',
        'Two of the three operators asked for a longer term, and the tender has to be run again.',
        'cabinet-2026-05-18.pdf'
      ),
      report('2026-07-17', 'The second tender is out.'),
      report('2026-09-25', 'Two offers; one is chosen.', { forecast: '2026-10-30' }),
      report('2026-11-19', 'With the legal team. The price has risen by 6 per cent; no date can be given.')
    ]
  },
  {
    key: 'quay-crossing',
    from: ['cabinet-2026-04-20.html', 'open the Quay Street crossing'],
    directive: 'clean-air',
    made: '2026-04-22',
    title: 'Open the Quay Street crossing',
    owner: 'Director of Highways',
    due: '2026-07-31',
    doneWhen: 'People can cross Quay Street at signals, with dropped kerbs on both sides.',
    published: '2026-05-21',
    turns: [
      report('2026-05-29', 'The gas main lies where the signals must stand.', { number: 0, unit: '% of works done' }),
      moved('2026-06-15', '2026-09-30', 'The gas main has not been moved and the company does not start before July.', highways),
      report('2026-07-22', 'The company has begun to move the main.', { number: 15, unit: '% of works done' }),
      report('2026-08-26', 'The main is moved; kerbs are being laid.', { number: 45, unit: '% of works done' }),
      moved('2026-09-28', '2026-11-13', 'Signals are late from the maker.'),
      report('2026-10-21', 'Kerbs and islands are finished.', { number: 80, unit: '% of works done' }),
      file(
        '2026-10-21',
        'quay-street-site-log.txt',
        'Site log to 20 October',
        'Quay Street crossing, site log\n14 Sep kerbs north side\n28 Sep island\n12 Oct kerbs south side\n20 Oct ducts for signals; signals not delivered\n'
      ),
      checked('2026-11-04', 1, 'checked', 'Site visited on 3 November.'),
      report('2026-11-20', 'Everything but the signals is done. The maker promises them for 8 December.', {
        number: 90,
        unit: '% of works done',
        forecast: '2026-12-18'
      })
    ]
  },
  {
    key: 'gas-main',
    from: ['cabinet-2026-04-20.html', 'Ask the gas company'],
    made: '2026-04-23',
    title: 'Ask the gas company to move the main under Quay Street',
    owner: 'Director of Highways',
    due: '2026-05-15',
    doneWhen: 'The company has the request and has answered.',
    published: '2026-05-21',
    turns: [
      done('2026-05-21', 'Asked on 19 May; answered on 21 May: work starts in July.'),
      file(
        '2026-05-21',
        'gas-company-reply.txt',
        'The company’s answer',
        'We can begin on 6 July and need about six weeks.\n\nNetwork planning, 21 May 2026\n'
      ),
      closed('2026-06-02', 'Request and answer were seen.', 'Six days late.')
    ]
  },
  {
    key: 'bus-punctuality',
    from: ['scrutiny-2026-03-16.txt', 'publish the punctuality'],
    made: '2026-03-20',
    title: 'Publish the punctuality of every bus route each month',
    owner: 'Head of Transport',
    due: null,
    ongoing: 'P1M',
    doneWhen: 'Each month’s figures for every route are public by the twentieth of the next.',
    published: '2026-03-30',
    turns: [
      ...monthly(busesOnTime, 5, 11, '18', {
        9: 'Route 11 gained most after the stop at the hospital was moved.',
        10: 'Roadworks on the ring road.'
      }),
      readingsFile('2026-07-20', busesOnTime, 7),
      checked('2026-07-24', 1, 'checked', 'Two routes compared with the operators’ logs.'),
      readingsFile('2026-10-20', busesOnTime, 10),
      readingsFile('2026-11-18', busesOnTime, 11)
    ]
  },
  {
    key: 'bus-screens',
    from: ['cabinet-2026-04-20.html', 'fit 30 live screens'],
    directive: 'clean-air',
    made: '2026-04-22',
    title: 'Fit 30 live screens at bus stops',
    owner: 'Head of Transport',
    due: '2027-04-30',
    doneWhen: 'Thirty stops show the minutes to the next bus, from the operators’ own positions.',
    published: '2026-05-21',
    turns: [
      report('2026-07-10', 'Stops are chosen.', { number: 0, unit: 'of 30 screens live' }),
      report('2026-09-09', 'The first three work.', { number: 3, unit: 'of 30 screens live' }),
      report('2026-10-14', 'Eight work.', { number: 8, unit: 'of 30 screens live' }),
      report('2026-11-13', 'Twelve work; one was broken and replaced.', { number: 12, unit: 'of 30 screens live', forecast: '2027-03-31' })
    ]
  },
  {
    key: 'grit-plan',
    from: [highways, 'winter grit plan'],
    made: '2026-06-15',
    title: 'Have the winter grit plan in force',
    owner: 'Head of Highways Works',
    due: '2026-11-26',
    doneWhen: 'All seven depots work to one plan and hold salt for ten nights.',
    published: '2026-06-25',
    turns: [
      report('2026-09-11', 'Salt is counted at each depot: enough for six nights on average.', { number: 0, unit: 'of 7 depots' }),
      report('2026-10-16', 'Three depots work to the plan.', { number: 3, unit: 'of 7 depots' }),
      report('2026-11-06', 'Five.', { number: 5, unit: 'of 7 depots' }),
      report('2026-11-20', 'Six. Mole Road gets its salt on 24 November.', { number: 6, unit: 'of 7 depots', forecast: '2026-11-25' }),
      file(
        '2026-11-20',
        'salt-by-depot.csv',
        'Salt at each depot',
        'depot,tonnes,nights\nNorth,310,11\nSaltmarsh,280,10\nRope Walk,260,10\nGannet,290,12\nHarbour,240,10\nTolland Road,300,11\nMole Road,120,4\n'
      )
    ]
  },
  {
    key: 'salt-count',
    from: [highways, 'count the salt at each depot'],
    made: '2026-06-15',
    title: 'Count the salt at each depot',
    owner: 'Head of Highways Works',
    due: '2026-09',
    doneWhen: 'The Highways Committee has the count.',
    published: '2026-06-25',
    turns: [
      done('2026-09-11', 'Counted; the paper is with the committee.'),
      file(
        '2026-09-11',
        'salt-count-september.csv',
        'The count',
        'depot,tonnes\nNorth,190\nSaltmarsh,150\nRope Walk,160\nGannet,170\nHarbour,140\nTolland Road,180\nMole Road,90\n'
      ),
      closed('2026-09-18', 'Three heaps measured; within 5 per cent.')
    ]
  },
  {
    key: 'cycle-route',
    from: [highways, 'resurface 18 km'],
    made: '2026-06-15',
    title: 'Resurface 18 km of the coast cycle route',
    owner: 'Director of Highways',
    due: '2027-03-31',
    doneWhen: 'Eighteen kilometres have a new surface and their lines.',
    published: '2026-06-25',
    turns: [
      report('2026-07-31', 'Work began at the ferry.', { number: 0.6, unit: 'of 18 km' }),
      report('2026-08-31', 'Dry weather; good progress.', { number: 3.1, unit: 'of 18 km' }),
      report('2026-09-30', 'One crew was lent to Quay Street for two weeks.', { number: 5, unit: 'of 18 km' }),
      report('2026-10-30', 'Rain on eleven days.', { number: 7.2, unit: 'of 18 km' }),
      report('2026-11-13', 'The winter pause begins in December.', { number: 8.4, unit: 'of 18 km', forecast: '2027-04-20' })
    ]
  },
  {
    key: 'urgent-potholes',
    from: [highways, 'fill every pothole'],
    made: '2026-06-16',
    title: 'Fill urgent potholes within five days',
    owner: 'Head of Highways Works',
    due: null,
    ongoing: 'P3M',
    doneWhen: 'At least 95 % of potholes reported as urgent are filled within five days, each quarter.',
    published: '2026-06-25',
    turns: [
      report('2026-09-04', 'From June to August.', { number: 88, unit: '% in five days' }),
      report('2026-11-10', 'September and October; the rain brought 212 reports.', { number: 91, unit: '% in five days' })
    ]
  },
  {
    key: 'marsh-lane',
    from: ['council-2026-10-01.pdf', 'Marsh Lane culverts'],
    made: '2026-10-12',
    title: 'Clear the Marsh Lane culverts',
    owner: 'Director of Highways',
    due: '2026-12-04',
    doneWhen: 'Both culverts run free and a camera has been through them.',
    published: '2026-10-22',
    turns: [
      handed(
        '2026-10-28',
        'Head of Resilience',
        'The culverts belong to the flood defences since the change of 1 October; Highways keeps the road.'
      )
    ]
  },
  {
    key: 'electric-vans',
    from: ['cabinet-2026-01-19.docx', 'order 40 electric vans'],
    made: '2026-01-26',
    title: 'Order 40 electric vans',
    owner: 'Head of Fleet',
    due: '2027-01-27',
    doneWhen: 'Forty vans are ordered, none above £38,000.',
    published: '2026-02-03',
    turns: [
      report('2026-03-25', 'Six vans ordered on trial.', { number: 6, unit: 'of 40 vans ordered' }),
      report('2026-05-29', 'The trial is good; four more.', { number: 10, unit: 'of 40 vans ordered' }),
      report('2026-08-12', 'A better price for larger lots.', { number: 16, unit: 'of 40 vans ordered' }),
      report('2026-10-15', 'Twenty.', { number: 20, unit: 'of 40 vans ordered' }),
      report('2026-11-17', 'Twenty-two; the next lot of twelve is before the Director of Finance.', {
        number: 22,
        unit: 'of 40 vans ordered'
      }),
      link('2026-11-17', 'https://fleet.portmeridian.example/orders', 'List of orders')
    ]
  }
]
