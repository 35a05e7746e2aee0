/** In which order steps come: each after those that lead to it, rings opened where they are first closed. */

/**
 * The column of each step, from 0. Steps that nothing leads to stand right before what follows them.
 * @param ids in the order that decides between equals
 */
export function ranksOf(
  ids: readonly string[],
  arcs: readonly (readonly [from: string, to: string])[],
): Map<string, number> {
  const forward = openRings(ids, arcs);
  const into = new Map<string, string[]>();
  const out = new Map<string, string[]>();
  for (const [from, to] of forward) {
    into.set(to, [...(into.get(to) ?? []), from]);
    out.set(from, [...(out.get(from) ?? []), to]);
  }
  const ranks = new Map<string, number>();
  const waiting = new Map(ids.map((id) => [id, into.get(id)?.length ?? 0]));
  const queue = ids.filter((id) => waiting.get(id) === 0);
  for (const id of queue) {
    const before = (into.get(id) ?? []).map((one) => ranks.get(one) ?? 0);
    ranks.set(id, before.length === 0 ? 0 : Math.max(...before) + 1);
    for (const next of out.get(id) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) queue.push(next);
    }
  }
  for (const id of ids) {
    const after = (out.get(id) ?? []).map((one) => ranks.get(one) ?? 0);
    if (into.has(id) || after.length === 0) continue;
    ranks.set(id, Math.max(0, Math.min(...after) - 1));
  }
  return ranks;
}

/** Arcs without those that close a ring, found depth first. */
function openRings(
  ids: readonly string[],
  arcs: readonly (readonly [from: string, to: string])[],
): [from: string, to: string][] {
  const known = new Set(ids);
  const out = new Map<string, string[]>();
  const into = new Set<string>();
  for (const [from, to] of arcs) {
    if (from === to || !known.has(from) || !known.has(to)) continue;
    out.set(from, [...(out.get(from) ?? []), to]);
    into.add(to);
  }
  const state = new Map<string, 'open' | 'done'>();
  const kept: [string, string][] = [];
  const visit = (root: string): void => {
    const stack: { id: string; next: number }[] = [{ id: root, next: 0 }];
    state.set(root, 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = out.get(top.id)?.[top.next];
      if (target === undefined) {
        state.set(top.id, 'done');
        stack.pop();
        continue;
      }
      top.next += 1;
      if (state.get(target) === 'open') continue;
      kept.push([top.id, target]);
      if (state.get(target) === 'done') continue;
      state.set(target, 'open');
      stack.push({ id: target, next: 0 });
    }
  };
  // From where things begin, so that a ring is opened at its return.
  for (const id of ids) if (!into.has(id) && !state.has(id)) visit(id);
  for (const id of ids) if (!state.has(id)) visit(id);
  return kept;
}
