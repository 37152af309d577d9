/** The package ships no types; this is what is used of it. */
declare module 'espeak-ng' {
  interface EspeakNg {
    FS: { readFile(path: string): Uint8Array };
  }
  interface EspeakOptions {
    arguments: string[];
    /** Emscripten's hook: make the instance yourself and hand it to `use`. */
    instantiateWasm: (imports: WebAssembly.Imports, use: (made: WebAssembly.Instance) => void) => WebAssembly.Exports;
  }
  export default function espeak(options: EspeakOptions): Promise<EspeakNg>;
}
