/** What columns are made from: what is shown, in which framework, in which language. */
import type { Profile, Workspace } from '@khung/core';
import type { Translate } from '../../i18n/useWords.ts';
import type { Shown } from '../../session/shown.ts';

export interface ColumnContext {
  readonly workspace: Workspace;
  readonly shown: Shown;
  readonly profile: Profile;
  readonly language: string;
  readonly t: Translate;
}
