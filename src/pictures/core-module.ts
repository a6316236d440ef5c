import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A number that is an address in the module's memory. */
type Address = number;

/** A decoded picture of leptonica, in the module's memory. */
export interface Pix {
  get_w(): number;
  get_h(): number;
  /** Bits a pixel. */
  get_d(): number;
  /** 32-bit words a row. */
  get_wpl(): number;
  /** Samples a pixel; 4 with transparency. */
  get_spp(): number;
  get_data(): Wrapped;
  get_colormap(): Wrapped;
}

/** The colours that the pixels of a picture are numbers of. */
export interface PixColormap {
  get_array(): Wrapped;
  get_n(): number;
}

/** An object of the module, or the address of one. */
export type Wrapped = object | Address;

/** The reader of text. */
export interface TextApi {
  /** Not 0 when the languages could not be had. `folder` is one of the module's own files. */
  Init(folder: string, languages: string, engine: number): number;
  /** Takes the file `/input` of the module's own files; 1 when it is no picture. */
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetUTF8Text(): string | null;
  MeanTextConf(): number;
  Clear(): void;
}

/** The part of the package that is used here; it has no types of its own. */
export interface CoreModule {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => TextApi;
  readonly Pix: new () => Pix;
  readonly PixColormap: new () => PixColormap;
  _malloc(bytes: number): Address;
  _free(at: Address): void;
  getValue(at: Address, type: 'i32'): number;
  setValue(at: Address, value: number, type: 'i32'): void;
  getPointer(object: object): Address;
  wrapPointer<Kind>(at: Address, kind: new () => Kind): Kind;
  /** Reads format, width, height, bits and samples a pixel, and whether there are colours, each into an address; not 0 when it is no picture. */
  _pixReadHeaderMem(
    bytes: Address,
    size: number,
    format: Address,
    width: Address,
    height: Address,
    bits: Address,
    samples: Address,
    colours: Address,
  ): number;
  /** 0 when it cannot be decoded. */
  _pixReadMem(bytes: Address, size: number): Address;
  /** Takes the address of an address. */
  _pixDestroy(at: Address): void;
}

/** Where an object of the module is, which some of its functions give as an object and some as a number. 0: nowhere. */
export function addressOf(module: CoreModule, object: Wrapped): Address {
  return typeof object === 'number' ? object : module.getPointer(object);
}

/** The module, with the memory its addresses lead into. */
export interface Core {
  readonly module: CoreModule;
  readonly memory: { readonly buffer: ArrayBuffer };
}

interface WasmMemory {
  readonly buffer: ArrayBuffer;
}
interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}
/** What is used here of the platform's own: its types come with those of browsers. */
declare const WebAssembly: {
  compile(code: Uint8Array): Promise<object>;
  readonly Instance: new (code: object, imports: object) => WasmInstance;
  readonly Memory: new () => WasmMemory;
};

type OpenCore = (options: {
  readonly print: () => void;
  readonly printErr: () => void;
  readonly instantiateWasm: (imports: object, receive: (instance: WasmInstance, code: object) => void) => object;
}) => Promise<CoreModule>;

const require = createRequire(import.meta.url);

/** Opens the module from the files of its package: nothing is fetched, nothing is printed. Rejects when they are not there. */
export async function openCore(): Promise<Core> {
  const open = require('tesseract.js-core/tesseract-core-simd-lstm.js') as OpenCore;
  const file = await readFile(require.resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm'));
  const code = await WebAssembly.compile(file);
  let memory: WasmMemory | undefined;
  const module = await open({
    print: () => {},
    printErr: () => {},
    // The module keeps its memory to itself; whoever starts it sees it.
    instantiateWasm: (imports, receive) => {
      const instance = new WebAssembly.Instance(code, imports);
      memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
      receive(instance, code);
      return instance.exports;
    },
  });
  if (memory === undefined) throw new Error('the text reader has no memory that can be seen');
  return { module, memory };
}
