/** Records as lists show them: by their order key, then by id. */
export function inOrder<One extends { readonly order: string; readonly id: string }>(
  records: Iterable<One>,
): readonly One[] {
  return [...records].sort((a, b) => compared(a.order, b.order) || compared(a.id, b.id));
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
