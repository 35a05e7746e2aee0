/** An empty workspace of the framework: 1.0, the current state on it, 2.0 on that. */
import { architectureId, emptyWorkspace, newId, type Workspace, withRecords } from '@khung/core';
import { en } from '../../i18n/en/catalogue.ts';
import { languageNow } from '../../i18n/i18n.ts';
import { vi } from '../../i18n/vi/catalogue.ts';

/** @param profile id of the framework profile */
export function newWorkspace(name: string, profile: string): Workspace {
  const workspace = emptyWorkspace({
    record: 'workspace',
    id: newId('ws'),
    name: { [languageNow()]: name },
    profile,
    language: 'archimate-3.2',
  });
  const [first, current, target] = [
    architectureId('1.0'),
    architectureId('hien-trang'),
    architectureId('2.0'),
  ];
  return withRecords(workspace, [
    {
      record: 'architecture',
      id: first,
      name: { und: '1.0' },
      order: 'a',
      role: 'approved',
    },
    {
      record: 'architecture',
      id: current,
      name: { vi: vi.files.new.architectures.current, en: en.files.new.architectures.current },
      base: first,
      order: 'b',
      role: 'current',
    },
    {
      record: 'architecture',
      id: target,
      name: { und: '2.0' },
      base: current,
      order: 'c',
      role: 'target',
    },
  ]);
}
