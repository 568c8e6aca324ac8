// @vitest-environment node
/** A catalogue behind TLS, and several under the hosts of one local web. */
import http from 'node:http';
import https from 'node:https';
import { expect, it } from 'vitest';
import { startSite } from '../../../scripts/browsers/site.ts';
import { createCatalogue } from '../../servers/catalogue.ts';
import { startCatalogueServer } from '../../servers/server.ts';

/** As a browser asks that finds every host at one port. */
const ask = (port: number, address: string): Promise<{ status: number; body: string }> =>
  new Promise((answered, failed) => {
    const { protocol, host, pathname, search } = new URL(address);
    const options = {
      ...{ host: '127.0.0.1', port, path: pathname + search, headers: { host } },
      rejectUnauthorized: false,
    };
    const request = (protocol === 'https:' ? https : http).get(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.once('error', failed);
      response.once('end', () =>
        answered({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
      );
    });
    request.once('error', failed);
  });

it('speaks TLS with a certificate that nothing trusts', async () => {
  const server = await startCatalogueServer({ software: 'sill', records: 2, secure: true });
  try {
    const { port } = new URL(server.origin);
    const { body } = await ask(Number(port), `${server.base}/api/sill.json`);
    expect(JSON.parse(body)).toHaveLength(2);
    await expect(fetch(server.base)).rejects.toThrow();
    server.fail({ fault: { type: 'redirect', to: 'http' } });
    expect((await ask(Number(port), `${server.base}/x`)).status).toBe(302);
  } finally {
    await server.stop();
  }
});

it('lies under the hosts of the local web, with their addresses in its answers', async () => {
  const site = await startSite({ 'https://code.gouv.fr/': 'Accueil' });
  const [udata, code, sill, silent] = ['udata', 'code-gouv-fr', 'sill', 'ckan'].map((software) =>
    createCatalogue({ software, records: 30 }),
  );
  site.mount('https://www.data.gouv.fr/', udata!.listener);
  site.mount('https://code.gouv.fr/', code!.listener);
  site.mount('https://code.gouv.fr/sill/', sill!.listener);
  site.mount('https://ckan.example/', silent!.listener);
  try {
    const { body } = await ask(site.port, 'https://www.data.gouv.fr/api/1/datasets/');
    expect(JSON.parse(body).next_page).toMatch(/^https:\/\/www\.data\.gouv\.fr\/api\/1\/datasets/);
    expect((await ask(site.port, 'https://code.gouv.fr/data/owners.json')).status).toBe(200);
    expect((await ask(site.port, 'https://code.gouv.fr/sill/api/sill.json')).status).toBe(200);
    expect((await ask(site.port, 'https://code.gouv.fr/')).body).toBe('Accueil');
    expect((await ask(site.port, 'https://elsewhere.example/')).status).toBe(404);
    expect(udata!.requests).toHaveLength(1);
    expect(site.log).toHaveLength(5);
    silent!.fail({ fault: { type: 'reset' } });
    await expect(ask(site.port, 'https://ckan.example/api/3/action/status_show')).rejects.toThrow();
  } finally {
    await site.close();
  }
});
