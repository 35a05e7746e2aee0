/** A shortcut as keys are written on the person's keyboard: `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shortcutText(shortcut: string, mac = isMac()): string {
  const [first = ''] = shortcut.split(',');
  const keys = first.split('+').map((key) => (mac ? MAC : PC)[key] ?? name(key));
  return mac ? keys.join('') : keys.join('+');
}

const PC: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  equal: '+',
  minus: '−',
  delete: 'Delete',
  escape: 'Esc',
  enter: 'Enter',
  up: '↑',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

const MAC: Readonly<Record<string, string>> = {
  mod: '⌘',
  alt: '⌥',
  shift: '⇧',
  equal: '+',
  minus: '−',
  delete: '⌦',
  escape: '⎋',
  enter: '↩',
  up: '↑',
  home: '↖',
  end: '↘',
  pageup: '⇞',
  pagedown: '⇟',
};

const name = (key: string) => key.toUpperCase();

const isMac = () => typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
