import express, { Router } from 'express';

/** What a voice's folder gives to pages: clips and the manifest, nothing else that lies beside them. */
const CLIP = /^\/[\w-]+\/[\w-]+\.(?:wav|opus|ogg|json)$/;

/** Clips at `/voices/<voice>/<file>`: the default voices, then the site's own. */
export function voiceRoutes(folders: readonly string[]): Router {
  const router = Router();
  router.use('/voices', (request, _response, next) => next(CLIP.test(request.path) ? undefined : 'router'));
  for (const folder of folders)
    router.use('/voices', express.static(folder, { index: false, maxAge: '1h', dotfiles: 'deny' }));
  return router;
}
