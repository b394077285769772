// Serves a folder on this machine, as a static host would: index.html for a folder, 404.html for what is not there.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.ico': 'image/x-icon', '.ics': 'text/calendar',
  '.jpg': 'image/jpeg', '.js': 'text/javascript', '.json': 'application/json', '.mjs': 'text/javascript',
  '.pdf': 'application/pdf', '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2', '.xml': 'application/xml',
};

/** Starts serving; gives the address, every path that was asked for in vain, and a way to stop. */
export async function serve(folder) {
  const root = path.resolve(folder);
  const missing = new Set();
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = path.join(root, wanted);
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
    const found = file.startsWith(root + path.sep) && existsSync(file);
    if (!found) {
      missing.add(wanted);
      file = path.join(root, '404.html');
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { 'content-type': type });
    if (existsSync(file)) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { base: `http://127.0.0.1:${server.address().port}/`, missing, stop: () => server.close() };
}
