/** What the panel's document shows before its code is there. */
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import { t } from '../../lib/i18n.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';

it('is what the panel goes on from: nothing is drawn twice, or taken away', () => {
  const html = readFileSync('entrypoints/sidepanel/index.html', 'utf8');
  document.body.innerHTML = /<body>([\s\S]*)<script/.exec(html)![1]!;
  const root = document.getElementById('app')!;
  const title = root.querySelector('.title')!;
  expect(title.textContent).toBe(t('extName'));
  render(<Panel services={panelServices(STATES.related!)} />, root);
  expect(root.querySelectorAll('.title')).toHaveLength(1);
  expect(root.querySelector('.title')).toBe(title);
  expect(root.querySelectorAll('.leaf > header.head')).toHaveLength(1);
  render(null, root);
});
