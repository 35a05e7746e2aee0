/** What is wrong with a file that people decide in (matches, conflicts), in the person's language. */
import { ReviewFileError } from '@khung/core';
import { type Explanation, explain } from '../../i18n/explain.ts';

/** @param file its name */
export function explainReviewFile(error: unknown, file?: string): Explanation {
  if (!(error instanceof ReviewFileError)) return explain(error, file);
  const { code, data } = error;
  return explain({ code: `review-${code}`, data }, file);
}
