// For those who operate the server: is it alive, can it answer, how is it doing.
import { type Request, Router } from 'express';
import type { Served } from '../../answering/released.ts';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { clientAddress } from '../access.ts';
import type { Metrics } from '../metrics.ts';

/** `/health`: the process works. `/ready`: questions are answered. `/metrics`: figures, for allowed addresses only. */
export function operation(context: {
  readonly config: Config;
  readonly served: () => Served | undefined;
  readonly metrics: Metrics;
}): Router {
  const { config, served, metrics } = context;
  const router = Router();
  router.get('/health', (_request, response) => {
    response.set('cache-control', 'no-store').json({ status: 'ok' });
  });
  router.get('/ready', (_request, response) => {
    const now = served();
    const ready = now?.engine !== undefined;
    response
      .set('cache-control', 'no-store')
      .status(ready ? 200 : 503)
      .json({ ready, ...(now ? { release: now.release.number, model: now.engine?.hash ?? null } : {}) });
  });
  router.get('/metrics', async (request: Request, response) => {
    const address = clientAddress(request, config.trustedProxies);
    // A proxy on this machine that nobody named in TRUSTED_PROXY must not open the figures to the world.
    const isForwarded =
      request.headers['x-forwarded-for'] !== undefined && address === request.socket.remoteAddress;
    if (isForwarded || !config.metricsFrom.has(address))
      throw new AppError('forbidden', 'The figures are for the operator’s addresses only.');
    response
      .set('cache-control', 'no-store')
      .type(metrics.registry.contentType)
      .send(await metrics.registry.metrics());
  });
  return router;
}
