/**
 * The floors of the house, checked: imports go down only and never sideways, a package is entered
 * through what its package.json exports, nothing goes in circles, and what runs in a browser knows
 * nothing of Node. `pnpm floors` runs it; scripts/floors.test.ts shows that it catches each of these.
 */
const FLOORS = [['core'], ['diagram'], ['publish', 'interchange', 'storage', 'react']];

/** Files that run in Node only: they may know it, and nothing that runs in a browser may reach them. */
const NODE_ONLY = '^packages/[^/]+/src/node(/|\\.ts$)';
const NOT_SHIPPED =
  '\\.(test|bench)\\.tsx?$|^(packages|apps)/[^/]+/(test|build)/|(vite|vitest)\\.config\\.ts$';

const upwardsOrSideways = FLOORS.flatMap((floor, level) =>
  floor.map((name) => {
    const allowed = FLOORS.slice(0, level).flat();
    const above = FLOORS.flat().filter((other) => other !== name && !allowed.includes(other));
    return {
      name: `floors-${name}`,
      comment: `packages/${name} stands on ${allowed.join(' and ') || 'nothing'}: imports go down only, never sideways.`,
      severity: 'error',
      from: { path: `^packages/${name}/` },
      to: { path: [`^packages/(${above.join('|')})/`, '^apps/'] },
    };
  }),
);

module.exports = {
  forbidden: [
    ...upwardsOrSideways,
    {
      name: 'apps-apart',
      comment: 'Apps do not import each other.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'through-the-index',
      comment:
        'Another package is entered through what its package.json exports, not by a path into it.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/',
        pathNot: ['^$1/$2/', '^packages/[^/]+/src/((browser/|node/)?index|browser|node)\\.ts$'],
      },
    },
    {
      name: 'by-its-name',
      comment: 'Another package is named (@khung/…), not reached by a relative path.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-circles',
      comment: 'Nothing imports itself by a way round; types count as well.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import leads somewhere.',
      severity: 'error',
      from: {},
      // What Vite makes up or takes in another way (`virtual:…`, `…?url`) is its build's to find.
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?'] },
    },
    {
      name: 'declared',
      comment: 'What a package imports, its own package.json declares.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: NOT_SHIPPED },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'Packages and the editor run in a browser: no built-ins of Node there.',
      severity: 'error',
      from: { path: '^(packages|apps/editor)/', pathNot: [NOT_SHIPPED, NODE_ONLY] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'node-side-stays-out',
      comment: 'What runs in a browser does not pull in the Node side of a package.',
      severity: 'error',
      from: { path: '^(packages|apps/editor)/', pathNot: [NOT_SHIPPED, NODE_ONLY] },
      to: { path: NODE_ONLY },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'Shipped code does not import tests.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: NOT_SHIPPED },
      to: { path: '\\.(test|bench)\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-[^/]+|\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
    builtInModules: { add: [] },
  },
};
