/**
 * The picture engine, resvg as WebAssembly: the same one in Node and in the browser, so a picture
 * is the same wherever it was made. It is loaded when the first picture is asked for, once.
 */
import type { Resvg } from '@resvg/resvg-wasm';

/** Bytes of resvg's `index_bg.wasm`, or the response that brings them. */
export type EngineSource = Uint8Array<ArrayBuffer> | Response | WebAssembly.Module;

export function pictureEngine(source: EngineSource | Promise<EngineSource>): Promise<typeof Resvg> {
  loading ??= load(source).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The module can be instantiated only once in a process, so this is the process's one instance. */
let loading: Promise<typeof Resvg> | undefined;

async function load(source: EngineSource | Promise<EngineSource>): Promise<typeof Resvg> {
  const engine = await import('@resvg/resvg-wasm');
  await engine.initWasm(source);
  return engine.Resvg;
}
