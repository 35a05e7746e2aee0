/** What is known of the workspace's past: its checkpoints, and who changed what, when. */
import { type Edit, keyParts, type RecordKey } from '@khung/core';
import { type Checkpoint, type Gesture, gestureId } from '@khung/storage';
import { create } from 'zustand';
import { usePreferences } from './preferences.ts';

interface PastState {
  /** The earliest first. */
  readonly checkpoints: readonly Checkpoint[];
  /** The journal, in the order of time. */
  readonly gestures: readonly Gesture[];
}

export const usePast = create<PastState>()(() => ({ checkpoints: [], gestures: [] }));

/** Of this sitting, by the gesture's label, which undoing and redoing hand on. */
const noted = new WeakMap<Edit['label'], Gesture>();
const sitting = new Set<string>();

/** The gesture of an edit made in this sitting. */
export const gestureOf = ({ label }: Edit): Gesture | undefined => noted.get(label);
/** Whether the list of things to undo tells of it. */
export const isOfThisSitting = ({ id }: Gesture): boolean => sitting.has(id);

/** A workspace just opened has no list of things to undo. */
export const beginSitting = (): void => sitting.clear();

/**
 * Notes in the journal what was just done, by whom and when.
 * @param names of what it is about, where the label does not say them
 */
export function noteGesture(edit: Edit, names: string, way?: 'undo' | 'redo'): Gesture {
  const at = Date.now();
  const by = usePreferences.getState().person.trim();
  const { key, values } = edit.label;
  const gesture: Gesture = {
    id: gestureId(at),
    at,
    ...(by === '' ? {} : { by }),
    ...(way === undefined ? {} : { way }),
    label:
      names === '' ? { key, ...(values && { values }) } : { key, values: { ...values, names } },
    ...aboutOf(edit),
  };
  if (way === undefined) noted.set(edit.label, gesture);
  sitting.add(gesture.id);
  const { gestures } = usePast.getState();
  usePast.setState({ gestures: [...gestures, gesture] });
  return gesture;
}

/** Of more than so many, the journal names only the first. */
const MOST = 500;

/** What an edit changes, and what it is about beside that. */
export function aboutOf({ fields }: Edit): Pick<Gesture, 'touched' | 'near'> {
  const touched = new Set<string>();
  const near = new Set<string>();
  for (const { key, was, to } of fields) {
    if (touched.size >= MOST) break;
    const parts = keyParts(key);
    if (parts?.kind === 'change') touched.add(parts.concept);
    else if (parts?.kind === 'view') touched.add(parts.id);
    for (const end of endsIn(key, was ?? to)) near.add(end);
  }
  for (const id of touched) near.delete(id);
  const beside = [...near].slice(0, MOST);
  return { touched: [...touched], ...(beside.length === 0 ? {} : { near: beside }) };
}

/** Elements that a record is about: a relation's ends, what is marked, who follows whom. */
function endsIn(key: RecordKey, record: Edit['fields'][number]['to']): string[] {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return [];
  const kind = keyParts(key)?.kind;
  const { relation, element, from, to } = record;
  if (kind === 'mark') return strings([element]);
  if (kind === 'succession') return [from, to].flatMap((set) => Object.keys(objectOf(set)));
  const { source, target } = objectOf(relation);
  return strings([source, target]);
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const strings = (values: readonly unknown[]): string[] =>
  values.filter((value) => typeof value === 'string');

/** The gesture that changed an element, a relation or a view last; undefined where none is known. */
export function lastChangeOf(gestures: readonly Gesture[], id: string): Gesture | undefined {
  return gestures.findLast(({ touched }) => touched.includes(id));
}
