/** What the controls of settings are given, whatever their kind. */
import type { Json } from '@khung/core';
import type { Setting } from '@khung/diagram';

export interface ControlProps<Kind extends Setting['kind']> {
  readonly setting: Extract<Setting, { kind: Kind }>;
  readonly value: Json | undefined;
  readonly disabled: boolean;
  readonly id: string;
  readonly name: string;
  /** `undefined` goes back to the fallback. */
  readonly onSet: (value: Json | undefined) => void;
}
