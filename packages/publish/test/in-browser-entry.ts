/** What a page would import, for the test that bundles it. */
import * as publish from '../src/index.ts';

Object.assign(globalThis, { publish });
