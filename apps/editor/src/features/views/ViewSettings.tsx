/** How the view on screen is set up: what its viewpoint offers, then the sheet; made from the catalogue. */
import { type Setting, SHEET_SETTINGS } from '@khung/diagram';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useView, useViewpoint } from '../../session/views.ts';
import { ByHand } from '../by-hand/ByHand.tsx';
import { Section } from '../inspector/Section.tsx';
import { useSheet } from './paper.ts';
import { SettingField } from './SettingField.tsx';
import './settings.css';

export function ViewSettings() {
  const { t } = useWords();
  const view = useView();
  const viewpoint = useViewpoint();
  const sheet = useSheet();
  const disabled = useSession((s) => s.keeping.kind === 'read-only');
  if (viewpoint === undefined) return null;
  const fields = (settings: readonly Setting[]) =>
    settings.map((setting) => (
      <SettingField
        key={`${view.id} ${setting.key}`}
        setting={setting}
        value={view.settings?.[setting.key]}
        disabled={disabled}
      />
    ));
  const ofSheet = SHEET_SETTINGS.filter(
    ({ key }) => sheet.paper === 'own' || (key !== 'width' && key !== 'height'),
  );
  return (
    <>
      {viewpoint.settings.length > 0 && (
        <Section title={t('views.settings')}>{fields(viewpoint.settings)}</Section>
      )}
      <Section title={t('views.sheet')}>
        {fields(ofSheet)}
        {sheet.edition === 'public' && <p className="k-setting-hint">{t('views.publicNote')}</p>}
      </Section>
      <ByHand />
    </>
  );
}
