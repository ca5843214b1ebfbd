/** Who may give an address to a worker: ours, and no other. */
const ADDRESS = '/sw.js';

interface Addresses {
  createScriptURL(address: string): unknown;
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Addresses;
}

function trusted(): string {
  const policies = (window as { trustedTypes?: Policies }).trustedTypes;
  const policy = policies?.createPolicy('switchboard-worker', {
    createScriptURL(address) {
      if (address !== ADDRESS) {
        throw new TypeError(`The worker stands at ${ADDRESS}, not at ${address}.`);
      }
      return address;
    },
  });
  return (policy ? policy.createScriptURL(ADDRESS) : ADDRESS) as string;
}

let registered: Promise<ServiceWorkerRegistration | null> | undefined;

/** The worker behind the pages; null where there is none, as on a page that came by plain http. */
export function worker(): Promise<ServiceWorkerRegistration | null> {
  registered ??=
    'serviceWorker' in navigator
      ? navigator.serviceWorker.register(trusted(), { updateViaCache: 'none' }).catch(() => null)
      : Promise.resolve(null);
  return registered;
}
