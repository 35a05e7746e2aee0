/** What stands where there is nothing: what is missing and what to do. */
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly icon: Icon;
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

export function Empty({ icon: Icon, title, hint, children }: EmptyProps) {
  return (
    <div className="k-empty">
      <Icon size={28} stroke={1.5} aria-hidden="true" />
      <strong>{title}</strong>
      <span>{hint}</span>
      {children}
    </div>
  );
}
