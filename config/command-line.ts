import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What one option (or variable) does; `value` names its value, absent: a switch. */
export interface Described {
  value?: string;
  vi: string;
  en: string;
}

/** A program's command line: the one description from which it is read, checked and explained. */
export interface Program<Options extends Record<string, Described>> {
  /** How it is started, e.g. `node server/main.ts`. */
  start: string;
  vi: string;
  en: string;
  options: Options;
  /** Variables of the environment that it obeys besides. */
  variables?: Record<string, Described>;
}

type Values<Options extends Record<string, Described>> = {
  [Name in keyof Options]?: Options[Name] extends { value: string } ? string : boolean;
};

/** `help` was asked for, or what is `wrong`, as text for the terminal; else the values. */
export function readCommandLine<const Options extends Record<string, Described>>(
  program: Program<Options>,
  args: readonly string[],
  { allowPositionals = false } = {},
): { values: Values<Options>; positionals: string[] } | { help: string } | { wrong: string } {
  if (args.includes('--help') || args.includes('-h')) return { help: helpOf(program) };
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    Object.entries(program.options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals });
    return { values: values as Values<Options>, positionals };
  } catch (error) {
    const known = [...Object.entries(program.options).map(nameOf), '--help'].join(', ');
    return { wrong: `Sai tùy chọn / wrong option: ${(error as Error).message}\nTùy chọn / options: ${known}` };
  }
}

function nameOf([name, { value }]: [string, Described]): string {
  return value ? `--${name} ${value}` : `--${name}`;
}

function helpOf({ start, vi, en, options, variables = {} }: Program<Record<string, Described>>): string {
  const help = { vi: 'In các dòng này.', en: 'Prints these lines.' };
  const rows = [
    ...Object.entries({ ...options, help }).map((option) => [nameOf(option), option[1]] as const),
    ...Object.entries(variables).map(([name, variable]) => [`${name}=${variable.value ?? '1'}`, variable] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.flatMap(([name, row]) => [
    `  ${name.padEnd(width)}  ${row.vi}`,
    `  ${''.padEnd(width)}  ${row.en}`,
  ]);
  return [start, vi, en, '', ...lines].join('\n');
}
