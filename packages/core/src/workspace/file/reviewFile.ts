/** Files that people decide in, such as matches and conflicts: JSON with a format and a version. */
import * as v from 'valibot';

export type ReviewFileFormat = 'khung-matches' | 'khung-conflicts';

/** Thrown where such a file cannot be read; `place` is a path such as `pairs.3.decision`, or empty. */
export class ReviewFileError extends Error {
  override readonly name = 'ReviewFileError';
  readonly code: 'not-json' | 'other-format' | 'newer' | 'bad-field' | 'twice';
  readonly data: { readonly format: ReviewFileFormat; readonly place: string };

  constructor(code: ReviewFileError['code'], format: ReviewFileFormat, place = '') {
    super(`${code}: ${place}`);
    this.code = code;
    this.data = { format, place };
  }
}

/**
 * What a file of that format says.
 * @param version The newest that is understood.
 * @throws ReviewFileError
 */
export function readReviewFile<const Schema extends v.GenericSchema>(
  text: string,
  format: ReviewFileFormat,
  version: number,
  schema: Schema,
): v.InferOutput<Schema> {
  const json = readJson(text, format);
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== format)
    throw new ReviewFileError('other-format', format);
  if ('version' in json && typeof json.version === 'number' && json.version > version)
    throw new ReviewFileError('newer', format, String(json.version));
  const read = v.safeParse(schema, json);
  if (!read.success)
    throw new ReviewFileError('bad-field', format, v.getDotPath(read.issues[0]) ?? '');
  return read.output;
}

function readJson(text: string, format: ReviewFileFormat): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ReviewFileError('not-json', format);
  }
}
