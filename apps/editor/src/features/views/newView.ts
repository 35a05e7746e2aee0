/** A view of a kind, ready to be set up: about the element that is selected, where its kind is about one. */
import type { Element, Text } from '@khung/core';
import { profileOf } from '@khung/core';
import type { Setting, Viewpoint } from '@khung/diagram';
import { mainModelIn } from '../../session/derived.ts';
import { prefer } from '../../session/preferences.ts';
import { select, useSession } from '../../session/session.ts';
import { addView } from './edits.ts';
import { fits } from './fits.ts';

export function newView(viewpoint: Viewpoint): void {
  const about = aboutSelected(viewpoint);
  addView(
    viewpoint,
    about && { [about.setting.key]: about.element.id },
    about && named(viewpoint.name, about.element.name),
  );
  // What is selected would stand in front of the settings; a hand-drawn view takes it with one key.
  if (viewpoint.handDrawn !== true) select([]);
  prefer({ side: 'setup' });
}

/** Settings that say what a whole view is about. */
const ABOUT: ReadonlySet<string> = new Set(['focus', 'centre']);

function aboutSelected(viewpoint: Viewpoint): { setting: Setting; element: Element } | undefined {
  const { workspace, shown, selection } = useSession.getState();
  const [first, ...others] = selection;
  const setting = viewpoint.settings.find(({ key }) => ABOUT.has(key));
  if (setting?.kind !== 'element' || first === undefined || others.length > 0) return undefined;
  const model = mainModelIn(workspace, shown);
  const element = model.elements.get(first);
  const profile = profileOf(workspace.info.profile);
  return element && fits(element, setting.of, profile, model) ? { setting, element } : undefined;
}

const named = (kind: Text, element: Text): Text =>
  Object.fromEntries(
    Object.entries(kind).map(([language, words]) => {
      const name = element[language] ?? element['vi'];
      return [language, name === undefined ? words : `${words} – ${name}`];
    }),
  );
