import { mount } from 'svelte';
import '../shared/theme/base.css';
import { Api } from '../shared/api/api';
import { begin } from '../shared/begin';
import { bestLanguage, chosenLanguage, speak } from '../shared/i18n/i18n';
import { followTheme } from '../shared/theme/theme';
import { Toasts } from '../shared/ui/toasts.svelte';
import Admin from './Admin.svelte';
import { Route } from './route.svelte';
import { speakAdmin } from './texts';

function logIn(): void {
  location.assign(`/login/?next=${encodeURIComponent(location.pathname + location.search)}&ended=Y`);
}

followTheme();
begin(async () => {
  const api = new Api(logIn);
  const session = await api.session();
  const language = bestLanguage([chosenLanguage(), session.user.language, ...navigator.languages]);
  const [offered] = await Promise.all([
    api.call<string[]>('methods').catch(() => []),
    speak(language).then(() => speakAdmin(language)),
  ]);
  const office = { api, me: session.user, toasts: new Toasts(), route: new Route(), offered: new Set(offered) };
  mount(Admin, { target: document.querySelector('#app')!, props: { office } });
});
