/** Files of other tools to records and back. */
export type { Fault, FaultCode, Position } from './exchange/fault.ts';
export { ExchangeError } from './exchange/faults.ts';
export { faultText } from './exchange/faultText.ts';
export { ImportRefused, importInto } from './exchange/importInto.ts';
export { type Note, type NoteCode, noteText } from './exchange/notes.ts';
export {
  type ExchangeOptions,
  type ExchangeReader,
  exchangeReader,
  readExchange,
  readExchangeStream,
} from './exchange/readExchange.ts';
export type { ImportCounts, ImportedModel, ImportResult } from './exchange/result.ts';
