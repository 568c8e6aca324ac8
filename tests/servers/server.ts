/** A catalogue on a port of this machine, for tests. */
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { throwAwayCertificate } from '../../scripts/browsers/site.ts';
import { type Catalogue, type CatalogueOptions, createCatalogue } from './catalogue.ts';

export interface ServerOptions extends CatalogueOptions {
  /** Any free one unless told. */
  port?: number;
  /** TLS with a certificate that nothing trusts, as the end-to-end tests use. */
  secure?: boolean;
}

export interface CatalogueServer extends Omit<Catalogue, 'truth'> {
  readonly truth: Catalogue['truth'];
  /** Protocol, host and port. */
  origin: string;
  /** Where the catalogue is: what a source has as its base. */
  base: string;
  stop(): Promise<void>;
}

/**
 * Starts a catalogue on the loopback address.
 *
 * @throws Error for an unknown software, a port in use, and without `openssl` where TLS is wanted.
 */
export async function startCatalogueServer(options: ServerOptions): Promise<CatalogueServer> {
  const catalogue = createCatalogue(options);
  const server = options.secure
    ? https.createServer(throwAwayCertificate(), catalogue.listener)
    : http.createServer(catalogue.listener);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `${options.secure ? 'https' : 'http'}://127.0.0.1:${port}`;
  return {
    ...catalogue,
    get truth() {
      return catalogue.truth;
    },
    origin,
    base: origin + catalogue.path,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
