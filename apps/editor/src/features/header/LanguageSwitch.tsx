/** Switches the interface, and the figure, between Vietnamese and English. */
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { type Language, prefer } from '../../session/preferences.ts';

const LANGUAGES: readonly Language[] = ['vi', 'en'];

export function LanguageSwitch() {
  const { t, language } = useWords();
  return (
    <Menu position="bottom-end" width={176}>
      <Menu.Target>
        <UnstyledButton
          className="k-icon-button k-language"
          aria-label={`${t('header.language')}: ${language.toUpperCase()}`}
        >
          {language.toUpperCase()}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            onClick={() => prefer({ language: one })}
            rightSection={one === language ? <IconCheck size={14} /> : null}
          >
            {t(one === 'vi' ? 'header.vietnamese' : 'header.english')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
