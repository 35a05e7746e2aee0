/** A cell, by the key of its row and the id of its column. */
export interface Place {
  readonly row: string;
  readonly column: string;
}
