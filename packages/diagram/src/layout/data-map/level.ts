/** Puts boxes of one column where what they are connected to stands, in that order, without overlaps. All mm. */

export interface Wished {
  /** Where its middle would best be. */
  readonly at: number;
  readonly height: number;
}

/**
 * Their tops, in the order given. Neighbours that wish for the same place share the shift between them;
 * all stay between `from` and `to`, if they fit.
 */
export function levelled(
  items: readonly Wished[],
  from: number,
  to: number,
  gap: number,
): number[] {
  // Blocks of boxes that touch, each at the mean of what its boxes wish.
  const blocks: { sum: number; count: number; height: number; members: number[] }[] = [];
  const offset: number[] = [];
  for (const [index, { at, height }] of items.entries()) {
    blocks.push({ sum: at - height / 2, count: 1, height, members: [index] });
    offset[index] = 0;
    for (;;) {
      const [last, before] = [blocks.at(-1), blocks.at(-2)];
      if (last === undefined || before === undefined) break;
      const start = clamp(before, from, to);
      if (start + before.height + gap <= clamp(last, from, to) + 1e-9) break;
      const shift = before.height + gap;
      for (const member of last.members) offset[member] = (offset[member] ?? 0) + shift;
      before.sum += last.sum - last.count * shift;
      before.count += last.count;
      before.height += gap + last.height;
      before.members.push(...last.members);
      blocks.pop();
    }
  }
  const tops: number[] = [];
  for (const block of blocks) {
    const start = clamp(block, from, to);
    for (const member of block.members) tops[member] = start + (offset[member] ?? 0);
  }
  return tops;
}

const clamp = (
  { sum, count, height }: { readonly sum: number; readonly count: number; readonly height: number },
  from: number,
  to: number,
): number => Math.max(from, Math.min(sum / count, to - height));
