/** What of the findings somebody has accepted, and what is left. */
import { acceptanceKey, type Finding, type WorkspaceInfo } from '@khung/core';

export type Accepted = NonNullable<WorkspaceInfo['accepted']>;
export type Acceptance = Accepted[string];

/** The head of what is accepted, among the rules that are folded away. */
export const ACCEPTED = 'accepted';

/** What nobody has accepted. */
export function openOf(
  findings: readonly Finding[],
  accepted: Accepted | undefined,
): readonly Finding[] {
  if (accepted === undefined) return findings;
  return findings.filter((finding) => !Object.hasOwn(accepted, acceptanceKey(finding)));
}
