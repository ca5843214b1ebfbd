import type { Api } from '../../shared/api/api';
import { language } from '../../shared/i18n/i18n';
import { worker } from '../../shared/worker';

const KEPT = 'switchboard.push';

/** Whether this browser is told of news while no page of ours is open. */
export function isPushed(): boolean {
  return canPush() && localStorage.getItem(KEPT) !== null && Notification.permission === 'granted';
}

/** Whether it can be. */
export function canPush(): boolean {
  return 'PushManager' in window && 'serviceWorker' in navigator && isSecureContext;
}

/** @returns whether it is as wanted now */
export async function choosePush(api: Api, on: boolean): Promise<boolean> {
  return on ? (await Notification.requestPermission()) === 'granted' && subscribe(api) : unsubscribe(api);
}

async function subscribe(api: Api): Promise<boolean> {
  const registration = await worker();
  if (!registration) {
    return false;
  }
  await navigator.serviceWorker.ready;
  const { key } = await api.call<{ key: string }>('switchboard.push.key');
  const given = await subscription(registration, key);
  const { endpoint, keys } = given.toJSON();
  await api.call('switchboard.push.subscribe', {
    ENDPOINT: endpoint,
    P256DH: keys?.['p256dh'],
    AUTH: keys?.['auth'],
    LANGUAGE: language(),
  });
  localStorage.setItem(KEPT, given.endpoint);
  return true;
}

/** A subscription for another key than ours is worth nothing: it is made anew. */
async function subscription(registration: ServiceWorkerRegistration, key: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await registration.pushManager.subscribe(options);
  } catch {
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    return registration.pushManager.subscribe(options);
  }
}

async function unsubscribe(api: Api): Promise<boolean> {
  const registration = await worker();
  const given = await registration?.pushManager.getSubscription();
  const endpoint = given?.endpoint ?? localStorage.getItem(KEPT);
  localStorage.removeItem(KEPT);
  await given?.unsubscribe();
  if (endpoint) {
    await api.call('switchboard.push.unsubscribe', { ENDPOINT: endpoint });
  }
  return true;
}

/** Push services give out new addresses, and servers forget: said again whenever the inbox opens. */
export function renewPush(api: Api): void {
  if (canPush() && isPushed()) {
    void subscribe(api).catch(() => {});
  }
}

/** Who logs out here is told nothing here any more. */
export async function leavePush(api: Api): Promise<void> {
  if (canPush() && localStorage.getItem(KEPT) !== null) {
    await unsubscribe(api).catch(() => {});
  }
}
