/** A severity as a sign of its own shape: told without its colour. */
import type { Severity } from '@khung/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;

export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = ICONS[severity];
  return (
    <Icon
      size={15}
      stroke={1.75}
      className="k-severity"
      data-severity={severity}
      aria-hidden="true"
    />
  );
}
