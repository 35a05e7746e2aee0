/** What the editor has to say, in the lower corner: good news goes by itself, bad news stays. */
import { Notification } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { dismiss, useSession } from '../../session/session.ts';
import './messages.css';

const LOOKS = {
  info: { icon: IconInfoCircle, color: 'ink' },
  good: { icon: IconCheck, color: 'teal' },
  bad: { icon: IconAlertTriangle, color: 'red' },
};

export function Messages() {
  const { t } = useWords();
  const messages = useSession((s) => s.messages);
  return (
    <section className="k-messages" aria-label={t('messages.region')} aria-live="polite">
      {messages.map(({ id, tone, title, text }) => {
        const { icon: Icon, color } = LOOKS[tone];
        return (
          <Notification
            key={id}
            title={title}
            color={color}
            icon={<Icon size={16} stroke={2} />}
            withBorder
            role={tone === 'bad' ? 'alert' : 'status'}
            data-tone={tone}
            closeButtonProps={{ 'aria-label': t('messages.close') }}
            onClose={() => dismiss(id)}
          >
            {text}
          </Notification>
        );
      })}
    </section>
  );
}
