/** In the bottom bar: how much was found, by severity; a click opens the list. */
import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { checksAction } from '../../actions/checks.ts';
import { shortcutText } from '../../actions/shortcutText.ts';
import { useWords } from '../../i18n/useWords.ts';
import './checks.css';
import { SeverityIcon } from './SeverityIcon.tsx';
import {
  countsOf,
  SEVERITIES,
  toggleChecks,
  useChecks,
  useIsBehind,
  useOpenFindings,
} from './state.ts';

export function ChecksButton() {
  const { t } = useWords();
  const findings = useOpenFindings();
  const known = useChecks((s) => s.of !== undefined);
  const open = useChecks((s) => s.open);
  const behind = useIsBehind();
  const counts = useMemo(() => countsOf(findings), [findings]);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  const [worst] = found;
  const words = (severity: (typeof SEVERITIES)[number]) =>
    t(`checks.counts.${severity}`, { count: counts[severity] });
  const said = found.length > 0 ? found.map(words).join(' · ') : t('checks.nothing');
  const going = !known || behind ? t('checks.checking') : undefined;
  const state = [known ? said : undefined, going].filter(Boolean).join(' · ');
  return (
    <Tooltip
      label={`${t('actions.checks')} (${shortcutText(checksAction.shortcut ?? '')}) · ${state}`}
    >
      <UnstyledButton
        className="k-bottom-button k-checks-button"
        aria-expanded={open}
        data-action="checks"
        data-behind={behind || undefined}
        onClick={toggleChecks}
      >
        <VisuallyHidden>{`${t('checks.title')}: ${state}`}</VisuallyHidden>
        <span className="k-checks-said" aria-hidden="true">
          {!known && <IconLoader2 size={15} stroke={1.75} />}
          {known && worst === undefined && (
            <IconCircleCheck size={15} stroke={1.75} className="k-checks-fine" />
          )}
          {!known && <span>{t('checks.checking')}</span>}
          {known && worst === undefined && <span>{t('checks.nothing')}</span>}
          {known &&
            found.map((severity) => (
              <span
                key={severity}
                className="k-checks-count"
                data-worst={severity === worst || undefined}
              >
                <SeverityIcon severity={severity} />
                {severity === worst ? (
                  <>
                    <span className="k-checks-long">{words(severity)}</span>
                    <span className="k-checks-short">{counts[severity]}</span>
                  </>
                ) : (
                  counts[severity]
                )}
              </span>
            ))}
        </span>
      </UnstyledButton>
    </Tooltip>
  );
}
