import { type Described, type Program, readCommandLine } from '../config/command-line.ts';

/** Exit codes of the server (sysexits.h); promises to whoever starts it. */
export const EXIT = { stopped: 0, options: 64, portInUse: 69, data: 73, config: 78 } as const;

export interface Options {
  port: number;
  data: string;
  /** Path of the site file; null: the demo. */
  config: string | null;
  /** The demo's site. */
  preset: (typeof PRESETS)[number];
}

export const PRESETS = ['commune', 'province'] as const;

const SERVER = {
  start: 'npm start -- [--port 8080] [--data data] [--config site.yaml]',
  vi: 'Máy chủ xếp hàng của trung tâm; không có --config thì chạy bản DEMO.',
  en: 'The queue server of a centre; without --config it runs the DEMO. An option beats its variable.',
  options: {
    port: {
      value: 'N',
      vi: 'Cổng, 0 là cổng trống bất kỳ (mặc định 8080, hoặc LUOT_PORT).',
      en: 'Port, 0: any free one (default 8080, or LUOT_PORT).',
    },
    data: {
      value: 'DIR',
      vi: 'Thư mục dữ liệu (mặc định data, hoặc LUOT_DATA).',
      en: 'Data folder (default data, or LUOT_DATA).',
    },
    config: {
      value: 'FILE',
      vi: 'Tệp cấu hình của trung tâm (hoặc LUOT_CONFIG).',
      en: "The centre's site file (or LUOT_CONFIG).",
    },
    preset: {
      value: PRESETS.join('|'),
      vi: 'Trung tâm mẫu của bản DEMO (mặc định commune: cấp xã).',
      en: "The DEMO's centre (default commune).",
    },
  },
  variables: {
    LUOT_LOG: { value: 'info', vi: 'Ghi nhật ký từ mức này.', en: 'Log from this level on.' },
  },
} as const satisfies Program<Record<string, Described>>;

/** Options beat variables; `help` or a `wrong` one are sentences for the terminal. */
export function readOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Options | { help: string } | { wrong: string } {
  const line = readCommandLine(SERVER, args);
  if (!('values' in line)) return line;
  const { values } = line;
  const port = values.port ?? env['LUOT_PORT'] ?? '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { wrong: `--port ${port}: cổng là một số từ 0 đến 65535 / a port is a number from 0 to 65535` };
  const data = values.data ?? env['LUOT_DATA'] ?? 'data';
  if (data === '') return { wrong: '--data: thiếu tên thư mục dữ liệu / the data folder has no name' };
  const config = values.config ?? env['LUOT_CONFIG'] ?? null;
  if (config === '') return { wrong: '--config: thiếu tên tệp cấu hình / the site file has no name' };
  const preset = PRESETS.find((each) => each === (values.preset ?? 'commune'));
  if (preset === undefined)
    return { wrong: `--preset ${values.preset}: bản DEMO có / the demo has ${PRESETS.join(', ')}` };
  return { port: Number(port), data, config, preset };
}
