/** An error as it crosses between a worker and the page: what `explain` reads of it. */

export interface Fault {
  readonly message: string;
  readonly code?: string;
  /** Everything else that it says: where in the file, which record, what was expected. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export function faultOf(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  if (typeof error !== 'object' || error === null) return { message, rest: {} };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const said = Object.entries(error).filter(([key]) => key !== 'code' && key !== 'cause');
  return { message, ...code, rest: Object.fromEntries(said.filter(([, value]) => isPlain(value))) };
}

/** As it was thrown on the other side, but for its class. */
export function errorOf({ message, code, rest }: Fault): Error {
  return Object.assign(new Error(message), rest, code === undefined ? {} : { code });
}

/** What can't be copied would make the whole message fail. */
function isPlain(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
