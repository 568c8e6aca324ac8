/** Languages as catalogues write them, into BCP 47 primary tags. */
import { isObject } from './values.ts';

/** ISO 639-2 and 639-3 codes of the languages that European and American catalogues write. */
const THREE_LETTERS = new Map(
  (
    'ara:ar bul:bg cat:ca ces:cs cze:cs cym:cy wel:cy dan:da deu:de ger:de ell:el gre:el eng:en ' +
    'est:et eus:eu baq:eu fin:fi fra:fr fre:fr fry:fy gle:ga glg:gl hrv:hr hun:hu isl:is ice:is ' +
    'ita:it lav:lv lit:lt ltz:lb mkd:mk mac:mk mlt:mt nld:nl dut:nl nob:nb nno:nn nor:no pol:pl ' +
    'por:pt roh:rm ron:ro rum:ro rus:ru slk:sk slo:sk slv:sl spa:es sqi:sq alb:sq srp:sr swe:sv ' +
    'tur:tr ukr:uk zho:zh chi:zh jpn:ja'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/**
 * The primary tag of a language.
 *
 * @param value `fr`, `fr-FR`, `fra`, an address that ends so (the EU authority table `language`),
 *   or an object that has one of these as `id`, `resource` or `@id`.
 */
export function languageOf(value: unknown): string | undefined {
  if (isObject(value))
    return (
      languageOf(text(value.id)) ??
      languageOf(text(value.resource)) ??
      languageOf(text(value['@id']))
    );
  const written = text(value)?.trim();
  if (written === undefined || written.length > 200) return undefined;
  const last = written.split(/[/#]/).pop()?.toLowerCase() ?? '';
  const tag = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/.exec(last)?.[1] ?? '';
  return tag.length === 2 ? tag : THREE_LETTERS.get(tag);
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
