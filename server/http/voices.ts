import express, { Router } from 'express';

/** Clips at `/voices/<voice>/<file>`: the default voices, then the site's own. */
export function voiceRoutes(folders: readonly string[]): Router {
  const router = Router();
  for (const folder of folders)
    router.use('/voices', express.static(folder, { index: false, maxAge: '1h', extensions: false, dotfiles: 'deny' }));
  return router;
}
