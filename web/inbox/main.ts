import { mount } from 'svelte';
import '../shared/theme/base.css';
import { Api } from '../shared/api/api';
import { begin } from '../shared/begin';
import { Stream } from '../shared/api/stream';
import { allWays } from '../shared/api/ways';
import { bestLanguage, chosenLanguage, speak } from '../shared/i18n/i18n';
import { followTheme } from '../shared/theme/theme';
import { worker } from '../shared/worker';
import { Toasts } from '../shared/ui/toasts.svelte';
import App from './App.svelte';
import { alertOf } from './state/alerts';
import { renewPush } from './state/push';
import { Desk } from './state/desk.svelte';
import { explain } from '../shared/api/explain';
import { Inbox } from './state/inbox.svelte';

function logIn(): void {
  location.assign(`/login/?next=${encodeURIComponent(location.pathname + location.search)}&ended=Y`);
}

/** A file that is dropped beside the thread would take the page's place, and what was attached would be gone. */
function refuseFiles(event: DragEvent): void {
  if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files')) {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  }
}

followTheme();
begin(async () => {
  let leave = () => {};
  const api = new Api(() => {
    leave();
    logIn();
  });
  const session = await api.session();
  const [offered] = await Promise.all([
    api.call<string[]>('methods').catch(() => []),
    speak(bestLanguage([chosenLanguage(), session.user.language, ...navigator.languages])),
  ]);

  const inbox = new Inbox(api, explain);
  leave = () => inbox.leave(false);
  inbox.me = session.user;
  const desk = new Desk(api, inbox, new Toasts());
  desk.offered = new Set(offered);
  const stream = new Stream(allWays(), {
    event(event) {
      alertOf(desk, event);
      inbox.event(event);
    },
    linked: (state) => inbox.linked(state),
  });
  stream.start();
  addEventListener('online', () => stream.renew());
  document.addEventListener('visibilitychange', () => document.hidden || stream.hurry());
  addEventListener('dragover', refuseFiles);
  addEventListener('drop', refuseFiles);
  addEventListener('beforeunload', (event) => inbox.holdsBack && event.preventDefault());
  addEventListener('pagehide', () => {
    desk.amending.flush();
    api.leaving = true;
    inbox.leave(!inbox.lost);
  });

  desk.readAddress();
  mount(App, { target: document.querySelector('#app')!, props: { desk } });

  void worker();
  renewPush(api);
  navigator.serviceWorker?.addEventListener('message', (event: MessageEvent<{ open?: number }>) => {
    if (event.data.open) {
      desk.open(event.data.open);
    }
  });
});
