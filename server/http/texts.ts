import { Router } from 'express';
import type { Sentences } from '../../config/load-languages.ts';
import { find } from '../queue/find.ts';
import { Refusal } from './problem.ts';

/** Sentences of a language, for the pages. */
export function textRoutes(languages: Record<string, Sentences>): Router {
  const router = Router();
  router.get('/texts/:lang', (request, response) => {
    const sentences = find(languages, request.params.lang);
    if (sentences === undefined) throw new Refusal('not-found');
    response.set('Cache-Control', 'no-cache').json(sentences);
  });
  return router;
}
