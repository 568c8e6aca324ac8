import { useState } from 'preact/hooks';

/** What is told of a file that is taken in or saved; it outlives the buttons, which move. */
export interface FileNotice {
  /** A sentence; empty where there is nothing to tell. */
  said: string;
  /** How much of a file is taken in, 0 to 1; null where none is. */
  share: number | null;
  tell(said: string, share?: number | null): void;
}

/** The latest. */
export function useFileNotice(): FileNotice {
  const [{ said, share }, set] = useState<Pick<FileNotice, 'said' | 'share'>>({
    said: '',
    share: null,
  });
  return { said, share, tell: (words, done = null) => set({ said: words, share: done }) };
}
