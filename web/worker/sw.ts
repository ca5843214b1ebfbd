/**
 * The worker behind the pages: shows what is pushed, opens what is clicked, and says so when there
 * is no connection. It keeps no page and no script, so nobody is ever stuck on an old one.
 */
import { offline, said } from './words';

declare const self: ServiceWorkerGlobalScope;

interface Pushed {
  kind: 'offered' | 'given' | 'message' | 'mention';
  chat: number;
  title: string;
  text: string;
  language: string;
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') {
    event.respondWith(fetch(event.request).catch(() => offline(self.navigator.language)));
  }
});

function windows(): Promise<readonly WindowClient[]> {
  return self.clients.matchAll({ type: 'window', includeUncontrolled: true });
}

/** Whoever looks at the inbox sees it there. */
async function show(pushed: Pushed): Promise<void> {
  if ((await windows()).some((each) => each.visibilityState === 'visible')) {
    return;
  }
  await self.registration.showNotification(pushed.title, {
    body: said(pushed.kind, pushed.text, pushed.language),
    tag: `chat-${pushed.chat}`,
    icon: '/icons/192.png',
    badge: '/icons/badge.png',
    lang: pushed.language,
    data: { chat: pushed.chat },
  });
}

self.addEventListener('push', (event) => {
  if (event.data) {
    event.waitUntil(show(event.data.json() as Pushed));
  }
});

/** In the inbox that is open already, or in a new one. */
async function open(chat: number): Promise<void> {
  const inbox = (await windows()).find((each) => new URL(each.url).pathname === '/');
  if (inbox) {
    inbox.postMessage({ open: chat });
    await inbox.focus();
  } else {
    await self.clients.openWindow(`/?chat=${chat}`);
  }
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open((event.notification.data as { chat: number }).chat));
});
