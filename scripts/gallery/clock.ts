/** Stops the clock: pictures of two days are the same. Imported before whatever asks the time. */
import { NOW } from './settings.ts';

const Moving = Date;

globalThis.Date = class extends Moving {
  constructor(...given: unknown[]) {
    super(...((given.length > 0 ? given : [NOW]) as [number]));
  }
  static override now(): number {
    return NOW;
  }
} as DateConstructor;
