import { type ChildProcess, spawn } from 'node:child_process';
import { rm, symlink } from 'node:fs/promises';

/**
 * A pseudo-terminal without any package: a serial port whose other end is ours. By util-linux' `script` (on every
 * Debian), else by Python's `os.openpty`. Both ways carry all 256 byte values. Killing the helper is an unplug.
 */
export interface Pty {
  /** What a driver opens: the link if one was asked for, else `/dev/pts/N`. */
  path: string;
  /** To the driver. */
  write(bytes: Uint8Array): void;
  /** From the driver. */
  onData(fn: (bytes: Uint8Array) => void): void;
  /** A device that stops reading; the driver's writes fill the system's buffer and then wait. */
  pause(): void;
  resume(): void;
  /** Pulls the plug; resolves when the port is gone. */
  unplug(): Promise<void>;
}

/** The child tells the port's name in one line on its output, then only bytes follow. */
const PYTHON = `
import os, select, sys, tty
master, slave = os.openpty()
tty.setraw(slave)
sys.stdout.write(os.ttyname(slave) + "\\n")
sys.stdout.flush()
while True:
    ready, _, _ = select.select([0, master], [], [])
    if 0 in ready:
        data = os.read(0, 4096)
        if not data:
            break
        while data:
            data = data[os.write(master, data):]
    if master in ready:
        data = os.read(master, 4096)
        while data:
            data = data[os.write(1, data):]
`;
const SCRIPT = ['-qfec', 'stty raw -echo; tty; exec sleep 86400', '/dev/null'];

/** `link` is made to point at the port and goes with it, so that a device can come back under its old name. */
export async function openPty(options: { link?: string; helper?: 'python3' | 'script' } = {}): Promise<Pty> {
  if (options.helper) return await startPty(options.helper, options.link);
  try {
    return await startPty('script', options.link);
  } catch {
    return await startPty('python3', options.link); // another system's `script` takes other options
  }
}

async function startPty(helper: 'python3' | 'script', link: string | undefined): Promise<Pty> {
  const args = helper === 'python3' ? ['-u', '-c', PYTHON] : SCRIPT;
  const child = spawn(helper, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const listeners: ((bytes: Uint8Array) => void)[] = [];
  const early: Uint8Array[] = [];
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin.on('error', () => undefined); // writing to a plug that was pulled
  const name = await portName(child, (bytes) => {
    if (listeners.length === 0) early.push(bytes);
    for (const fn of listeners) fn(bytes);
  });
  if (link !== undefined) {
    await rm(link, { force: true });
    await symlink(name, link);
  }
  let gone: Promise<void> | null = null;
  /** The link goes first: whoever sees the port vanish may already plug in a new one under the same name. */
  const pull = async (): Promise<void> => {
    if (link !== undefined) await rm(link, { force: true });
    child.kill('SIGKILL');
    await exited;
  };
  return {
    path: link ?? name,
    write: (bytes) => void child.stdin.write(bytes),
    onData(fn) {
      listeners.push(fn);
      for (const bytes of early.splice(0)) fn(bytes);
    },
    pause: () => void child.stdout.pause(),
    resume: () => void child.stdout.resume(),
    unplug() {
      gone ??= pull();
      return gone;
    },
  };
}

/** Reads the first line; what follows it is data. */
function portName(child: ChildProcess, data: (bytes: Uint8Array) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let head: Buffer | null = Buffer.alloc(0);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the pty helper ended with ${code}`)));
    child.stdout?.on('data', (bytes: Buffer) => {
      if (head === null) return data(bytes);
      head = Buffer.concat([head, bytes]);
      const end = head.indexOf(0x0a);
      if (end < 0) return;
      const name = head.subarray(0, end).toString('latin1').trim();
      const rest = head.subarray(end + 1);
      head = null;
      if (!name.startsWith('/dev/')) return reject(new Error(`the pty helper said ${JSON.stringify(name)}`));
      if (rest.length > 0) data(rest);
      resolve(name);
    });
  });
}
