/** What every command is told, and what it answers. */
import type { Tongue } from './words/tongue.ts';

export interface Around {
  /** The language in which the command speaks. */
  readonly tongue: Tongue;
  /** The language of what is made: Vietnamese unless `--lang` says otherwise. */
  readonly lang: Tongue;
}

/** 0 fine, 1 findings. Bad usage and bad input are thrown, and end as 2. */
export type ExitCode = 0 | 1;
