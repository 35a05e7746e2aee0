/**
 * Marks: what units say about elements, as records beside the model that never change it; so they
 * may be put on a locked architecture too.
 */
import { deleteRecord, putRecord } from '../architecture/putRecord.ts';
import { profileOf } from '../language/profiles.ts';
import type { Edit } from '../workspace/edit.ts';
import type { ArchitectureId, ElementId, MarkId } from '../workspace/ids.ts';
import { recordKey } from '../workspace/key.ts';
import type { Mark } from '../workspace/records.ts';
import { EditRefused } from '../workspace/refusal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type MarkKind, scaleOf } from './kinds.ts';

/** What is said; the revision is counted here. */
export interface MarkWords {
  readonly id: MarkId;
  readonly unit: ElementId;
  readonly element: ElementId;
  readonly architecture: ArchitectureId;
  readonly kind: MarkKind;
  readonly text?: string | undefined;
  readonly step?: string | undefined;
  readonly author?: string | undefined;
}

/**
 * An edit that puts a mark, or changes the one of that id field by field and counts its revision up.
 * Without a difference the edit is empty.
 * @throws EditRefused `no-such-architecture`; `bad-field` where words or the scale's step are missing,
 *   or where an existing mark would pass to another unit, element or architecture
 */
export function putMark(ws: Workspace, words: MarkWords): Edit {
  const before = ws.marks.get(words.id);
  const mark = recordOf(words, before);
  refuseUnsound(ws, mark, before);
  if (!before) return { label: { key: 'edit.add-mark' }, fields: putRecord(ws, mark).fields };
  const label = { key: 'edit.change-mark' };
  if (putRecord(ws, mark).fields.length === 0) return { label, fields: [] };
  return { label, fields: putRecord(ws, { ...mark, revision: before.revision + 1 }).fields };
}

/** An edit that takes a mark back; empty where it has gone already. */
export function removeMark(ws: Workspace, id: MarkId): Edit {
  const mark = ws.marks.get(id);
  const fields = mark ? deleteRecord(ws, recordKey(mark)).fields : [];
  return { label: { key: 'edit.remove-mark' }, fields };
}

export interface MarkFilter {
  readonly unit?: ElementId | undefined;
  readonly element?: ElementId | undefined;
  readonly architecture?: ArchitectureId | undefined;
  readonly kind?: MarkKind | undefined;
}

/** The marks that meet every condition given, by id. */
export function marksOf(ws: Workspace, filter: MarkFilter = {}): Mark[] {
  const { unit, element, architecture, kind } = filter;
  return [...ws.marks.values()].filter(
    (mark) =>
      (unit === undefined || mark.unit === unit) &&
      (element === undefined || mark.element === element) &&
      (architecture === undefined || mark.architecture === architecture) &&
      (kind === undefined || mark.kind === kind),
  );
}

const FRAME = ['unit', 'element', 'architecture'] as const;

/** The mark as said now; fields of it that this version does not know are kept. */
function recordOf({ text, step, author, ...frame }: MarkWords, before: Mark | undefined): Mark {
  const { text: _text, step: _step, author: _author, ...kept } = before ?? { revision: 1 };
  return {
    ...kept,
    record: 'mark',
    ...frame,
    ...(text === undefined ? {} : { text }),
    ...(step === undefined ? {} : { step }),
    ...(author === undefined ? {} : { author }),
  };
}

function refuseUnsound(ws: Workspace, mark: Mark, before: Mark | undefined): void {
  if (!ws.architectures.has(mark.architecture)) {
    const data = { architecture: mark.architecture };
    throw new EditRefused({ code: 'no-such-architecture', data });
  }
  const field = FRAME.find((one) => before && before[one] !== mark[one]) ?? missing(ws, mark);
  if (field) {
    throw new EditRefused({ code: 'bad-field', data: { key: recordKey(mark), path: [field] } });
  }
}

/** The field without which the mark would say nothing, or say it on no known scale. */
function missing(ws: Workspace, mark: Mark): 'text' | 'step' | undefined {
  const scale = scaleOf(mark.kind, profileOf(ws.info.profile));
  if (!scale) return mark.text?.trim() || mark.step ? undefined : 'text';
  return scale.steps.some((step) => step.id === mark.step) ? undefined : 'step';
}
