/** A search field with a way to empty it. */
import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { takesFocus } from './takesFocus.ts';

interface SearchFieldProps {
  readonly id: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The first field of a dialog that opens. */
  readonly first?: boolean;
}

export function SearchField(props: SearchFieldProps) {
  const { id, placeholder, value, onChange, onKeyDown, first } = props;
  const { t } = useWords();
  return (
    <div className="k-search">
      <TextInput
        {...(first ? takesFocus : {})}
        id={id}
        type="search"
        placeholder={placeholder}
        aria-label={placeholder}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onChange('');
          onKeyDown?.(event);
        }}
        leftSection={<IconSearch size={15} stroke={1.75} />}
        rightSection={
          value !== '' && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('outline.clear')}
              onClick={() => onChange('')}
            >
              <IconX size={14} />
            </ActionIcon>
          )
        }
      />
    </div>
  );
}
