/** Tells every window of the extension that something of the reader's has changed. */

export interface Changes {
  /** Tells of a change, in this window and in all others. */
  tell(): void;
  /** Calls back at each change, whichever window made it. Returns a function that stops it. */
  onChange(listener: () => void): () => void;
}

/** @param name of the channel between the windows. */
export function createChanges(name: string): Changes {
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(name);
  const heard = () => {
    for (const listener of listeners) listener();
  };
  channel.onmessage = heard;
  return {
    tell() {
      heard();
      channel.postMessage(null);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
