/** Mends findings: one, or all alike, as one entry in the history. */
import { type Finding, planMend, planMends } from '@khung/core';
import { wordsFor } from '../../i18n/i18n.ts';
import { perform } from '../../session/perform.ts';
import { say } from '../../session/session.ts';
import { checkSoon } from './checking.ts';

export function mendOne(finding: Finding): void {
  if (perform((workspace) => planMend(workspace, finding))) told(1);
}

export function mendAll(findings: readonly Finding[]): void {
  let mended = 0;
  const done = perform((workspace) => {
    const plan = planMends(workspace, findings);
    mended = plan?.mended ?? 0;
    return plan?.edit;
  });
  if (done) told(mended);
}

function told(count: number): void {
  say({ tone: 'good', title: wordsFor('checks.mended', { count }) });
  checkSoon();
}
