/** The review carried out: one more architecture, as one step that can be taken back. */
import {
  type ArchitectureId,
  architectureId,
  orderBetween,
  planOnto,
  resolve,
  type StoredRecord,
  type Workspace,
} from '@khung/core';
import { explain } from '../../i18n/explain.ts';
import { wordsFor } from '../../i18n/i18n.ts';
import { perform } from '../../session/perform.ts';
import { say, show, useSession } from '../../session/session.ts';
import { architecturesInOrder } from '../../session/shown.ts';
import { fileNameOf } from '../files/fileName.ts';
import { partnersOf } from './decisions.ts';
import { forgetReview } from './keepReview.ts';
import { type Review, useMatching } from './state.ts';

/** @returns whether it was; if not, the person has been told, and the review is still there */
export async function carryOut(name: string): Promise<boolean> {
  const { review, decisions } = useMatching.getState();
  if (review === undefined) return false;
  try {
    const { importInto } = await import('@khung/interchange');
    const { workspace } = useSession.getState();
    const id = freeId(workspace, name);
    const title = { und: name };
    const apart = importInto(workspace, { info: { name: title }, records: recordsOf(review) }, id);
    const architecture = apart.architectures.get(id);
    if (architecture === undefined) return false;
    const { base, before, file, matching } = review;
    const pairs = [...partnersOf(matching, decisions).of].map(([one, other]) => ({
      before: one,
      after: other,
    }));
    const last = architecturesInOrder(workspace).at(-1);
    const order = orderBetween(last && workspace.architectures.get(last)?.order, undefined);
    const done = perform((ws) =>
      planOnto(ws, {
        architecture: { ...architecture, name: title, base, order: order ?? architecture.order },
        base: before,
        other: resolve(apart, id),
        pairs,
        properties: apart.properties.values(),
        label: { key: 'edit.import-onto', values: { name, file } },
      }),
    );
    if (!done) return false;
    forgetReview();
    useSession.setState({ dialog: undefined });
    show({ kind: 'comparison', before: base, after: id });
    say({ tone: 'good', title: wordsFor('matching.done', { name }) });
    return true;
  } catch (error) {
    say({ tone: 'bad', ...explain(error) });
    return false;
  }
}

/** The other model as a root architecture, with what its properties mean. */
function recordsOf({ apart, after, architecture }: Review): readonly StoredRecord[] {
  const own = apart.architectures.get(architecture);
  if (own === undefined) return [];
  const { locked: _locked, base: _base, ...root } = own;
  return [
    root,
    ...[...after.elements.values()].map(
      (element): StoredRecord => ({ record: 'add-element', architecture, element }),
    ),
    ...[...after.relations.values()].map(
      (relation): StoredRecord => ({ record: 'add-relation', architecture, relation }),
    ),
    ...apart.properties.values(),
  ];
}

/** An id made of the name that no architecture has yet. */
function freeId({ architectures }: Workspace, name: string): ArchitectureId {
  const wanted = fileNameOf(name, 'vi');
  for (let nth = 1; ; nth++) {
    const id = architectureId(nth === 1 ? wanted : `${wanted}-${nth}`);
    if (!architectures.has(id)) return id;
  }
}
