/** A letter on paper: what a real browser puts on its pages, and what it leaves out. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureInstalled } from '../../scripts/browsers/install.ts';
import { serveGallery } from '../../scripts/gallery/serve.ts';

/** What is left of a sheet of A4 between margins of 2 cm, at 96 px to the inch. */
const SHEET = { width: 642, height: 971 };

/** Words, their spaces left aside: printed lines break elsewhere. */
const words = (text: string) => text.split(/\s+/).filter(Boolean);

export function describePrinting(): void {
  describe('a letter on paper', () => {
    let gallery: Awaited<ReturnType<typeof serveGallery>>;
    let browser: Browser;

    beforeAll(async () => {
      const { chromium: executablePath } = ensureInstalled(['chromium'], () => {});
      gallery = await serveGallery();
      browser = await chromium.launch({
        executablePath,
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      });
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await gallery?.close();
    });

    async function open(state: string): Promise<Page> {
      const page = await browser.newPage({ viewport: SHEET, colorScheme: 'dark' });
      await page.goto(`${gallery.base}?state=${state}&lang=fr`);
      await page.waitForSelector('h1');
      return page;
    }

    /** What is to be seen of the page as it goes to the printer. */
    async function printed(page: Page) {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const seen = await page.evaluate(() => {
        const inks = new Set<string>();
        const papers = new Set<string>();
        let outside = 0;
        for (const one of document.querySelectorAll('*')) {
          if (!one.checkVisibility()) continue;
          const { color, backgroundColor } = getComputedStyle(one);
          if (backgroundColor !== 'rgba(0, 0, 0, 0)') papers.add(backgroundColor);
          if (one.matches('.printed, .printed *')) inks.add(color);
          const { left, right } = one.getBoundingClientRect();
          if (left < 0 || right > document.documentElement.clientWidth) outside++;
        }
        return {
          text: document.body.innerText,
          controls: [...document.querySelectorAll('button, input, select, textarea, a, summary')]
            .filter((one) => one.checkVisibility())
            .map((one) => one.outerHTML),
          inks: [...inks],
          papers: [...papers],
          outside,
        };
      });
      const file = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      return { ...seen, pages: file.match(/\/Type\s*\/Page\b/g)?.length };
    }

    const letterOf = (page: Page, n = 0) =>
      page.getByRole('textbox', { name: 'Texte de la lettre' }).nth(n);

    it('is all of the letter and nothing else, black on white from the dark theme', async () => {
      const page = await open('request-draft');
      const letter = await letterOf(page).inputValue();
      const { text, controls, inks, papers, outside, pages } = await printed(page);
      expect(words(text)).toEqual(words(letter));
      expect(controls).toEqual([]);
      expect(inks).toEqual(['rgb(0, 0, 0)']);
      expect(papers).toEqual(['rgb(255, 255, 255)']);
      expect(outside).toBe(0);
      expect(pages).toBe(1);
      await page.close();
    }, 60_000);

    it('goes on over pages, and breaks addresses that are longer than a line', async () => {
      const page = await open('request-draft');
      const documents = Array.from(
        { length: 40 },
        (_, n) => `arrêté n° ${n}, https://exemple.fr/${'abc'.repeat(60)}`,
      );
      await page.getByRole('textbox', { name: 'Documents' }).fill(documents.join('\n'));
      const letter = await letterOf(page).inputValue();
      expect(letter).toContain('40. arrêté n° 39');
      const { text, outside, pages } = await printed(page);
      expect(words(text)).toEqual(words(letter));
      expect(outside).toBe(0);
      expect(pages).toBeGreaterThan(2);
      await page.close();
    }, 60_000);

    it('has what is enclosed on pages of its own, where the referral is what is printed', async () => {
      const page = await open('request-silent');
      const [request, referral] = [
        await letterOf(page).inputValue(),
        await letterOf(page, 1).inputValue(),
      ];
      await page.evaluate(() => {
        window.print = () => {};
        const buttons = [...document.querySelectorAll('button')];
        buttons.findLast(({ textContent }) => textContent === 'Imprimer')?.click();
      });
      const { text, pages } = await printed(page);
      expect(words(text)).toEqual(words(`${referral} ${request}`));
      expect(pages).toBe(2);
      await page.close();
    }, 60_000);

    it('is a list where no letter is open', async () => {
      const page = await open('requests');
      const { text, papers, outside } = await printed(page);
      expect(text).toContain('Arrêtés de circulation en vigueur');
      expect(text).not.toMatch(/Enregistrer|Chercher/);
      expect(papers).toEqual(['rgb(255, 255, 255)']);
      expect(outside).toBe(0);
      await page.close();
    }, 60_000);
  });
}
