/** One relation, edited where it is listed. */
export const relation = {
  edit: 'Edit this relation',
  type: 'Relation',
  source: 'From',
  target: 'To',
  nameVi: 'Name of the relation (Vietnamese)',
  nameEn: 'Name of the relation (English)',
  strength: 'Strength',
  added: 'new',
  outgoing: 'From this element',
  incoming: 'To this element',
};
