/** What takes longer, while it is under way. */
export const progress = {
  cancel: 'Stop',
  draw: 'Drawing the figure…',
  open: 'Opening the file…',
  save: 'Saving the file…',
  compare: 'Comparing…',
  find: 'Looking through the views…',
  checkpoint: 'Setting the checkpoint…',
  restore: 'Going back to the checkpoint…',
  copy: 'Copying the picture…',
  svg: 'Making the SVG…',
  png: 'Making the picture…',
  pdf: 'Making the PDF…',
  docx: 'Making the Word file…',
  'docx-shapes': 'Making the Word file…',
  pptx: 'Making the PowerPoint file…',
  page: 'Making the comparison page…',
};
