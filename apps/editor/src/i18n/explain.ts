/** Puts an error into the person's language: what was wrong, where, what to do. */
import { StorageError } from '@khung/storage';
import { i18n } from './i18n.ts';

export interface Explanation {
  readonly title: string;
  readonly text: string;
}

/** An error whose words were found where it was met, such as those of a lazily loaded reader. */
export class Explained extends Error {
  constructor(readonly explanation: Explanation) {
    super(explanation.title);
  }
}

/** @param file the file's name as the person knows it, where one is being read */
export function explain(error: unknown, file?: string): Explanation {
  if (error instanceof Explained) return error.explanation;
  const { code, data } = faultOf(error);
  const values = { detail: detailOf(error), ...data, where: whereOf(data) };
  if (code !== undefined && i18n.exists(`errors.codes.${code}.title`)) {
    return {
      title: i18n.t(`errors.codes.${code}.title`, values),
      text: [file, i18n.t(`errors.codes.${code}.text`, values)].filter(Boolean).join(': '),
    };
  }
  return { title: i18n.t('errors.unknown.title'), text: i18n.t('errors.unknown.text', values) };
}

type Data = Readonly<Record<string, unknown>>;

function faultOf(error: unknown): { code: string | undefined; data: Data } {
  if (typeof error !== 'object' || error === null) return { code: undefined, data: {} };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const inner = 'data' in error && isData(error.data) ? error.data : {};
  const line = 'line' in error ? { line: error.line } : {};
  const column = 'column' in error ? { column: error.column } : {};
  const record = 'record' in error ? { record: error.record } : {};
  // A locked architecture is another thing than a workspace that another tab writes.
  const taken = error instanceof StorageError && code === 'locked';
  return {
    code: taken ? 'read-only-tab' : code,
    data: { ...line, ...column, ...record, ...inner },
  };
}

function whereOf(data: Data): string {
  const parts = [
    isShown(data.line) ? i18n.t('errors.line', { line: data.line }) : '',
    isShown(data.record) ? i18n.t('errors.record', { record: data.record }) : '',
    isShown(data.column) ? i18n.t('errors.column', { column: data.column }) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const isShown = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
