import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** path of the browser */
    chromium: string;
    /** folder of the built pages */
    pages: string;
  }
}

const root = resolve(import.meta.dirname, '../..');

/** Builds the pages as they ship (NODE_ENV of vitest would put Lit's development build in) and unpacks the browser once. */
export default async function setup(project: TestProject): Promise<void> {
  const pages = process.env['LUOT_PAGES'] ?? resolve(root, 'node_modules/.cache/pages');
  if (!process.env['LUOT_PAGES']) {
    execFileSync(
      process.execPath,
      [resolve(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', '--outDir', pages],
      { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
    );
  }
  project.provide('pages', pages);
  project.provide('chromium', process.env['CHROMIUM'] ?? (await unpackChromium()));
}

/** Chromium unpacks itself into the folder for temporary files; two at once would break each other. */
export async function unpackChromium(folder = resolve(root, 'node_modules/.cache/chromium')): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
