/** Notices of the browser: a permission that is asked for when the reader wants them. */
import { browser } from 'wxt/browser';

const NOTICES = { permissions: ['notifications' as const] };

export const hasNotifications = (): Promise<boolean> => browser.permissions.contains(NOTICES);

/** Asks for it. Only in a user gesture. */
export const requestNotifications = (): Promise<boolean> => browser.permissions.request(NOTICES);

export const removeNotifications = (): Promise<boolean> => browser.permissions.remove(NOTICES);

/** Shows one. A second with the same `id` takes the place of the first. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as '/sidepanel.html'),
    title,
    message,
  });
}

/**
 * Calls back when one is clicked. Where the permission is not given yet the browser has none: it is
 * heard from the moment that it is.
 */
export function onNotice(listener: (id: string) => void): void {
  const listen = () => browser.notifications?.onClicked.addListener(listener);
  listen();
  // The same listener counts once, however often it is added.
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) listen();
  });
}
