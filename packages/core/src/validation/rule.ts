/** What a rule is: it looks at an architecture, or at the workspace as a whole, and says what it found. */
import type { Model } from '../architecture/model.ts';
import type { Profile } from '../language/profile.ts';
import type { Nesting } from '../query/nesting.ts';
import type { Edit } from '../workspace/edit.ts';
import type { ArchitectureId, ConceptId, ElementId } from '../workspace/ids.ts';
import type { Architecture, Text, View } from '../workspace/records.ts';
import type { RecordKey, Workspace } from '../workspace/workspace.ts';

/** `error`: it is broken, or against the language; `warning`: someone should put it right; `info`: worth a look. */
export type Severity = 'error' | 'warning' | 'info';

/** Texts are words to show; strings and numbers are ids and values, and tell one finding from another. */
export type FindingValue = string | number | Text | readonly (string | Text)[];

/** What a rule says of one place. `data` fills the rule's message. */
export interface Found {
  readonly architecture?: ArchitectureId;
  readonly concept?: ConceptId;
  /** The record that is at fault, where it is no element or relation. */
  readonly record?: RecordKey;
  readonly data: Readonly<Record<string, FindingValue>>;
}

interface RuleWords {
  readonly id: string;
  readonly severity: Severity;
  /** What its findings are called together. */
  readonly title: Text;
  /** What is wrong, and where: with `{names}` of the data. */
  readonly message: Text;
  /** What to do about it. */
  readonly advice: Text;
  /** Where there is one right answer. */
  readonly mend?: Mend;
}

/** The one right answer to a finding. */
export interface Mend {
  /** What it does, as a button says it. */
  readonly label: Text;
  /**
   * Undefined where this finding has no one right answer, or is no more. After the edit it is gone,
   * and no error has come. Throws `EditRefused` where the architecture takes no edits.
   */
  readonly plan: (ws: Workspace, found: Found) => Edit | undefined;
}

/** Looks at one resolved architecture. */
export interface ArchitectureRule extends RuleWords {
  /** It speaks of what the architecture itself writes, which those above never inherit. */
  readonly own?: true;
  readonly check: (subject: Subject) => Iterable<Found>;
}

/** Looks at records that belong to no one architecture. */
export interface WorkspaceRule extends RuleWords {
  readonly checkAll: (subject: WorkspaceSubject) => Iterable<Found>;
}

export type Rule = ArchitectureRule | WorkspaceRule;

export interface Subject {
  readonly ws: Workspace;
  readonly architecture: Architecture;
  readonly model: Model;
  /** The model of the architecture below, if there is one. */
  readonly base: Model | undefined;
  readonly profile: Profile;
  readonly nesting: Nesting;
  readonly shownIn: ShownIn | undefined;
}

export interface WorkspaceSubject {
  readonly ws: Workspace;
  /** Every architecture's model. */
  readonly models: ReadonlyMap<ArchitectureId, Model>;
  readonly profile: Profile;
  readonly shownIn: ShownIn | undefined;
}

/**
 * What a view shows of an architecture; undefined where nobody can tell. Rule views show by rules that
 * are not known on this floor, so whoever draws says it.
 */
export type ShownIn = (view: View, model: Model) => ViewContent | undefined;

export interface ViewContent {
  readonly elements: ReadonlySet<ElementId>;
  /** Neither an element nor anything else. */
  readonly empty: boolean;
}
