/** How the view on screen is set up: what its viewpoint offers, then the sheet; made from the catalogue. */
import type { Text } from '@khung/core';
import { type Setting, SHEET_SETTINGS } from '@khung/diagram';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useView, useViewpoint } from '../../session/views.ts';
import { ByHand } from '../by-hand/ByHand.tsx';
import { Section } from '../inspector/Section.tsx';
import { useSheet } from './paper.ts';
import { SettingField } from './SettingField.tsx';
import './settings.css';

/** More than so many are put away, until one of them is set. */
const MOST = 6;

export function ViewSettings() {
  const { t } = useWords();
  const view = useView();
  const viewpoint = useViewpoint();
  const sheet = useSheet();
  const disabled = useSession((s) => s.keeping.kind === 'read-only');
  const profile = useSession((s) => s.workspace.info.profile);
  const isSet = (key: string) => view.settings?.[key] !== undefined;
  if (viewpoint === undefined) return null;
  const fields = (settings: readonly Setting[]) =>
    settings.map((setting, at) => (
      <SettingField
        key={`${view.id} ${setting.key}`}
        setting={setting}
        value={view.settings?.[setting.key]}
        disabled={disabled}
        // What several say alike is said once.
        hinted={setting.hint === undefined || !alike(setting.hint, settings[at - 1]?.hint)}
      />
    ));
  const own = viewpoint.settings.filter(
    ({ profiles }) => profiles === undefined || profiles.includes(profile),
  );
  const first = own.slice(0, MOST);
  const others = own.slice(first.length);
  const ofSheet = SHEET_SETTINGS.filter(
    ({ key }) => sheet.paper === 'own' || (key !== 'width' && key !== 'height'),
  );
  return (
    <>
      {own.length > 0 && (
        <Section title={t('views.settings')}>
          {fields(first)}
          {others.length > 0 && (
            <details className="k-setting-more" open={others.some(({ key }) => isSet(key))}>
              <summary>{t('views.moreSettings', { count: others.length })}</summary>
              {fields(others)}
            </details>
          )}
        </Section>
      )}
      <Section title={t('views.sheet')}>
        {fields(ofSheet)}
        {sheet.edition === 'public' && <p className="k-setting-hint">{t('views.publicNote')}</p>}
      </Section>
      <ByHand />
    </>
  );
}

const alike = (a: Text, b: Text | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
