/** Which architectures are still being planned: only of these is it asked what a framework asks for. */
import type { Architecture } from '../workspace/records.ts';

/** What is approved or locked was right in its time, and what exists is as it is: neither is planned. */
export function isPlanned({ locked, role }: Architecture): boolean {
  return locked === undefined && role !== 'approved' && role !== 'current';
}
