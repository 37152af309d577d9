import { parseArgs } from 'node:util';

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

/** Options beat variables; a wrong one is a sentence for the terminal. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options | { wrong: string } {
  let values: { port?: string; data?: string; config?: string; preset?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        config: { type: 'string' },
        preset: { type: 'string' },
      },
    }));
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const port = values.port ?? env['LUOT_PORT'] ?? '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { wrong: `--port ${port}: a port is a number from 0 to 65535` };
  const data = values.data ?? env['LUOT_DATA'] ?? 'data';
  if (data === '') return { wrong: '--data: the data folder has no name' };
  const config = values.config ?? env['LUOT_CONFIG'] ?? null;
  if (config === '') return { wrong: '--config: the site file has no name' };
  const preset = PRESETS.find((each) => each === (values.preset ?? 'commune'));
  if (preset === undefined) return { wrong: `--preset ${values.preset}: the demo has ${PRESETS.join(' and ')}` };
  return { port: Number(port), data, config, preset };
}
