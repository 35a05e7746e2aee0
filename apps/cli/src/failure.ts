/** A fault of usage or input that the command line found itself: a message's key with its values. */
import type { Values } from './words/say.ts';
import type { MessageKey } from './words/vi.ts';

export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly key: MessageKey,
    readonly values: Values = {},
  ) {
    super(key);
  }
}
