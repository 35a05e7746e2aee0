/** What a conflict of a merge is about, in words: whose field, of which architecture. */
import {
  keyParts,
  type MergeConflict,
  resolve,
  type Text,
  textIn,
  type Workspace,
} from '@khung/core';
import type { Tongue } from '../words/tongue.ts';

/** @param sides Where names are looked up, in this order. */
export function conflictSubjects(
  conflicts: readonly MergeConflict[],
  sides: readonly Workspace[],
  lang: Tongue,
): ReadonlyMap<string, string> {
  const names = namesIn(sides, lang);
  return new Map(
    conflicts.map(({ id, key, field }) => {
      const parts = keyParts(key);
      const name =
        parts?.kind === 'change'
          ? `${names.get(parts.concept) ?? parts.concept} (${parts.architecture})`
          : parts?.kind === 'workspace' || parts === undefined
            ? key
            : (names.get(parts.id) ?? key);
      return [id, field === '' ? name : `${name}, ${field}`] as const;
    }),
  );
}

/** Elements, relations (as their two ends), views and folders by id. */
function namesIn(sides: readonly Workspace[], lang: Tongue): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (id: string, name: Text | undefined) => {
    const text = textIn(name, lang);
    if (text && !names.has(id)) names.set(id, text);
  };
  for (const side of sides) {
    const models = [...side.architectures.keys()].map((id) => resolve(side, id));
    for (const { elements } of models)
      for (const element of elements.values()) add(element.id, element.name);
    for (const { relations } of models)
      for (const { id, name, source, target } of relations.values()) {
        add(id, name);
        if (!names.has(id))
          names.set(id, `${names.get(source) ?? source} – ${names.get(target) ?? target}`);
      }
    for (const one of [...side.views.values(), ...side.folders.values()]) add(one.id, one.name);
  }
  return names;
}
