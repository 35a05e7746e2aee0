/** What lies between two architectures. */
export const gaps = {
  title: 'Gap analysis',
  seen: 'What to see',
  list: 'List of gaps',
  shares: 'Counts and shares',
  impact: 'Impact on a unit',
  from: 'From',
  to: 'To',
  by: 'Grouped by',
  unit: 'Unit',
  allUnits: 'All units',
  chooseUnit: 'Choose a unit…',
  whichUnit: 'Choose a unit',
  whichUnitHint:
    'You see every change in what the unit owns, operates and uses, and why it concerns the unit.',
  excel: 'Export to Excel',
  more_one: '{{count}} more row',
  more: '{{count}} more rows',
  two: 'Two architectures are needed',
  twoHint: 'Add a target architecture, or open a document that has several.',
};
