/** A field with its label, and, where this architecture changed it, the old value and the way back. */
import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/useWords.ts';

export interface Changed {
  /** The old value, in words. */
  readonly was: string;
  /** Name of the architecture below. */
  readonly base: string;
}

interface FieldProps {
  readonly label: string;
  readonly htmlFor?: string;
  readonly changed: Changed | undefined;
  readonly onSetBack: (() => void) | undefined;
  readonly children: ReactNode;
}

export function Field({ label, htmlFor, changed, onSetBack, children }: FieldProps) {
  const { t } = useWords();
  return (
    <div className="k-field" data-changed={changed !== undefined || undefined}>
      <div className="k-field-label">
        {htmlFor === undefined ? <span>{label}</span> : <label htmlFor={htmlFor}>{label}</label>}
      </div>
      {children}
      {changed !== undefined && (
        <div className="k-field-was">
          <span>
            {t('inspector.was', {
              base: changed.base,
              value: changed.was === '' ? t('inspector.empty') : changed.was,
            })}
          </span>
          {onSetBack && (
            <UnstyledButton onClick={onSetBack}>
              {t('inspector.setBack', { base: changed.base })}
            </UnstyledButton>
          )}
        </div>
      )}
    </div>
  );
}
