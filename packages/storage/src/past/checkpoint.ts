/** A checkpoint: the whole workspace as it was when a person named that moment. */

export interface Checkpoint {
  readonly id: string;
  /** A person's own words. */
  readonly name: string;
  /** ms since 1970. */
  readonly at: number;
  /** Who made it, where they have given a name. */
  readonly by?: string;
  /** Whether it goes along when the workspace is saved to a file. */
  readonly inFile: boolean;
  /** The workspace's canonical text, gzip; kept byte for byte, so that the same file comes out again. */
  readonly packed: Uint8Array;
}
