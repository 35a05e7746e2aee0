/**
 * The session: the workspace being worked on, what is shown of it, what is selected. It holds no
 * derived data and touches no DOM, file or network.
 */
import {
  type ElementId,
  emptyHistory,
  type History,
  type Mark,
  type ViewId,
  type Workspace,
} from '@khung/core';
import { create } from 'zustand';
import { firstShown, type Shown } from './shown.ts';
import type { Way } from './ways.ts';

/** A table in the place of the figure. */
export type TableKind = 'elements' | 'relations';

export type LeftTab = 'outline' | 'palette' | 'marks';
/** What the heat map colours by: how far 1.0 was carried out, or how many marks of a kind. */
export type Heat = 'none' | Mark['kind'];

export type Keeping =
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Another tab writes this workspace; this one only reads. */
  | { readonly kind: 'read-only' }
  /** The browser keeps nothing: only a file saves the work. */
  | { readonly kind: 'not-kept' };

export interface Message {
  readonly id: number;
  readonly tone: 'info' | 'good' | 'bad';
  readonly title: string;
  readonly text?: string;
}

export interface SessionState {
  readonly workspace: Workspace;
  readonly history: History;
  readonly shown: Shown;
  /** How a comparison is looked at. */
  readonly way: Way;
  /** The view on screen; where it is none of the workspace's, the first of them is. */
  readonly view: ViewId | undefined;
  /** The table that stands in the place of the view. */
  readonly table: TableKind | undefined;
  /** Which page of its figure, from 0. */
  readonly page: number;
  readonly selection: readonly ElementId[];
  /** Of the figure on screen: the boxes, notes and lines taken one by one, by their ids there. */
  readonly picked: readonly string[];
  readonly leftTab: LeftTab;
  /** The unit that is speaking in the marks mode. */
  readonly unit: ElementId | undefined;
  readonly heat: Heat;
  readonly pins: boolean;
  readonly marksInExports: boolean;
  readonly keeping: Keeping;
  readonly file:
    | {
        readonly name: string;
        readonly handle?: FileSystemFileHandle;
        /** The file's time when it was read or written last. */
        readonly modified?: number;
      }
    | undefined;
  /** Edits since the file was last saved. */
  readonly unsaved: number;
  readonly messages: readonly Message[];
  readonly dialog:
    | 'help'
    | 'paste-list'
    | 'new'
    | 'start'
    | 'unshown'
    | 'command'
    | 'presentation'
    | 'history'
    | 'checkpoints'
    | 'file-trouble'
    | 'gaps'
    | 'matching'
    | 'merging'
    | 'succession'
    | undefined;
}

interface SessionStart {
  readonly workspace: Workspace;
  readonly shown?: Shown;
}

/** Fields a session begins with; the workspace comes later, before anything is mounted. */
export function startOf({ workspace, shown }: SessionStart): SessionState {
  return {
    workspace,
    history: emptyHistory(),
    shown: shown ?? firstShown(workspace),
    way: 'overlay',
    view: undefined,
    table: undefined,
    page: 0,
    selection: [],
    picked: [],
    leftTab: 'outline',
    unit: undefined,
    heat: 'none',
    pins: true,
    marksInExports: false,
    keeping: { kind: 'kept' },
    file: undefined,
    unsaved: 0,
    messages: [],
    dialog: undefined,
  };
}

/** Set by `startSession` before the first screen is mounted. */
export const useSession = create<SessionState>()(() => ({}) as SessionState);

/** Begins, or begins anew with another workspace. */
export function startSession(start: SessionStart): void {
  const { messages = [], leftTab = 'outline' } = useSession.getState();
  useSession.setState({ ...startOf(start), messages, leftTab }, true);
}

/** @param picked what of the figure is meant, where that is less than all that shows these elements */
export function select(elements: readonly ElementId[], picked: readonly string[] = []): void {
  const before = useSession.getState();
  if (same(before.selection, elements) && same(before.picked, picked)) return;
  useSession.setState({ selection: elements, picked });
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

export function show(shown: Shown): void {
  useSession.setState({ shown });
}

/** Looks at comparisons in another way. */
export function lookAs(way: Way): void {
  useSession.setState({ way });
}

/** Turns to a view, at its first page. */
export function showView(view: ViewId): void {
  const before = useSession.getState();
  if (before.view === view && before.table === undefined) return;
  const page = before.view === view ? before.page : 0;
  useSession.setState({ view, table: undefined, page, picked: [] });
}

/** Turns to a table; the view is there again when its sheet is chosen. */
export function showTable(table: TableKind | undefined): void {
  useSession.setState({ table });
}

let lastMessage = 0;
/** More would cover what the person is doing. */
const MOST_MESSAGES = 3;

/**
 * Shows a message until it is closed; good news goes by itself, and before that with the next good news.
 * What is said already is not said twice.
 */
export function say(message: Omit<Message, 'id'>): void {
  lastMessage += 1;
  const id = lastMessage;
  const { messages } = useSession.getState();
  const others = messages.filter(
    ({ tone, title, text }) =>
      (tone === 'bad' || message.tone === 'bad') &&
      (title !== message.title || text !== message.text),
  );
  useSession.setState({ messages: [...others.slice(1 - MOST_MESSAGES), { ...message, id }] });
  if (message.tone !== 'bad') setTimeout(() => dismiss(id), 6000);
}

export function dismiss(id: number): void {
  const { messages } = useSession.getState();
  useSession.setState({ messages: messages.filter((message) => message.id !== id) });
}
