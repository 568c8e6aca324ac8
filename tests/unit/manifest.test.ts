/** The manifest of each browser: what one does not have is not in it. */
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config.ts';

type Manifest = Record<string, unknown> & { permissions: string[] };

/** The manifest as it is built, with what WXT adds for the panel. */
async function manifestOf(browser: string): Promise<Manifest> {
  const make = config.manifest as (env: object) => Promise<Manifest>;
  const manifest: Manifest = { ...(await make({ browser })) };
  if (browser === 'firefox') manifest.sidebar_action = { default_panel: 'sidepanel.html' };
  else {
    manifest.side_panel = { default_path: 'sidepanel.html' };
    if (!manifest.permissions.includes('sidePanel')) manifest.permissions.push('sidePanel');
  }
  const hooks = config.hooks as Record<string, (wxt: object, made: Manifest) => void>;
  hooks['build:manifestGenerated']?.({ config: { browser } }, manifest);
  return manifest;
}

describe('the manifest', () => {
  it.each(['chrome', 'edge'])('has a side panel and no popup in %s', async (browser) => {
    const manifest = await manifestOf(browser);
    expect(manifest.permissions).toContain('sidePanel');
    expect(manifest.side_panel).toBeDefined();
    expect(manifest.action).not.toHaveProperty('default_popup');
    expect(manifest.omnibox).toEqual({ keyword: 'regard' });
  });

  it('has a sidebar, its key and no side panel in Firefox', async () => {
    const manifest = await manifestOf('firefox');
    expect(JSON.stringify(manifest)).not.toMatch(/side_?panel"|minimum_chrome/i);
    expect(manifest.commands).toHaveProperty('_execute_sidebar_action');
    expect(manifest.omnibox).toEqual({ keyword: 'regard' });
  });

  it('has a popup in Safari, and nothing left of a side panel', async () => {
    const manifest = await manifestOf('safari');
    expect(manifest.action).toHaveProperty('default_popup', 'sidepanel.html');
    expect(JSON.stringify(manifest)).not.toMatch(
      /sidePanel|side_panel|sidebar|minimum_chrome|gecko|omnibox/,
    );
  });

  it.each(['chrome', 'edge', 'firefox', 'safari'])(
    'opens by a key that is none of the browser, of pages or of screen readers, in %s',
    async (browser) => {
      const { commands } = await manifestOf(browser);
      const keys = Object.values(commands as Record<string, { suggested_key?: object }>).flatMap(
        ({ suggested_key: key }) => Object.values(key ?? {}),
      );
      expect(keys).toEqual(['Alt+Shift+R', 'MacCtrl+Shift+R']);
    },
  );

  it.each(['chrome', 'edge', 'firefox', 'safari'])(
    'asks for no history or tabs in %s',
    async (b) => {
      const { permissions } = await manifestOf(b);
      for (const one of ['tabs', 'history', 'webNavigation'])
        expect(permissions).not.toContain(one);
    },
  );
});
