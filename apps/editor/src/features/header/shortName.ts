/** What an architecture is called where there is little room: its version number, else its name. */
import { type Architecture, textIn } from '@khung/core';

export function shortNameOf(architecture: Architecture, language: string): string {
  const name = textIn(architecture.name, language);
  const version = /\d+(?:\.\d+)+$/.exec(name.trim());
  return version?.[0] ?? name;
}
