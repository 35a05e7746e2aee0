/** What kind of element a row is: a specialisation of the profile, or a plain type. */
import {
  type CellChoice,
  ELEMENT_TYPES,
  elementTypeInfo,
  type Profile,
  specialisationOf,
  textIn,
} from '@khung/core';
import type { Translate } from '../../i18n/useWords.ts';
import type { Column } from './column.ts';
import type { ElementRow } from './elementRows.ts';

export function kindColumn(profile: Profile, language: string, t: Translate): Column<ElementRow> {
  const kind = { kind: 'choice', choices: kindChoices(profile, language), required: true } as const;
  return {
    id: 'kind',
    label: t('tables.columns.kind'),
    width: 180,
    shown: true,
    groups: true,
    text: ({ element }) => kindName(element, profile, language),
    edit: {
      kind: () => kind,
      value: ({ element }) =>
        specialisationOf(element.specialisation, profile) === undefined
          ? `type:${element.type}`
          : `specialisation:${element.specialisation}`,
      plan: ({ element }, to) => {
        const wanted = kindIn(profile, String(to), element.type);
        if (wanted === undefined) return {};
        return {
          sets: [
            { concept: element.id, path: 'type', to: wanted.type },
            { concept: element.id, path: 'specialisation', to: wanted.specialisation },
          ],
        };
      },
      paths: ['type', 'specialisation'],
    },
  };
}

type Kind = Pick<ElementRow['element'], 'type'> & { readonly specialisation: string | undefined };

/** `specialisation:portal` or `type:Node`; a type that fits already stays. */
export function kindIn(
  profile: Profile,
  item: string,
  now?: ElementRow['element']['type'],
): Kind | undefined {
  const [what, name] = item.split(':');
  const type = ELEMENT_TYPES.find((one) => one === name);
  if (what === 'type') return type && { type, specialisation: undefined };
  const found = specialisationOf(name, profile);
  if (found === undefined) return undefined;
  const stays = now !== undefined && found.types.includes(now);
  return { type: stays ? now : found.types[0], specialisation: found.id };
}

export function kindName(
  { type, specialisation }: Pick<ElementRow['element'], 'type' | 'specialisation'>,
  profile: Profile,
  language: string,
): string {
  const own = specialisationOf(specialisation, profile)?.name ?? elementTypeInfo(type).name;
  return textIn(own, language);
}

/** The profile's own kinds first; a plain type of the same name is left out, or neither could be named. */
export function kindChoices(profile: Profile, language: string): readonly CellChoice[] {
  const own = profile.specialisations.map(
    ({ id, name, types }): CellChoice => ({
      value: `specialisation:${id}`,
      name: textIn(name, language),
      note: textIn(elementTypeInfo(types[0]).name, language),
    }),
  );
  const taken = new Set(own.map(({ name }) => name));
  const plain = ELEMENT_TYPES.map(
    (type): CellChoice => ({
      value: `type:${type}`,
      name: textIn(elementTypeInfo(type).name, language),
      note: type,
    }),
  );
  return [...own, ...plain.filter(({ name }) => !taken.has(name))];
}
