/** Writing a patch, field by field: only what the base doesn't say, with what it says as `was`. */
import { recordAfter } from '../workspace/applyEdit.ts';
import type { FieldEdit } from '../workspace/edit.ts';
import { sameValue } from '../workspace/field.ts';
import type { ArchitectureId, ConceptId } from '../workspace/ids.ts';
import { changeKey } from '../workspace/key.ts';
import type { Json, Patch } from '../workspace/records.ts';
import { EditRefused } from '../workspace/refusal.ts';
import { isStoredRecord } from '../workspace/shape.ts';
import { fieldsOf } from './fields.ts';
import { foldChange } from './foldChanges.ts';
import { differingLeaves } from './leafEdits.ts';
import type { Present } from './present.ts';

/**
 * The edits of a patch (which may not be there yet) after which it makes of the base what is wanted.
 * Fields that are as wanted already stay as they were written. Throws `EditRefused` 'bad-record'.
 */
export function patchEdits(
  architecture: ArchitectureId,
  concept: ConceptId,
  below: Present,
  own: Patch | undefined,
  wanted: Present,
): FieldEdit[] {
  const present = own ? foldChange(below, own).present : below;
  const touched = new Set(
    present ? differingLeaves(fieldsOf(present.concept, present.kind), wantedFields(wanted)) : [],
  );
  const few = editsFor(
    architecture,
    concept,
    below,
    own,
    wanted,
    overlapping(touched, own, below, wanted),
  );
  if (makes(few, below, own, wanted)) return few;
  // Fields of the old patch are in the way: say all of it anew.
  const all = differingLeaves(fieldsOf(below.concept, below.kind), wantedFields(wanted));
  const every = new Set([...all, ...Object.keys(own?.fields ?? {})]);
  const edits = editsFor(architecture, concept, below, own, wanted, every);
  if (makes(edits, below, own, wanted)) return edits;
  throw new EditRefused({ code: 'bad-record', data: { key: changeKey(architecture, concept) } });
}

/** A new patch that makes of the base what is wanted. */
export function wholePatch(
  architecture: ArchitectureId,
  concept: ConceptId,
  below: Present,
  wanted: Present,
): Patch {
  const base = fieldsOf(below.concept, below.kind);
  const want = wantedFields(wanted);
  const fields = differingLeaves(base, want).map((field) => [
    field,
    fieldChange(base.get(field), want.get(field)),
  ]);
  return { record: 'patch', architecture, of: concept, fields: Object.fromEntries(fields) };
}

const wantedFields = (wanted: Present) => fieldsOf(wanted.concept, wanted.kind);

function editsFor(
  architecture: ArchitectureId,
  concept: ConceptId,
  below: Present,
  own: Patch | undefined,
  wanted: Present,
  fields: Iterable<string>,
): FieldEdit[] {
  const base = fieldsOf(below.concept, below.kind);
  const want = wantedFields(wanted);
  const key = changeKey(architecture, concept);
  const edits: FieldEdit[] = [];
  for (const field of [...fields].sort()) {
    const was = own && Object.hasOwn(own.fields, field) ? asJson(own.fields[field]) : undefined;
    const differs = !sameValue(base.get(field), want.get(field));
    const to = differs ? fieldChange(base.get(field), want.get(field)) : undefined;
    if (!sameValue(was, to)) edits.push({ key, path: ['fields', field], was, to });
  }
  return edits;
}

function fieldChange(was: Json | undefined, to: Json | undefined): { [key: string]: Json } {
  return { ...(was === undefined ? {} : { was }), ...(to === undefined ? {} : { to }) };
}

function asJson(change: Patch['fields'][string] | undefined): { [key: string]: Json } | undefined {
  return change && fieldChange(change.was, change.to);
}

/**
 * With the touched fields those of the patch that speak of the same in other grain (`name` and
 * `name.vi`), and whatever those had said besides.
 */
function overlapping(
  touched: ReadonlySet<string>,
  own: Patch | undefined,
  below: Present,
  wanted: Present,
): Set<string> {
  const all = new Set(touched);
  const written = Object.keys(own?.fields ?? {});
  for (const field of written) {
    if (![...touched].some((other) => isInside(other, field) || isInside(field, other))) continue;
    all.add(field);
    const leaves = [
      ...fieldsOf(below.concept, below.kind).keys(),
      ...wantedFields(wanted).keys(),
      ...written,
    ];
    for (const leaf of leaves) if (isInside(leaf, field)) all.add(leaf);
  }
  return all;
}

function isInside(path: string, other: string): boolean {
  return path.startsWith(`${other}.`);
}

function makes(
  edits: readonly FieldEdit[],
  below: Present,
  own: Patch | undefined,
  wanted: Present,
): boolean {
  let patch: unknown = own;
  for (const edit of edits) patch = recordAfter(patch, edit);
  if (patch === undefined) return sameValue(below.concept, wanted.concept);
  if (!isStoredRecord(patch) || patch.record !== 'patch') return false;
  return sameValue(foldChange(below, patch).present?.concept, wanted.concept);
}
