/** A field with its label, and, where this architecture changed it, the old value and the way back. */
import { UnstyledButton } from '@mantine/core';
import { IconArrowDownRight, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/useWords.ts';

export interface Changed {
  /** The old value, in words. */
  readonly was: string;
  /** Name of the architecture below. */
  readonly base: string;
}

export interface FieldProps {
  readonly label: string;
  readonly htmlFor?: string;
  readonly changed: Changed | undefined;
  readonly onSetBack: (() => void) | undefined;
  /** Name of the architecture that the value comes from, where it is not written here. */
  readonly inherited?: string | undefined;
  /** The framework asks for it: whether it is still missing. */
  readonly required?: 'missing' | 'said' | undefined;
  readonly children: ReactNode;
}

export function Field(props: FieldProps) {
  const { label, htmlFor, changed, onSetBack, inherited, required, children } = props;
  const { t } = useWords();
  const words = (
    <>
      {label}
      {required !== undefined && <span className="k-required"> {t('inspector.required')}</span>}
    </>
  );
  return (
    <div className="k-field" data-changed={changed !== undefined || undefined}>
      <div className="k-field-label">
        {htmlFor === undefined ? <span>{words}</span> : <label htmlFor={htmlFor}>{words}</label>}
        {changed !== undefined ? (
          <span className="k-field-origin" data-changed>
            <IconPencil size={13} stroke={1.75} aria-hidden="true" />
            {t('inspector.fieldChanged')}
          </span>
        ) : (
          inherited !== undefined && (
            <span className="k-field-origin" title={t('inspector.inherited', { name: inherited })}>
              <IconArrowDownRight size={13} stroke={1.75} aria-hidden="true" />
              {t('inspector.fieldInherited')}
            </span>
          )
        )}
      </div>
      {children}
      {required === 'missing' && <p className="k-field-missing">{t('inspector.missing')}</p>}
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
