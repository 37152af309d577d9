import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chooseVoices, type LoadedVoice, loadVoices } from '../../config/voices/load.ts';
import { announce } from '../../server/voice/announcement.ts';
import { VOICES_FOLDER } from './default-voices.ts';

describe('a folder of a site', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'luot-voices-'));
  afterAll(() => rmSync(temporary, { recursive: true }));

  const valid = {
    id: 'mien-nam',
    lang: 'vi',
    region: 'southern',
    name: { vi: 'Miền Nam', en: 'Southern' },
    reading: { zeroTens: 'lẻ', thousand: 'ngàn' },
    clips: { 'mời số': { file: 'moi-so.opus', ms: 600 } },
  };

  test('is a voice with its own reading and Opus clips', () => {
    expect(loaded('mien-nam', valid, ['moi-so.opus'])).toMatchObject({
      voice: { style: 'digits', reading: valid.reading },
    });
  });

  test.each([
    ['a missing clip', valid, [], 'moi-so.opus'],
    ['an id that is not its folder', { ...valid, id: 'khac' }, ['moi-so.opus'], 'khac'],
    ['a path out of the folder', { ...valid, clips: { a: { file: '../a.wav', ms: 1 } } }, [], 'file name'],
    ['MP3', { ...valid, clips: { a: { file: 'a.mp3', ms: 1 } } }, ['a.mp3'], 'file name'],
    ['a reading of another language', { ...valid, reading: { and: true } }, ['moi-so.opus'], 'reading'],
  ])('with %s is refused with the reason', (_, manifest, files, reason) => {
    expect(loaded('mien-nam', manifest, files)).toMatchObject({ problem: expect.stringContaining(reason) });
  });

  test('with broken JSON is refused, and a folder without a manifest or no folder at all is no voice', () => {
    expect(loaded('hong', '{', [])).toHaveProperty('problem');
    expect(loadVoices(join(tmpdir(), 'no-such-folder-of-voices'))).toEqual([]);
    expect(loadVoices(VOICES_FOLDER).map((one) => 'voice' in one && one.voice.id)).toEqual([
      'en-default',
      'vi-default',
    ]);
  });

  function loaded(id: string, manifest: unknown, files: readonly string[]): LoadedVoice | undefined {
    const root = mkdtempSync(join(temporary, 'site-'));
    mkdirSync(join(root, id));
    writeFileSync(join(root, id, 'manifest.json'), typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
    for (const file of files) writeFileSync(join(root, id, file), '');
    return loadVoices(root)[0];
  }
});

describe('the voices of a site', () => {
  const shipped = loadVoices(VOICES_FOLDER);

  test('are chosen by id, in the order of speaking', () => {
    const { problems, voices } = chooseVoices({ en: 'en-default', vi: 'vi-default' }, shipped);
    expect(problems).toEqual([]);
    expect(Object.entries(voices).map(([lang, voice]) => `${lang} ${voice.id}`)).toEqual([
      'en en-default',
      'vi vi-default',
    ]);
  });

  test('leave a language out that has none, say why, and speak the others', () => {
    const { problems, voices } = chooseVoices({ vi: 'vi-default', en: 'vi-default', mtq: 'muong' }, shipped);
    expect(problems).toEqual([
      'voice vi-default for en: it speaks vi, not en',
      'voice muong for mtq: there is no such folder',
    ]);
    const call = { number: 'A1', counter: { vi: 'Quầy 1', en: 'Counter 1' }, recall: false, priority: false };
    expect(new Set(announce(call, voices).clips.map((clip) => clip.lang))).toEqual(new Set(['vi']));
  });
});
