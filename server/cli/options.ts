/** Options that several commands take, described by the settings table. */
import { Option } from 'commander';
import { SETTINGS, type SettingName, storeSettings } from '../settings.ts';
import { isEmpty } from '../stats.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { FORMATS, note } from './output.ts';

/** The flag of a setting. Its value stays text until `setting()` validates it. */
export function settingOption(name: SettingName): Option {
  const { flag, argument, env, default: fallback, help } = SETTINGS[name];
  return new Option(`--${flag} <${argument}>`, `${help} Variable ${env}, default ${fallback}.`);
}

export function formatOption(): Option {
  return new Option('--format <FORMAT>', 'How to write the answer.').choices(FORMATS).default('table');
}

/** Opens the store that the flag or the environment names, and closes it whatever happens. */
export async function withStore<T>(flag: string | undefined, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(storeSettings(flag));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** As `withStore`, for commands that ask: says so when there is nothing to find. */
export async function askStore<T>(flag: string | undefined, work: (store: Store) => Promise<T>): Promise<T> {
  return withStore(flag, async (store) => {
    if (await isEmpty(store))
      note(`The graph in ${store.location} is empty; "lang-gieng ingest" loads the articles.`);
    return work(store);
  });
}
