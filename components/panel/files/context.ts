/** How the cards reach what can be asked about files, wherever they are drawn. */
import { createContext } from 'preact';
import type { FileServices } from '../../../lib/services/file-services.ts';

/** Null where files cannot be asked for: then no card offers it. */
export const Files = createContext<FileServices | null>(null);
