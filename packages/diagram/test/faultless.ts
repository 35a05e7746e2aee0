/** What `hardZeros` says of a figure without any of the four faults. */
export const FAULTLESS = {
  boxesOverlapping: [],
  textOutside: [],
  linesThroughBoxes: [],
  labelsOverText: [],
};
