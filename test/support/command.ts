/** Running another program to its end. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Standard output and standard error together.
 * @throws Error with the command's name and the end of what it said, when it is missing, fails or takes too long.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  timeoutMs: number,
): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, {
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout + stderr;
  } catch (error) {
    const failure = error as NodeJS.ErrnoException & { stdout?: string; stderr?: string; killed?: boolean };
    if (failure.code === 'ENOENT') throw new Error(`${command} is not installed`, { cause: error });
    if (failure.killed)
      throw new Error(`${command} took longer than ${timeoutMs / 1000} s`, { cause: error });
    const said = `${failure.stdout ?? ''}${failure.stderr ?? ''}`.trim().slice(-300);
    throw new Error(`${command} failed: ${said || failure.message}`, { cause: error });
  }
}
