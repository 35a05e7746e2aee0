/** One value of a property, typed as its rule or its definition says. */
import {
  dateIn,
  type Json,
  type PropertyDefinition,
  type PropertyRule,
  type PropertyValue,
  propertyFits,
  propertyValues,
} from '@khung/core';
import { NumberInput, SegmentedControl, Select } from '@mantine/core';
import { dateText } from '../../../i18n/dateText.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { DraftText } from './DraftText.tsx';
import { TextValue } from './TextValue.tsx';

interface TypedInputProps {
  readonly id: string;
  readonly label: string;
  readonly rule: PropertyRule | undefined;
  readonly defined: PropertyDefinition['type'] | undefined;
  readonly value: PropertyValue | undefined;
  readonly disabled: boolean;
  readonly placeholder?: string;
  readonly onSet: (to: Json | undefined) => void;
}

export function TypedInput(props: TypedInputProps) {
  const { id, label, rule, defined, value, disabled, onSet } = props;
  const { t, textOf } = useWords();
  const placeholder = props.placeholder ?? t('inspector.placeholders.none');
  if (rule?.type === 'choice') {
    return (
      <Select
        id={id}
        aria-label={label}
        disabled={disabled}
        clearable={!disabled}
        placeholder={placeholder}
        data={rule.values.map((choice) => ({
          value: String(choice.value),
          label: textOf(choice.name),
        }))}
        value={value === undefined ? null : String(value)}
        onChange={(chosen) =>
          onSet(rule.values.find((choice) => String(choice.value) === chosen)?.value)
        }
      />
    );
  }
  if (rule?.type === 'yes-no' || defined === 'boolean') {
    return (
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={label}
        disabled={disabled}
        value={value === undefined ? '' : String(value)}
        data={[
          { value: 'true', label: t('inspector.yes') },
          { value: 'false', label: t('inspector.no') },
          { value: '', label: placeholder },
        ]}
        onChange={(chosen) => onSet(chosen === '' ? undefined : chosen === 'true')}
      />
    );
  }
  if (rule?.type === 'number' || rule?.type === 'year' || defined === 'number') {
    const unfit = rule !== undefined && value !== undefined && !propertyFits(value, rule);
    return (
      <NumberInput
        id={id}
        size="sm"
        aria-label={label}
        disabled={disabled}
        hideControls
        allowDecimal={rule?.type !== 'year'}
        placeholder={placeholder}
        error={unfit ? propertyValues(rule).map(textOf).join(', ') : undefined}
        value={typeof value === 'object' || typeof value === 'boolean' ? '' : (value ?? '')}
        onBlur={(event) => {
          const text = event.currentTarget.value.trim();
          const number = Number(text);
          if (text === '') {
            if (value !== undefined) onSet(undefined);
          } else if (Number.isFinite(number) && number !== value) onSet(number);
        }}
      />
    );
  }
  if (defined === 'date') {
    const date = typeof value === 'string' ? value : '';
    return (
      <DraftText
        id={id}
        label={label}
        value={dateIn(date) === undefined ? date : dateText(date)}
        placeholder={t('inspector.placeholders.date')}
        disabled={disabled}
        onCommit={(text) => onSet(text === '' ? undefined : (dateIn(text) ?? text))}
      />
    );
  }
  return (
    <TextValue
      id={id}
      label={label}
      value={value}
      placeholder={placeholder}
      disabled={disabled}
      onSet={onSet}
    />
  );
}
