// The program's preview of a copy of the example site, which a check may edit.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const example = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
// No consent expires under the checks.
const DAY = '2026-11-22';

export class Preview {
  /** Starts one on a fresh copy; `first` may edit that before the preview begins. */
  static async of(program, first = () => {}) {
    const preview = new Preview();
    preview.site = mkdtempSync(path.join(tmpdir(), 'sleutelgids-preview.'));
    try {
      for (const folder of ['content', 'themes', 'address-key.yaml']) {
        cpSync(path.join(example, folder), path.join(preview.site, folder), { recursive: true });
      }
      first(preview);
      const given = ['serve', '--port', '0', '--date', DAY, '--ui', 'nl', '--site', preview.site];
      preview.child = spawn(program, given, { stdio: ['ignore', 'pipe', 'ignore'] });
      await once(preview.child, 'spawn');
      const [line] = await once(createInterface(preview.child.stdout), 'line');
      preview.at = line.split(' ')[0];
    } catch (e) {
      preview.stop();
      throw e;
    }
    return preview;
  }

  stop() {
    this.child?.kill('SIGKILL');
    rmSync(this.site, { recursive: true, force: true });
  }

  read(file) {
    return readFileSync(path.join(this.site, file), 'utf8');
  }

  /** Saves a file as most editors do: in its place. */
  write(file, text) {
    writeFileSync(path.join(this.site, file), text);
  }

  /** Saves a file as careful editors do: beside it, then moved over it. */
  writeBeside(file, text) {
    this.write(`${file}~`, text);
    renameSync(path.join(this.site, `${file}~`), path.join(this.site, file));
  }

  remove(file) {
    rmSync(path.join(this.site, file));
  }

  /** Puts new words in place of old ones, which have to be there, in one save. */
  edit(file, ...changes) {
    let text = this.read(file);
    for (const [old, fresh] of changes) {
      assert.ok(text.includes(old), `${file} has no “${old}”`);
      text = text.replace(old, () => fresh);
    }
    this.write(file, text);
  }

  /** What a request that has nothing to do with the browser gets. */
  ask(address) {
    return fetch(this.at + address);
  }

  async bytes(address) {
    return Buffer.from(await (await this.ask(address)).arrayBuffer());
  }
}
