import { type Described, type Program, readCommandLine } from '../../config/command-line.ts';
import { measureCalls } from './calls.ts';
import { measureEstimate } from './estimate.ts';
import { measureHistory } from './history.ts';
import { measureIssues } from './issues.ts';
import { measurePapers } from './papers.ts';

/** Timed claims as ratios to a floor that is measured in the same run, medians over repeats. */
const PARTS: Record<string, { what: string; measure: () => Promise<object> }> = {
  issues: {
    what: 'durable issues, beside a bare node:http server with the same bytes (goal: rate ≥ 0.5 with 64 clients, p50 ≤ 1.7 with 1)',
    measure: measureIssues,
  },
  calls: {
    what: 'a call to the last screen, beside a bare ws broadcast of the same bytes (goal: ≤ 1.5)',
    measure: measureCalls,
  },
  estimate: {
    what: 'told waits on simulated days that nothing was tuned on, beside people × mean ÷ counters (goal: medianError ≤ 0.25, inRange ≥ 0.8)',
    measure: measureEstimate,
  },
  history: { what: 'start-up and memory with 1,000,000 past events (goal: start-up ≤ 1.3)', measure: measureHistory },
  papers: {
    what: 'an answered issue to its acknowledged paper at 115,200 baud, beside the line alone (goal: ≤ 1.3)',
    measure: measurePapers,
  },
};

const BENCH = {
  start: 'npm run bench -- [--only PART] [--json]',
  vi: 'Đo những gì Lượt hứa về thời gian, so với mức sàn đo trong cùng lần chạy.',
  en: 'Measures what Lượt promises of time, beside a floor measured in the same run.',
  options: {
    only: { value: Object.keys(PARTS).join('|'), vi: 'Chỉ phần này.', en: 'This part alone.' },
    json: { vi: 'Kết quả là một đối tượng JSON, mỗi phần một khóa.', en: 'One JSON object, a key a part.' },
  },
} as const satisfies Program<Record<string, Described>>;
const EXIT_USAGE = 64;

const line = readCommandLine(BENCH, process.argv.slice(2));
if ('help' in line) {
  process.stdout.write(`${line.help}\n`);
  process.exit(0);
}
if ('wrong' in line) refuse(line.wrong);
const { only, json = false } = line.values;
const names = Object.keys(PARTS).filter((name) => only === undefined || name === only);
if (names.length === 0) refuse(`there is no part ${only}; parts: ${Object.keys(PARTS).join(', ')}`);

const result: Record<string, object> = {};
for (const name of names) {
  const part = PARTS[name];
  if (part === undefined) continue;
  process.stderr.write(`${name}: ${part.what}\n`);
  result[name] = await part.measure();
  if (!json) process.stdout.write(`${name}\n${table(result[name], '  ')}`);
}
if (json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(EXIT_USAGE);
}

/** Nested figures as indented lines. */
function table(figures: object, indent: string): string {
  return Object.entries(figures)
    .map(([key, value]) =>
      typeof value === 'object' && value !== null && Object.values(value).some((each) => typeof each === 'object')
        ? `${indent}${key}\n${table(value, `${indent}  `)}`
        : `${indent}${key.padEnd(14)} ${typeof value === 'object' && value !== null ? row(value) : value}\n`,
    )
    .join('');
}

function row(figures: object): string {
  return Object.entries(figures)
    .map(([key, value]) => `${key} ${value}`)
    .join('   ');
}
