/** The reuse ratio in words, with its numbers and what they are shares of. */
import { textIn } from '../language/text.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { GapAnalysis } from './gap.ts';
import { gapWord, percent } from './words.ts';

/** A line each: what is reused, followed, carried over, ended; what of the target was there before. */
export function reuseSaid(
  ws: Pick<Workspace, 'architectures'>,
  { comparison, reuse }: GapAnalysis,
  lang: string,
): readonly string[] {
  const { baseline, reused, followed, ended, carried, target } = reuse;
  const before = architectureName(ws, comparison.before.architecture, lang);
  const after = architectureName(ws, comparison.after.architecture, lang);
  const share = (of: number) => percent(of, lang);
  return [
    gapWord('reuse-share', lang, { share: share(reuse.share), reused, baseline, before, after }),
    gapWord('reuse-followed', lang, { followed, share: share(reuse.followedShare) }),
    ...(carried === 0
      ? []
      : [gapWord('reuse-carried', lang, { carried, share: share(reuse.carriedShare) })]),
    gapWord('reuse-ended', lang, { ended, share: share(reuse.endedShare) }),
    gapWord('reuse-inherited', lang, {
      share: share(reuse.inherited),
      after,
      before,
      reused,
      target,
    }),
  ];
}

/** As people call it; else its id. */
export function architectureName(
  ws: Pick<Workspace, 'architectures'>,
  id: ArchitectureId,
  lang: string,
): string {
  return textIn(ws.architectures.get(id)?.name, lang) || id;
}
