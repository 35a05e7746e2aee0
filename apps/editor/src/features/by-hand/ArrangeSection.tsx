/** Several boxes are taken: buttons that put them in line, at equal distances, make them alike, or tidy them up. */
import { Button, Group } from '@mantine/core';
import { ActionButton } from '../../actions/ActionButton.tsx';
import type { Action } from '../../actions/action.ts';
import {
  ALIGN_ACTIONS,
  DISTRIBUTE_ACTIONS,
  layOutAction,
  MATCH_ACTIONS,
  tidyAction,
} from '../../actions/arrange.ts';
import { shortcutText } from '../../actions/shortcutText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { Section } from '../inspector/Section.tsx';
import { arrangeable } from './arrange.ts';
import './arrange.css';

const ROWS = [
  { label: 'arrange.align', actions: ALIGN_ACTIONS },
  { label: 'arrange.spread', actions: DISTRIBUTE_ACTIONS },
  { label: 'arrange.sizes', actions: MATCH_ACTIONS },
] as const;

/** Nothing where the view does not take places. */
export function ArrangeSection() {
  const { t } = useWords();
  const several = useSession((session) => arrangeable(session).length > 1);
  if (!several) return null;
  return (
    <Section title={t('arrange.title')} aside={<Whole />}>
      {ROWS.map(({ label, actions }) => (
        <Row key={label} label={t(label)} actions={actions} />
      ))}
    </Section>
  );
}

function Whole() {
  return (
    <Group gap={4}>
      {[tidyAction, layOutAction].map((action) => (
        <WholeButton key={action.id} action={action} />
      ))}
    </Group>
  );
}

/** Only where it can be done: rules arrange the others themselves. */
function WholeButton({ action }: { action: Action }) {
  const { t } = useWords();
  const enabled = useSession(action.enabled);
  const says = useSession((session) => action.says?.(session));
  const keys = shortcutText(action.shortcut ?? '');
  if (!enabled && action !== tidyAction) return null;
  return (
    <Button
      size="compact-xs"
      variant="light"
      title={`${says} (${keys})`}
      disabled={!enabled}
      data-action={action.id}
      leftSection={<action.icon size={14} />}
      onClick={() => void action.run()}
    >
      {t(action.label)}
    </Button>
  );
}

function Row({ label, actions }: { label: string; actions: readonly Action[] }) {
  return (
    <div className="k-arrange-row" role="toolbar" aria-label={label}>
      <span className="k-field-label">{label}</span>
      <span className="k-arrange-buttons">
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </span>
    </div>
  );
}
