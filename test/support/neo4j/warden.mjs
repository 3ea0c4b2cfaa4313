/**
 * Runs a command (argv after the first) and removes the folder argv[2] when it ends. The command is killed as soon as
 * standard input closes, which the system does when the process that started this one ends, however it ends.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: 'ignore' });

process.stdin.resume();
process.stdin.on('end', () => child.kill('SIGKILL'));
process.stdin.on('error', () => child.kill('SIGKILL'));
child.on('error', (error) => end(error.message));
child.on('exit', (code, signal) => end(`ended by itself (${signal ?? `status ${code}`})`));

function end(reason) {
  process.stdout.write(reason, () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    process.exit(0);
  });
}
