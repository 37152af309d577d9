import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSite, parseSite, SITE_FILE_BYTES_MAX, type SiteFault, sayFault } from '../../config/load-site.ts';
import { siteJsonSchema } from '../../config/make-schema.ts';
import { profileIds } from '../../devices/printer/profile.ts';
import { hashPin } from '../../server/access/pin.ts';
import { printerProfiles } from '../../server/agents/printer-profiles.ts';

const presets = resolve(import.meta.dirname, '../../config/presets');

/** The whole site of the promise in design.md section 4. */
const SMALL = `site: { id: yen-phu, name: { vi: Trung tâm, en: Centre }, timezone: Asia/Ho_Chi_Minh }
zones: [{ id: main, name: { vi: Sảnh chính, en: Main hall } }]
services: [{ id: chung-thuc, prefix: A, name: { vi: Chứng thực, en: Certification }, label: { vi: "Sao y, chứng thực" }, icon: copy, minutes: 8 }]
counters: [{ id: "1", name: { vi: Quầy 1, en: Counter 1 }, zone: main, services: [chung-thuc] }]
priority: [{ id: cao-tuoi, name: { vi: Người cao tuổi, en: Elderly }, grant: [kiosk, officer] }]
kiosks: [{ id: "1", zone: main, printer: in-1, scanner: quet-1, diagonal: 21.5 }]
devices:
  - { id: in-1, kind: printer, profile: escpos-80, at: "tcp://192.168.1.50:9100" }
  - { id: quet-1, kind: scanner, at: "serial:/dev/serial/by-id/usb-x?baud=9600", agent: kiosk-1 }
`;

function faultsOf(source: string): SiteFault[] {
  const load = parseSite(source);
  return 'faults' in load ? load.faults : [];
}

test('a PIN in clear text is refused, and the command that hashes it is named', async () => {
  const withPin = (pin: string) => `${SMALL}officers: [{ id: an, name: Nguyễn Văn An, pin: ${pin} }]\n`;
  const { length } = SMALL.split('\n');
  for (const pin of [
    '"2580"',
    '2580',
    '"$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$dGFn"',
    '"$argon2id$v=19$m=9999999,t=2,p=1$c2FsdHNhbHQx$dGFndGFndGFndGFndGFndGFn"',
  ])
    expect(faultsOf(withPin(pin))).toMatchObject([
      { line: length, key: 'officers.0.pin', reason: expect.stringContaining('npm run pin') },
    ]);
  expect(faultsOf(withPin(`"${await hashPin('2580')}"`))).toEqual([]);
});

test('officers and helping counters name services that are there', () => {
  const file = SMALL.replace('services: [chung-thuc] }', 'services: [chung-thuc], helps: { services: [thue] } }');
  expect(faultsOf(file)).toMatchObject([{ key: 'counters.0.helps.services.0', reason: /no service "thue"/ }]);
});

test('the smallest file is a whole site, every other key has a default', () => {
  const load = parseSite(SMALL);
  if ('faults' in load) throw new Error(JSON.stringify(load.faults));
  expect(load.site.rules).toMatchObject({ tier1InRow: 2, tier2Turn: { priority: 1, ordinary: 2 }, agedMinutes: 60 });
  expect(load.site.services[0]?.label).toEqual({ vi: 'Sao y, chứng thực', en: 'Sao y, chứng thực' });
  expect(load.site.hours).toBeUndefined();
});

test.each(['commune', 'province'])('preset %s is sound and has no prefixes that rhyme', (name) => {
  const load = loadSite(join(presets, `${name}.yaml`));
  expect(load).toMatchObject({ warnings: [] });
});

test('the example of a commune has what the presets leave out, each part as its officers use it', () => {
  const load = loadSite(resolve(presets, '../examples/commune.yaml'));
  expect(load).toMatchObject({ warnings: [] });
  if ('faults' in load) throw new Error('examples/commune.yaml has faults');
  const { site } = load;
  expect(site.officers.map(({ id }) => id)).toEqual(['an', 'binh']);
  expect(Object.keys(site.appointments?.services ?? {})).toEqual(['ho-tich', 'dat-dai']);
  expect(site.services.flatMap(({ quota }) => quota ?? [])).toEqual([20, 12]);
  expect(site.services.flatMap(({ nextDayAfter }) => nextDayAfter ?? [])).toEqual(['15:00']);
});

test('the commune has the eight services of the kiosk picture, eight counters and kiosk 1', () => {
  const load = loadSite(join(presets, 'commune.yaml'));
  if ('faults' in load) throw new Error('commune.yaml has faults');
  expect(load.site.services.map((each) => each.prefix).toSorted()).toEqual(['A', 'B', 'H', 'K', 'L', 'M', 'R', 'X']);
  expect(load.site.counters.map((each) => each.id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(load.site.kiosks.map((each) => each.id)).toEqual(['1']);
});

describe('a fault is told with its line, its key and a reason', () => {
  test.each([
    ['a key that nobody knows', SMALL.replace('minutes: 8', 'minuts: 8'), 3, 'services.0.minuts', /not a key/],
    ['a missing name', SMALL.replace('name: { vi: Quầy 1, en: Counter 1 }, ', ''), 4, 'counters.0.name', /missing/],
    [
      'a service that is not there',
      SMALL.replace('[chung-thuc]', '[dat-dai]'),
      4,
      'counters.0.services.0',
      /no service "dat-dai"/,
    ],
    [
      'a printer that is not there',
      SMALL.replace('printer: in-1', 'printer: in-9'),
      6,
      'kiosks.0.printer',
      /no printer "in-9"/,
    ],
    [
      'an address of no known kind',
      SMALL.replace('tcp://192.168.1.50:9100', 'lpt1'),
      8,
      'devices.0.at',
      /tcp:\/\/host:port/,
    ],
    ['a time zone that is none', SMALL.replace('Asia/Ho_Chi_Minh', 'Asia/Phu_Tho'), 1, 'site.timezone', /time zone/],
    ['a class that nobody may grant', SMALL.replace('[kiosk, officer]', '[]'), 5, 'priority.0.grant', /./],
    [
      'hours that end before they begin',
      `${SMALL}hours:\n  mon:\n    - { open: "13:00", close: "11:30" }\n`,
      12,
      'hours.mon.0.close',
      /before it begins/,
    ],
    ['broken YAML', 'site: { id: a', 1, '', /./],
  ])('%s', (_what, source, line, key, reason) => {
    const fault = faultsOf(source).find((each) => each.key === key);
    expect(fault).toMatchObject({ line, key });
    expect(fault?.reason).toMatch(reason);
  });

  test('an id that is used twice, and two services with the same numbers', () => {
    const twice = SMALL.replace('services: [{', 'services: [{ id: chung-thuc, prefix: A, name: B }, {');
    expect(faultsOf(twice).map((each) => each.key)).toEqual(['services.1.id', 'services.1.prefix']);
  });

  test('a printer profile that there is not, where those that there are are known', () => {
    const file = SMALL.replace('escpos-80', 'epson');
    const load = parseSite(file, { profiles: printerProfiles() });
    expect(load).toEqual({
      faults: [{ line: 8, key: 'devices.0.profile', reason: expect.stringMatching(/"epson".*escpos-80/) }],
    });
    expect(parseSite(SMALL, { profiles: printerProfiles() })).toHaveProperty('site');
    expect(printerProfiles()).toEqual(profileIds());
  });

  test('all faults at once', () => {
    expect(faultsOf(SMALL.replace('minutes: 8', 'minutes: -1').replace('grant:', 'grants:'))).toHaveLength(2);
  });

  test('a file larger than any site', () => {
    expect(faultsOf(' '.repeat(SITE_FILE_BYTES_MAX + 1))[0]?.reason).toMatch(/larger/);
  });

  test('a file that is not there is named', () => {
    const load = loadSite('/nowhere/site.yaml');
    expect('faults' in load && sayFault('/nowhere/site.yaml', load.faults[0] as SiteFault)).toContain(
      '/nowhere/site.yaml',
    );
  });
});

test('prefixes that sound alike are a warning, not a refusal', () => {
  const load = parseSite(
    SMALL.replace('services: [{', 'services: [{ id: x, prefix: B, name: X }, { id: y, prefix: D, name: Y }, {'),
  );
  expect('warnings' in load && load.warnings.map(({ key, line }) => ({ key, line }))).toEqual([
    { key: 'services.1.prefix', line: 3 },
  ]);
});

test('a class that only a card may grant is a warning: no card is read today', () => {
  const load = parseSite(SMALL.replace('grant: [kiosk, officer]', 'grant: [card]'));
  expect('warnings' in load && load.warnings).toMatchObject([
    { line: 5, key: 'priority.0.grant', reason: expect.stringContaining('cao-tuoi') },
  ]);
});

test('decomposed Vietnamese is stored composed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luot-site-'));
  const file = join(folder, 'site.yaml');
  writeFileSync(file, SMALL.normalize('NFD'));
  const load = loadSite(file);
  rmSync(folder, { recursive: true });
  expect('site' in load && load.site.zones[0]?.name.vi).toBe('Sảnh chính'.normalize('NFC'));
});

test('the JSON Schema for editors describes keys and defaults', () => {
  const schema = siteJsonSchema() as { properties: Record<string, { properties?: object }> };
  expect(Object.keys(schema.properties)).toContain('services');
  expect(JSON.stringify(schema)).toContain('Minutes that one visit usually takes.');
});

test('keys that do nothing yet say so where they are described', () => {
  const schema = JSON.stringify(siteJsonSchema());
  expect(schema).toContain('no card is read today');
  expect(schema).toContain('estimates go by the minutes of the service today');
});
