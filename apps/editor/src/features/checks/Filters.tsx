/** What of the findings is listed: severities, one architecture, and words. */
import { NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { architecturesInOrder } from '../../session/shown.ts';
import { shortNameOf } from '../header/shortName.ts';
import { SeverityIcon } from './SeverityIcon.tsx';
import { countsOf, SEVERITIES, useChecks, useOpenFindings } from './state.ts';

export function Filters() {
  const { t, language } = useWords();
  const findings = useOpenFindings();
  const severities = useChecks((s) => s.severities);
  const architecture = useChecks((s) => s.architecture);
  const query = useChecks((s) => s.query);
  const workspace = useSession((s) => s.workspace);
  const counts = countsOf(findings);
  const ids = architecturesInOrder(workspace);
  const toggle = (severity: (typeof SEVERITIES)[number]) => {
    const next = new Set(severities);
    if (!next.delete(severity)) next.add(severity);
    useChecks.setState({ severities: next });
  };
  return (
    <div className="k-checks-filters">
      <fieldset className="k-checks-severities" aria-label={t('checks.bySeverity')}>
        {SEVERITIES.map((severity) => (
          <UnstyledButton
            key={severity}
            className="k-chip"
            aria-pressed={severities.has(severity)}
            disabled={counts[severity] === 0 && !severities.has(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityIcon severity={severity} />
            {t(`checks.counts.${severity}`, { count: counts[severity] })}
          </UnstyledButton>
        ))}
      </fieldset>
      {ids.length > 1 && (
        <NativeSelect
          size="xs"
          className="k-picker"
          aria-label={t('checks.byArchitecture')}
          value={architecture ?? ''}
          data={[
            { value: '', label: t('checks.allArchitectures') },
            ...ids.map((id) => {
              const record = workspace.architectures.get(id);
              return { value: id, label: record ? shortNameOf(record, language) : id };
            }),
          ]}
          onChange={(event) => {
            const wanted = ids.find((id) => id === event.currentTarget.value);
            useChecks.setState({ architecture: wanted });
          }}
        />
      )}
      <TextInput
        size="xs"
        type="search"
        className="k-checks-search"
        placeholder={t('checks.search')}
        aria-label={t('checks.search')}
        leftSection={<IconSearch size={14} stroke={1.75} />}
        value={query}
        onChange={(event) => useChecks.setState({ query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || query === '') return;
          event.stopPropagation();
          useChecks.setState({ query: '' });
        }}
      />
    </div>
  );
}
