/** A setting that names a field of elements, to group or colour by: a fixed one, or a property. */
import { NativeSelect } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { useProfile } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import type { ControlProps } from './control.ts';

const FIXED = ['owner', 'operator', 'specialisation', 'type', 'layer', 'band'] as const;

export function FieldSetting({ setting, value, disabled, id, onSet }: ControlProps<'field'>) {
  const { t, textOf } = useWords();
  const profile = useProfile();
  const definitions = useSession((s) => s.workspace.properties);
  const fields = [
    ...FIXED.map((field) => ({ value: String(field), label: t(`views.fields.${field}`) })),
    ...profile.properties.map((one) => ({
      value: `properties.${one.id}`,
      label: textOf(one.name),
    })),
    ...[...definitions.values()].map((one) => ({
      value: `properties.${one.id}`,
      label: textOf(one.name),
    })),
  ];
  const choices = setting.choices?.map((one) => ({ value: one.id, label: textOf(one.name) })) ?? [];
  const now = typeof value === 'string' ? value : setting.fallback;
  const known = [...fields, ...choices].some((field) => field.value === now);
  const none = { value: '', label: t('views.fields.none') };
  const other = known || now === '' ? [] : [{ value: now, label: now }];
  return (
    <NativeSelect
      id={id}
      disabled={disabled}
      value={now}
      data={[...(setting.fallback === '' ? [none] : []), ...choices, ...fields, ...other]}
      onChange={(event) => {
        const next = event.currentTarget.value;
        onSet(next === setting.fallback ? undefined : next);
      }}
    />
  );
}
