import { mount } from 'svelte';
import '../shared/theme/base.css';
import { Api } from '../shared/api/api';
import { begin } from '../shared/begin';
import { Stream } from '../shared/api/stream';
import { allWays } from '../shared/api/ways';
import { bestLanguage, chosenLanguage, speak } from '../shared/i18n/i18n';
import { followTheme } from '../shared/theme/theme';
import { Toasts } from '../shared/ui/toasts.svelte';
import App from './App.svelte';
import { House } from './state/house.svelte';

followTheme();
begin(async () => {
  const api = new Api(() => location.assign(`/login/?next=${encodeURIComponent(location.pathname + location.search)}&ended=Y`));
  const session = await api.session();
  await speak(bestLanguage([chosenLanguage(), session.user.language, ...navigator.languages]));

  const house = new House(api, session.user, new Toasts());
  if (house.allowed) {
    const stream = new Stream(allWays(), house);
    stream.start();
    addEventListener('online', () => stream.renew());
    document.addEventListener('visibilitychange', () => document.hidden || stream.hurry());
  }
  mount(App, { target: document.querySelector('#app')!, props: { house } });
});
