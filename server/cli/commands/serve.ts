/** `lang-gieng serve`: the service with its web client. */
import { Command } from 'commander';
import { serve } from '../../serve.ts';
import { setting, storeSettings } from '../../settings.ts';
import { settingOption } from '../options.ts';
import { print, progressLine } from '../output.ts';

export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the web client and the API; loads the corpus first when the graph is empty.')
    .addOption(settingOption('port'))
    .addOption(settingOption('host'))
    .addOption(settingOption('store'))
    .action(async (options: { port?: string; host?: string; store?: string }) => {
      const loading = progressLine('Articles loaded');
      await serve({
        port: setting('port', options.port),
        host: setting('host', options.host),
        store: storeSettings(options.store),
        say: print,
        progress: (step, done, total) => step === 'load' && loading(done, total),
      });
    });
}
