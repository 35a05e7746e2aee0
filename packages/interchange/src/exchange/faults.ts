/** Collects the faults of a file, and the error that carries all that were found. */
import type { Fault, FaultCode, Position } from './fault.ts';
import { faultText } from './faultText.ts';

/** A file that can't be imported. Its message is one line in English about the first fault; `faults` has all that were found. */
export class ExchangeError extends Error {
  readonly code: FaultCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly data: Fault['data'];
  /** In the order of the file. */
  readonly faults: readonly Fault[];
  /** Reading stopped at the limit: there may be more. */
  readonly more: boolean;

  constructor(file: string, first: Fault, others: readonly Fault[] = [], more = false) {
    super(`${file}:${first.line}:${first.column}: ${faultText(first, 'en')}`);
    this.name = 'ExchangeError';
    this.code = first.code;
    this.file = file;
    this.line = first.line;
    this.column = first.column;
    this.data = first.data;
    this.faults = [first, ...others];
    this.more = more;
  }
}

/** Collects faults until there are too many to be useful. */
export interface FaultList {
  /** @throws ExchangeError with all so far, when the limit is reached. */
  add(code: FaultCode, at: Position, data?: Fault['data']): void;
  /** @throws ExchangeError always: what comes next can't be read. */
  stop(code: FaultCode, at: Position, data?: Fault['data']): never;
  /** @throws ExchangeError where anything was found. */
  settle(): void;
}

export function faultList(file: string, limit: number): FaultList {
  const faults: Fault[] = [];
  const give = (more: boolean): void => {
    const [first, ...others] = [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
    if (first) throw new ExchangeError(file, first, others, more);
  };
  return {
    add(code, { line, column }, data = {}) {
      faults.push({ code, line, column, data });
      if (faults.length >= limit) give(true);
    },
    stop(code, { line, column }, data = {}) {
      const last: Fault = { code, line, column, data };
      faults.push(last);
      give(true);
      throw new ExchangeError(file, last);
    },
    settle: () => give(false),
  };
}
