/** What the review comes to, before it is carried out: how many are matched, new and absent. */
import { Button, Group, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { shortNameOf } from '../header/shortName.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { carryOut } from './finish.ts';
import { type Counts, NO_FILTER } from './rows.ts';
import { type Review, useMatching } from './state.ts';

interface SummaryProps {
  readonly review: Review;
  readonly counts: Counts;
  readonly onBack: () => void;
}

const PARTS = ['matched', 'fresh', 'absent'] as const;

export function Summary({ review, counts, onBack }: SummaryProps) {
  const { t, language } = useWords();
  const architecture = useSession(({ workspace }) => workspace.architectures.get(review.base));
  const [name, setName] = useState(review.name);
  const [busy, setBusy] = useState(false);
  const base = architecture ? shortNameOf(architecture, language) : review.base;
  const { open } = counts.states;
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (!(await carryOut(name.trim()))) setBusy(false);
  };
  return (
    <form className="k-review-summary" onSubmit={(event) => void create(event)}>
      <h2>{t('matching.summary.title')}</h2>
      <dl>
        {PARTS.map((part) => (
          <div key={part} data-part={part}>
            <dt>
              <b>{t(`matching.summary.${part}`)}</b>
              <small>{t(`matching.summary.${part}Hint`, { base })}</small>
            </dt>
            <dd>{counts[part]}</dd>
          </div>
        ))}
      </dl>
      {open > 0 && (
        <p className="k-review-warning" role="status">
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
          <span>{t('matching.summary.open', { count: open })}</span>
          <Button
            size="compact-sm"
            variant="light"
            color="gold"
            onClick={() => {
              useMatching.setState({ filter: { ...NO_FILTER, state: 'open' } });
              onBack();
            }}
          >
            {t('matching.summary.look')}
          </Button>
        </p>
      )}
      <TextInput
        label={t('matching.summary.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        {...takesFocus}
      />
      <p className="k-dialog-note">{t('matching.summary.undo')}</p>
      <Group justify="space-between" mt="md">
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} stroke={1.75} />}
          onClick={onBack}
        >
          {t('matching.summary.back')}
        </Button>
        <Button type="submit" loading={busy} disabled={name.trim() === ''}>
          {t('matching.summary.create')}
        </Button>
      </Group>
    </form>
  );
}
