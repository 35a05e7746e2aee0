/** One setting of a view, as its kind asks: a choice, a number, a switch, words, elements, types, a field. */
import type { Json } from '@khung/core';
import type { Setting } from '@khung/diagram';
import { NativeSelect, NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { prefer } from '../../session/preferences.ts';
import { DraftText } from '../inspector/fields/DraftText.tsx';
import type { ControlProps } from './control.ts';
import { ElementSetting, ElementsSetting } from './ElementSettings.tsx';
import { setSetting } from './edits.ts';
import { FieldSetting } from './FieldSetting.tsx';
import { KindsSetting, RelationsSetting } from './TypeSettings.tsx';

interface FieldProps {
  readonly setting: Setting;
  readonly value: Json | undefined;
  readonly disabled: boolean;
  readonly hinted: boolean;
}

export function SettingField({ setting, value, disabled, hinted }: FieldProps) {
  const { textOf } = useWords();
  const id = `k-setting-${setting.key}`;
  const name = textOf(setting.name);
  const onSet = (next: Json | undefined) => {
    // A look that was chosen for the moment would hide what is set here.
    prefer({ levels: 'view' });
    setSetting(setting.key, next);
  };
  const common = { value, disabled, id, name, onSet };
  const hint = hinted ? textOf(setting.hint) : '';
  if (setting.kind === 'switch') {
    return (
      <div className="k-setting" data-setting={setting.key}>
        <Switch
          id={id}
          size="sm"
          label={name}
          disabled={disabled}
          checked={typeof value === 'boolean' ? value : setting.fallback}
          onChange={(event) => {
            const next = event.currentTarget.checked;
            onSet(next === setting.fallback ? undefined : next);
          }}
        />
        {hint !== '' && <p className="k-setting-hint">{hint}</p>}
      </div>
    );
  }
  return (
    <div className="k-setting" data-setting={setting.key}>
      <label className="k-field-label" htmlFor={id}>
        {name}
      </label>
      <Control setting={setting} {...common} />
      {hint !== '' && <p className="k-setting-hint">{hint}</p>}
    </div>
  );
}

type Control = Omit<ControlProps<Setting['kind']>, 'setting'> & {
  readonly setting: Exclude<Setting, { kind: 'switch' }>;
};

function Control({ setting, ...rest }: Control) {
  switch (setting.kind) {
    case 'choice':
      return <Choice setting={setting} {...rest} />;
    case 'number':
      return <Count setting={setting} {...rest} />;
    case 'text':
      return (
        <DraftText
          id={rest.id}
          label={rest.name}
          value={typeof rest.value === 'string' ? rest.value : setting.fallback}
          disabled={rest.disabled}
          onCommit={(text) => rest.onSet(text === setting.fallback ? undefined : text)}
        />
      );
    case 'element':
      return <ElementSetting setting={setting} {...rest} />;
    case 'elements':
      return <ElementsSetting setting={setting} {...rest} />;
    case 'relations':
      return <RelationsSetting setting={setting} {...rest} />;
    case 'kinds':
      return <KindsSetting setting={setting} {...rest} />;
    case 'field':
      return <FieldSetting setting={setting} {...rest} />;
  }
}

/** Few short choices stand side by side; more, or longer ones, in a list. */
const SIDE_BY_SIDE = 30;
const OWN = '~own';

function Choice({ setting, value, disabled, id, name, onSet }: ControlProps<'choice'>) {
  const { t, textOf } = useWords();
  const known = setting.choices.some((choice) => choice.id === value);
  const words = setting.open && !known && typeof value === 'string' && value !== '' ? value : '';
  const [typing, setTyping] = useState(false);
  const data = setting.choices.map((choice) => ({ value: choice.id, label: textOf(choice.name) }));
  const pick = (next: string) => {
    setTyping(next === OWN);
    if (next !== OWN) onSet(next === setting.fallback ? undefined : next);
  };
  const now = known && typeof value === 'string' ? value : setting.fallback;
  const length = data.reduce((sum, { label }) => sum + label.length, 0);
  if (!setting.open && data.length <= 4 && length <= SIDE_BY_SIDE) {
    return (
      <SegmentedControl
        fullWidth
        size="xs"
        id={id}
        aria-label={name}
        disabled={disabled}
        value={now}
        data={data}
        onChange={pick}
      />
    );
  }
  const own = words !== '' || typing;
  return (
    <>
      <NativeSelect
        id={id}
        disabled={disabled}
        value={own ? OWN : now}
        data={setting.open ? [...data, { value: OWN, label: t('views.own') }] : data}
        onChange={(event) => pick(event.currentTarget.value)}
      />
      {own && (
        <div className="k-setting-own">
          <DraftText
            id={`${id}-own`}
            label={t('views.ownText')}
            value={words}
            placeholder={t('views.ownText')}
            disabled={disabled}
            onCommit={(text) => onSet(text === '' ? undefined : text)}
          />
        </div>
      )}
    </>
  );
}

/** Empty where the viewpoint decides. */
function Count({ setting, value, disabled, id, onSet }: ControlProps<'number'>) {
  const { t } = useWords();
  const { least, most, fallback } = setting;
  const shown = typeof value === 'number' ? value : (fallback ?? '');
  const [draft, setDraft] = useState<string | number>(shown);
  useEffect(() => setDraft(shown), [shown]);
  const commit = (next: string | number) => {
    const number = typeof next === 'number' ? Math.round(next) : undefined;
    const wanted = number === fallback ? undefined : number;
    if (wanted !== value && (number === undefined || (number >= least && number <= most))) {
      onSet(wanted);
    }
  };
  return (
    <NumberInput
      id={id}
      disabled={disabled}
      value={draft}
      min={least}
      max={most}
      allowDecimal={false}
      placeholder={t('views.asFits')}
      onChange={(next) => {
        setDraft(next);
        // Steps of the arrows count at once; what is typed counts when it is left.
        if (typeof next === 'number' && typeof draft === 'number' && Math.abs(next - draft) === 1)
          commit(next);
        if (next === '' && fallback === undefined) commit(next);
      }}
      onBlur={() => commit(draft)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(draft);
      }}
    />
  );
}
