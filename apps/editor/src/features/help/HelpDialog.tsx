/** The page of keys, made from the actions. */
import { Modal } from '@mantine/core';
import { ACTION_GROUPS } from '../../actions/action.ts';
import { actionsOf } from '../../actions/all.ts';
import { shortcutText } from '../../actions/shortcutText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import './help.css';

const ON_CANVAS = [
  'move',
  'into',
  'rename',
  'nudge',
  'size',
  'pan',
  'connect',
  'nest',
  'order',
] as const;

export function HelpDialog() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'help');
  return (
    <Modal
      opened={open}
      onClose={() => useSession.setState({ dialog: undefined })}
      title={t('help.title')}
      size="xl"
    >
      <p className="k-dialog-intro">{t('help.intro')}</p>
      <div className="k-help">
        {ACTION_GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(`help.groups.${group}`)}</h3>
            <dl>
              {actionsOf(group).map((action) => (
                <div key={action.id}>
                  <dt>
                    <action.icon size={16} stroke={1.75} aria-hidden="true" />
                    {t(action.label)}
                  </dt>
                  <dd>{action.shortcut && <kbd>{shortcutText(action.shortcut)}</kbd>}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('help.onCanvas')}</h3>
          <dl>
            {ON_CANVAS.map((one) => (
              <div key={one}>
                <dt>{t(`help.keys.${one}`)}</dt>
                <dd>
                  <kbd>{t(`help.keyNames.${one}`)}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}
