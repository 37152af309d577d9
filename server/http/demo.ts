import { Router } from 'express';
import type { Papers } from '../agents/papers.ts';

/** The last papers of the simulated printers: newest first. */
export function demoRoutes(papers: Papers): Router {
  const router = Router();
  router.get('/demo/printer.json', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ papers: papers.list() });
  });
  router.get('/demo/printer/:n.png', (request, response, next) => {
    const png = papers.png(Number(request.params.n));
    if (png === null) next();
    else response.set('Cache-Control', 'no-store').type('png').send(png);
  });
  router.get('/demo/printer', (_request, response) => {
    const sheets = papers
      .list()
      .map(
        (paper) =>
          `<li><img src="${paper.image}" width="${paper.width}" height="${paper.height}" alt=""><p>${paper.device}, ${paper.at}</p></li>`,
      );
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(
        `<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>Lượt: giấy của máy in thử</title>
<style>body{margin:32px;background:#F3F6FA;color:#14202B;font:500 18px/1.5 system-ui,sans-serif}ul{display:flex;flex-wrap:wrap;gap:32px;padding:0;list-style:none}img{display:block;max-width:288px;height:auto;background:#fff;box-shadow:0 2px 0 rgba(4,22,56,.28),0 24px 48px rgba(4,22,56,.28)}p{margin:12px 0 0}</style>
<h1>Giấy của máy in thử <small>DEMO</small></h1>${sheets.length === 0 ? '<p>Chưa có phiếu nào. Mời lấy số ở máy lấy số.</p>' : `<ul>${sheets.join('')}</ul>`}</html>`,
      );
  });
  return router;
}
