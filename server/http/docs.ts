import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { Router } from 'express';
import { openApi } from './openapi.ts';

const files = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Lượt API</title>
<link rel="icon" href="/api/docs/favicon-32x32.png"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/init.js"></script></body></html>`;

const INIT = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, tryItOutEnabled: false });`;

/** The contract, and a page that shows it without the internet. */
export function docsRoutes(version: string): Router {
  const router = Router();
  const contract = openApi(version);
  router.get('/openapi.json', (_request, response) => {
    response.json(contract);
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(PAGE);
  });
  router.get('/docs/init.js', (_request, response) => {
    response.type('js').send(INIT);
  });
  router.use('/docs', express.static(files, { index: false }));
  return router;
}
