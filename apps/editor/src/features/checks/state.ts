/** What the checks found, of which workspace, and how the list of it is set. */
import type { ArchitectureId, Finding, Severity, Workspace } from '@khung/core';
import { useMemo } from 'react';
import { create } from 'zustand';
import { useSession } from '../../session/session.ts';
import { ACCEPTED, openOf } from './accepted.ts';

/** How far it is known what views show: it takes drawing them all. */
export type ViewsChecked = 'not-yet' | 'checking' | 'done' | 'too-large' | 'impossible';

export interface ChecksState {
  readonly findings: readonly Finding[];
  /** The workspace that they were found in; none before the first are. */
  readonly of: Workspace | undefined;
  readonly views: ViewsChecked;
  readonly open: boolean;
  /** Only these; all where it is empty. */
  readonly severities: ReadonlySet<Severity>;
  readonly architecture: ArchitectureId | undefined;
  readonly query: string;
  /** Rules whose findings are folded away. */
  readonly closed: ReadonlySet<string>;
  /** The row that the keyboard is at. */
  readonly active: string | undefined;
  /** The row that is being asked why its findings are left as they are. */
  readonly accepting: string | undefined;
}

export const useChecks = create<ChecksState>()(() => ({
  findings: [],
  of: undefined,
  views: 'not-yet',
  open: false,
  severities: new Set(),
  architecture: undefined,
  query: '',
  // What is accepted is out of the way.
  closed: new Set([ACCEPTED]),
  active: undefined,
  accepting: undefined,
}));

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Whether what is shown was found in an older workspace than the one on screen. */
export function useIsBehind(): boolean {
  const workspace = useSession((s) => s.workspace);
  return useChecks((s) => s.of !== workspace);
}

/** What was found and nobody has accepted. */
export function useOpenFindings(): readonly Finding[] {
  const findings = useChecks((s) => s.findings);
  const accepted = useSession((s) => s.workspace.info.accepted);
  return useMemo(() => openOf(findings, accepted), [findings, accepted]);
}

export function toggleChecks(): void {
  useChecks.setState(({ open }) => ({ open: !open }));
}
