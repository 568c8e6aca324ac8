import { describe, expect, it } from 'vitest';
import { startOptions } from '../../../scripts/start/options.ts';

const read = (line: string, env = {}, platform: NodeJS.Platform = 'linux') =>
  startOptions(line.split(' ').filter(Boolean), env, platform);

describe('startOptions', () => {
  it('shows the sample in Chromium, headless where there is no display', () => {
    expect(read('')).toMatchObject({ browser: 'chromium', language: 'en', headless: true });
    expect(read('', { DISPLAY: ':0', LANG: 'fr_FR.UTF-8' })).toMatchObject({
      language: 'fr',
      headless: false,
    });
    expect(read('', { LANG: 'es_MX.UTF-8' }).language).toBe('es');
    expect(read('--lang de').language).toBe('de');
    expect(read('', {}, 'win32').headless).toBe(false);
    expect(read('--headless', { WAYLAND_DISPLAY: 'wayland-0' }).headless).toBe(true);
  });

  it('takes an address, or a saved page with its address', () => {
    expect(read('https://www.culture.gouv.fr/').url).toBe('https://www.culture.gouv.fr/');
    expect(read('--file a.html --url https://a.fr/ --browser firefox --width 320')).toMatchObject({
      file: 'a.html',
      url: 'https://a.fr/',
      browser: 'firefox',
      width: 320,
    });
  });

  it.each([
    ['--browser safari', /chromium or firefox/],
    ['--lang tlh', /one of de, en, es, fr/],
    ['javascript:alert(1)', /not the address/],
    ['--file a.html', /needs --url/],
    ['--width wide', /number of pixels/],
    ['--unknown', /unknown/i],
  ])('refuses %s with a sentence', (line, sentence) => {
    expect(() => read(line)).toThrow(sentence);
  });
});
