/** A setting that names a field of elements, to group or colour by: a fixed one, a property, or what units say. */
import { MARK_KINDS, markKindName } from '@khung/core';
import { COLOUR } from '@khung/diagram';
import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { useProfile } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import type { ControlProps } from './control.ts';

const FIXED = ['owner', 'operator', 'specialisation', 'type', 'layer', 'band'] as const;

type FieldProps = ControlProps<'field'> &
  Pick<NativeSelectProps, 'size' | 'leftSection' | 'className' | 'title'>;

export function FieldSetting({ setting, value, id, name, onSet, ...look }: FieldProps) {
  const { t, textOf } = useWords();
  const profile = useProfile();
  const definitions = useSession((s) => s.workspace.properties);
  const marked = useSession((s) => s.workspace.marks.size > 0);
  const colours = setting.key === COLOUR;
  const fixed = [
    ...FIXED.map((field) => ({ value: String(field), label: t(`views.fields.${field}`) })),
    ...(colours ? [{ value: 'internal', label: t('views.fields.internal') }] : []),
  ];
  const properties = [...profile.properties, ...definitions.values()].map((one) => ({
    value: `properties.${one.id}`,
    label: textOf(one.name),
  }));
  const said =
    colours && marked
      ? MARK_KINDS.map((kind) => ({ value: `marks.${kind}`, label: textOf(markKindName(kind)) }))
      : [];
  const choices = setting.choices?.map((one) => ({ value: one.id, label: textOf(one.name) })) ?? [];
  const now = typeof value === 'string' ? value : setting.fallback;
  const known = [...choices, ...fixed, ...properties, ...said].some((one) => one.value === now);
  const none = { value: '', label: t('views.fields.none') };
  const other = known || now === '' ? [] : [{ value: now, label: now }];
  const groups = [
    { group: t('views.fields.ofElements'), items: fixed },
    { group: t('views.fields.properties'), items: properties },
    { group: t('views.fields.marks'), items: said },
  ];
  return (
    <NativeSelect
      {...look}
      id={id}
      aria-label={name}
      value={now}
      data={[
        ...(setting.fallback === '' ? [none] : []),
        ...choices,
        ...groups.filter(({ items }) => items.length > 0),
        ...other,
      ]}
      onChange={(event) => {
        const next = event.currentTarget.value;
        onSet(next === setting.fallback ? undefined : next);
      }}
    />
  );
}
