/** What records say about closing a gap: the units' marks, and the target's work packages. */
import { appendTo } from '../collections/multimap.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { ElementType } from '../language/vocabulary.ts';
import { elementAt } from '../query/links.ts';
import type { ElementId } from '../workspace/ids.ts';
import type { Mark } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { GapPlan } from './gap.ts';

/** By component; those of which nothing is said are absent. Linear in marks and relations. */
export function plansOf(
  ws: Pick<Workspace, 'marks'>,
  { after }: Comparison,
): ReadonlyMap<ElementId, GapPlan> {
  const findings = new Map<ElementId, Mark[]>();
  const proposals = new Map<ElementId, Mark[]>();
  for (const mark of ws.marks.values()) {
    // What is said of the target is no finding about what there is.
    if (FINDINGS.has(mark.kind) && mark.architecture !== after.architecture)
      appendTo(findings, mark.element, mark);
    if (mark.kind === 'proposal') appendTo(proposals, mark.element, mark);
  }
  const work = new Map<ElementId, ElementId[]>();
  for (const relation of after.relations.values()) {
    const source = elementAt(after, relation.source);
    const target = elementAt(after, relation.target);
    if (!source || !target) continue;
    if (WORK.has(source.type) && !WORK.has(target.type)) appendTo(work, target.id, source.id);
    if (WORK.has(target.type) && !WORK.has(source.type)) appendTo(work, source.id, target.id);
  }
  const about = new Set([...findings.keys(), ...proposals.keys(), ...work.keys()]);
  return new Map(
    [...about].map((id) => [
      id,
      {
        findings: findings.get(id) ?? [],
        proposals: proposals.get(id) ?? [],
        work: [...new Set(work.get(id))],
      },
    ]),
  );
}

const FINDINGS: ReadonlySet<Mark['kind']> = new Set(['difficulty', 'obstacle']);
const WORK: ReadonlySet<ElementType> = new Set(['WorkPackage', 'Deliverable']);
