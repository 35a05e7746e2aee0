/** By which field of elements the view on screen is coloured; its own viewpoint's choice where it has one. */
import { COLOUR, type Setting } from '@khung/diagram';
import { IconPalette } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useView, useViewpoint } from '../../session/views.ts';
import { setSetting } from './edits.ts';
import { FieldSetting } from './FieldSetting.tsx';

const LOOK = 'k-bottom-colour';

type Field = Extract<Setting, { kind: 'field' }>;

export function ColourChoice() {
  const { textOf } = useWords();
  const { settings } = useView();
  const offered = useViewpoint()?.settings.find(
    (one): one is Field => one.key === COLOUR && one.kind === 'field',
  );
  const readOnly = useSession((s) => s.keeping.kind === 'read-only');
  if (offered === undefined) return null;
  const name = textOf(offered.name);
  return (
    <FieldSetting
      id="k-colour-by"
      size="xs"
      className={settings?.[COLOUR] === undefined ? `${LOOK} k-bottom-plain` : LOOK}
      leftSection={<IconPalette size={15} stroke={1.75} aria-hidden="true" />}
      setting={offered}
      name={name}
      title={name}
      value={settings?.[COLOUR]}
      disabled={readOnly}
      onSet={(value) => setSetting(COLOUR, value)}
    />
  );
}
