/** What a network's layout is told besides its chart and its page. */

export interface NetworkOptions {
  /** Roots are bands, as long as the figure; else lines decide which row things stand in. */
  readonly banded: boolean;
  /** Edges that are read from their target: what it names stands above. */
  readonly turned?: ReadonlySet<string>;
  /** Bands and layers one under another, or one beside the other. @default 'down' */
  readonly direction?: 'down' | 'right';
  /** Roots are steps from an element asked about: each about its middle, in groups one under another. */
  readonly stepped?: boolean;
}
