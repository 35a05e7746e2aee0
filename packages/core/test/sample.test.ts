/** The sample is what a newcomer sees first: it says what it promises, in every architecture. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  architectureId,
  compare,
  FATES,
  formatWorkspace,
  LAYERS,
  layerOf,
  parseWorkspace,
  profileOf,
  resolve,
  validate,
} from '../src/index.ts';

const text = readFileSync(new URL('../../../samples/bo-gtvt.khung.json', import.meta.url), 'utf8');
const workspace = parseWorkspace(text);
const v1 = architectureId('1.0');
const current = architectureId('hien-trang');
const v2 = architectureId('2.0');
const target = resolve(workspace, v2);

describe('the sample', () => {
  it('is canonical: saving it gives the same bytes', () => {
    expect(formatWorkspace(workspace)).toBe(text);
  });

  it('validates clean but for what the framework asks and nobody has said yet', () => {
    const findings = validate(workspace);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['property-missing']));
    expect(new Set(findings.map(({ architecture }) => architecture))).toEqual(new Set([v2]));
  });

  it('resolves with no change left hanging, and 1.0 is locked', () => {
    expect(target.problems.filter((problem) => problem.kind !== 'end-gone')).toEqual([]);
    expect(workspace.architectures.get(v1)?.locked).toBeDefined();
    expect(workspace.architectures.get(current)?.base).toBe(v1);
    expect(workspace.architectures.get(v2)?.base).toBe(current);
  });

  it('has 120 elements or more in 2.0, in all five layers, over eight relation types or more', () => {
    expect(target.elements.size).toBeGreaterThanOrEqual(120);
    const profile = profileOf(workspace.info.profile);
    const layers = new Set([...target.elements.values()].map((e) => layerOf(e, profile, target)));
    for (const layer of LAYERS.slice(0, 5)) expect(layers).toContain(layer);
    expect(new Set([...target.relations.values()].map((r) => r.type)).size).toBeGreaterThanOrEqual(
      8,
    );
  });

  it('names everything in Vietnamese and English, no two names differing only by a number', () => {
    const named = new Map<string, string>();
    for (const id of [v1, current, v2]) {
      for (const element of resolve(workspace, id).elements.values()) {
        expect(element.name['en'], element.id).toBeTruthy();
        const bare = (element.name['vi'] ?? '').replace(/\d+/g, '#');
        expect(bare, element.id).not.toBe('');
        expect(named.get(bare) ?? element.id).toBe(element.id);
        named.set(bare, element.id);
      }
    }
  });

  it('gives every element an owner that is a unit', () => {
    for (const element of target.elements.values()) {
      const owner = element.owner === undefined ? undefined : target.elements.get(element.owner);
      expect(owner?.specialisation, element.id).toBe('unit');
    }
  });

  it('shows at least three elements of each fate between 1.0 and 2.0, each change with its own reason', () => {
    const comparison = compare(workspace, v1, v2);
    for (const fate of FATES) {
      // Of what was planned and not built, one is still wanted.
      const least = fate === 'carriedOver' ? 1 : 3;
      expect(comparison.summary.elements[fate], fate).toBeGreaterThanOrEqual(least);
    }
    const reasons = new Map<string, string>();
    for (const row of comparison.elements.values()) {
      if (row.fate === 'kept') continue;
      const reason = row.reason?.['vi'] ?? '';
      expect(reason, row.id).not.toBe('');
      expect(reasons.get(reason) ?? row.id, reason).toBe(row.id);
      reasons.set(reason, row.id);
    }
  });
});
