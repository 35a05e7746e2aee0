/** Where a row stands in the list. */
export interface RowPlace {
  readonly id: string;
  /** px from the top of the list. */
  readonly top: number;
  readonly active: boolean;
  readonly measure: (row: Element | null) => void;
  readonly index: number;
}
