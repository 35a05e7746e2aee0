/** What shows how a moved box stands to the others. All mm. */

/** A line along what is aligned: upright at `at`, or lying; with `gap`, a bar as long as an equal gap. */
export interface Guide {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** How wide the gap is that the bar lies in. */
  readonly gap?: number;
}
