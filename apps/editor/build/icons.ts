/**
 * Imports each icon from its own file: the icon package's one index names six thousand files, and
 * reading them all is most of a build's time.
 */
import type { Plugin } from 'vite';

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*['"]@tabler\/icons-react['"];?/g;

export function iconsOneByOne(): Plugin {
  return {
    name: 'khung:icons',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('/node_modules/') || !code.includes('@tabler/icons-react')) return undefined;
      return { code: code.replace(IMPORT, (_, names: string) => oneByOne(names)), map: null };
    },
  };
}

function oneByOne(names: string): string {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type ') && name !== 'Icon')
    .map((name) => `import ${name} from '@tabler/icons-react/dist/esm/icons/${name}.mjs';`)
    .join(' ');
}
