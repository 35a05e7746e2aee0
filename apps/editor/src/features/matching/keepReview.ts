/** The review as it is kept in the browser, beside the workspace it is for: leaving the page loses nothing. */
import {
  allRecords,
  emptyWorkspace,
  type Matching,
  resolve,
  type StoredRecord,
  type Workspace,
  withRecords,
} from '@khung/core';
import { keepDraft, keptDraft } from '@khung/storage/browser';
import { modelIn } from '../../session/derived.ts';
import { useOpenKey } from '../files/keeping.ts';
import { asList, type Decisions, fromList } from './decisions.ts';
import { dropReview, type Review, startReview, useMatching } from './state.ts';

const REVIEW = 'matching';
const DECISIONS = 'matching-decisions';

interface KeptReview extends Pick<Review, 'file' | 'architecture' | 'base' | 'name' | 'matching'> {
  readonly version: 1;
  readonly records: readonly StoredRecord[];
}

let of: string | undefined;
let stop = () => {};

/** Keeps what is reviewed, and from now on every decision. Where the browser keeps nothing, the page does. */
export function keepReview(): void {
  stop();
  const key = useOpenKey.getState().key;
  of = key;
  if (key === undefined) return;
  let kept: Pick<Review, 'matching'> | undefined;
  let written: Decisions | undefined;
  const keep = ({ review, decisions }: ReturnType<typeof useMatching.getState>) => {
    if (review === undefined) return;
    if (kept?.matching !== review.matching) {
      kept = review;
      later(() => keepDraft(key, REVIEW, contentOf(review)));
    }
    if (written !== decisions) {
      written = decisions;
      later(() => keepDraft(key, DECISIONS, asList(decisions)));
    }
  };
  keep(useMatching.getState());
  stop = useMatching.subscribe(keep);
}

/** The review is done, or not wanted any more. */
export function forgetReview(): void {
  stop();
  dropReview();
  const key = of;
  of = undefined;
  if (key === undefined) return;
  later(() => keepDraft(key, REVIEW, undefined));
  later(() => keepDraft(key, DECISIONS, undefined));
}

/**
 * The review that was left, of the workspace that is open, as far as its base still has what it is about.
 * @returns whether there is one
 */
export async function comeBackToReview(workspace: Workspace): Promise<boolean> {
  const { key } = useOpenKey.getState();
  const { review, decisions } = useMatching.getState();
  if (review !== undefined && of === key) {
    return goOn(workspace, review, asList(decisions));
  }
  stop();
  dropReview();
  if (key === undefined) return false;
  const kept = await keptDraft(key, REVIEW);
  if (!isKept(kept) || useOpenKey.getState().key !== key) return false;
  const list = await keptDraft(key, DECISIONS);
  const info = kept.records.find((one) => one.record === 'workspace');
  if (info === undefined) return false;
  const apart = withRecords(emptyWorkspace(info), kept.records);
  return goOn(workspace, { ...kept, apart }, isList(list) ? list : []);
}

type Left = Omit<Review, 'before' | 'after' | 'rows'>;

function goOn(workspace: Workspace, left: Left, list: ReturnType<typeof asList>): boolean {
  const { apart, architecture, base, file, name } = left;
  if (!workspace.architectures.has(base) || !apart.architectures.has(architecture)) return false;
  const before = modelIn(workspace, base);
  const current = useMatching.getState().review;
  if (current?.before === before) return true;
  const after = current?.after ?? resolve(apart, architecture);
  const matching = withoutGone(left.matching, before.elements);
  const known = fromList(
    list,
    (one) => before.elements.has(one.before) && after.elements.has(one.after),
  );
  startReview({ file, apart, architecture, base, name, before, after, matching }, known);
  keepReview();
  return true;
}

/** Without pairs of elements that have gone since; what came since has nobody yet. */
function withoutGone(matching: Matching, elements: Review['before']['elements']): Matching {
  const { pairs, onlyBefore, onlyAfter } = matching;
  const known = new Set([...pairs.map(({ before }) => before), ...onlyBefore]);
  return {
    pairs: pairs.filter(({ before }) => elements.has(before)),
    onlyBefore: [
      ...onlyBefore.filter((id) => elements.has(id)),
      ...[...elements.keys()].filter((id) => !known.has(id)),
    ],
    onlyAfter: [
      ...onlyAfter,
      ...pairs.flatMap(({ before, after }) => (elements.has(before) ? [] : [after])),
    ],
  };
}

function contentOf({ file, architecture, base, name, matching, apart }: Review): KeptReview {
  const records = [...allRecords(apart)];
  return { version: 1, file, architecture, base, name, matching, records };
}

/** Written by this program into its own database; only the version is in doubt. */
const isKept = (content: unknown): content is KeptReview =>
  typeof content === 'object' && content !== null && 'version' in content && content.version === 1;

const isList = (content: unknown): content is ReturnType<typeof asList> => Array.isArray(content);

/** One after the other, in the order of what was done. */
let writing: Promise<void> = Promise.resolve();
function later(write: () => Promise<void>): void {
  // What can't be kept is still on the page; the file of matches can be saved.
  writing = writing.then(write).catch(() => {});
}
