/** What a database lacks: a known source, a known user; and the sign that says so. */
import { type ElementId, type Text, textIn } from '@khung/core';
import { isOutside } from './applications.ts';
import { laterOf } from './applications-groups.ts';
import type { ChartContext } from './chart-context.ts';
import type { NodeTag } from './diagram.ts';

/** Data that something writes, and that something reads. */
export interface Touched {
  readonly written: Set<ElementId>;
  readonly read: Set<ElementId>;
}

export const touching = (): Touched => ({ written: new Set(), read: new Set() });

export function missingSign(
  context: ChartContext,
  id: ElementId,
  { written, read }: Touched,
): NodeTag | undefined {
  const row = context.rows.get(id);
  const element = row && laterOf(row);
  // What stands outside is fed outside.
  const fed = written.has(id) || (element !== undefined && isOutside(context, element));
  const words = read.has(id) ? (fed ? undefined : NO_SOURCE) : fed ? NO_USER : NEITHER;
  return words && { kind: 'pill', text: textIn(words, context.language) };
}

const NO_SOURCE: Text = { vi: 'chưa rõ nguồn', en: 'no known source' };
const NO_USER: Text = { vi: 'chưa có nơi dùng', en: 'no known user' };
const NEITHER: Text = { vi: 'chưa rõ nguồn, nơi dùng', en: 'no known source, no user' };
