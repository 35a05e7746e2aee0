/** Approving an architecture: it is locked, and what it is built on is frozen with it (decision 0016). */
import type { Edit } from '../workspace/edit.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import { recordKey } from '../workspace/key.ts';
import type { Architecture, Text } from '../workspace/records.ts';
import { assertEditable } from '../workspace/refusal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { baseChain } from './chain.ts';
import { putRecord } from './putRecord.ts';

export interface Approval {
  /** The number of the decision, such as `2097/QĐ-BGTVT`. */
  readonly decision: string;
  /** `yyyy-mm-dd` */
  readonly date: string;
  /** Who approved it. */
  readonly by?: string;
}

/**
 * The edit that approves an architecture: one step that locks it, makes its role `approved`, and locks
 * every base below it that is still open, so that a later correction there cannot show through. What is
 * found out later goes into a new state on top of those.
 * @throws EditRefused `locked`, `no-such-architecture`; `bad-record` where the date is none
 */
export function approve(ws: Workspace, architecture: ArchitectureId, approval: Approval): Edit {
  assertEditable(ws, architecture);
  const { decision, date, by } = approval;
  const fields = baseChain(ws, architecture).architectures.flatMap((id) => {
    const record = ws.architectures.get(id);
    if (!record || record.locked) return [];
    const own = id === architecture;
    const locked: NonNullable<Architecture['locked']> = {
      decision,
      date,
      ...(by !== undefined && { by }),
      ...(!own && { frozenFor: architecture }),
      reason: own ? approved(approval) : frozen(approval),
    };
    return putRecord(ws, { ...record, ...(own && { role: 'approved' as const }), locked }).fields;
  });
  return { label: { key: 'edit.approve', values: { id: recordKeyOf(ws, architecture) } }, fields };
}

/** The decision by which an architecture was approved; none where it is merely locked or frozen for another. */
export function approvalOf(ws: Workspace, id: ArchitectureId): Approval | undefined {
  const locked = ws.architectures.get(id)?.locked;
  if (locked?.decision === undefined || locked.date === undefined || locked.frozenFor !== undefined)
    return undefined;
  const { decision, date, by } = locked;
  return { decision, date, ...(typeof by === 'string' && { by }) };
}

/**
 * What a target is compared with unless something else is chosen: the current state below it, else the
 * latest current state that is not built on it; where there is none, the approved one likewise.
 */
export function defaultBaseline(ws: Workspace, target: ArchitectureId): ArchitectureId | undefined {
  const below = baseChain(ws, target).architectures.slice(0, -1);
  for (const role of ['current', 'approved'] as const) {
    const fits = (id: ArchitectureId) => ws.architectures.get(id)?.role === role;
    const found =
      below.findLast(fits) ??
      [...ws.architectures.values()]
        .filter(({ id }) => fits(id) && !baseChain(ws, id).architectures.includes(target))
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .at(-1)?.id;
    if (found !== undefined) return found;
  }
  return undefined;
}

function recordKeyOf(ws: Workspace, id: ArchitectureId): string {
  const record = ws.architectures.get(id);
  return record ? recordKey(record) : id;
}

const day = (date: string) => date.split('-').reverse().join('/');

const approved = ({ decision, date }: Approval): Text => ({
  vi: `Đã phê duyệt theo ${decision} ngày ${day(date)}.`,
  en: `Approved by ${decision} of ${day(date)}.`,
});

const frozen = ({ decision, date }: Approval): Text => ({
  vi: `Là nền của kiến trúc được phê duyệt theo ${decision} ngày ${day(date)} nên giữ nguyên như lúc đó. Điều thay đổi về sau ghi vào một trạng thái mới dựa trên nó.`,
  en: `The ground of the architecture approved by ${decision} of ${day(date)}, so it stays as it was then. What changes later goes into a new state based on it.`,
});
