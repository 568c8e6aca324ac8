/**
 * The commonest small words of seven languages, folded: they tell a language from another, and
 * join or separate the words of a phrase. Every content script carries them, so they are few.
 */

export interface LanguageWords {
  /** Stand inside a phrase, between its words: `plan de prévention des risques`. */
  joining: Set<string>;
  /** Never stand in a phrase. */
  separating: Set<string>;
}

const words = (joining: string, separating: string): LanguageWords => ({
  joining: new Set(joining.split(' ')),
  separating: new Set(separating.split(' ')),
});

/** By BCP 47 primary tag. */
export const LANGUAGES: Record<string, LanguageWords> = {
  fr: words(
    'de du des d la le les l a au aux en',
    'et un une est pour que qui dans par sur ce cette ces il elle nous vous ils son sa ses leur ' +
      'leurs sont ont plus ou ne pas avec se afin ainsi aussi etre avoir fait faire peut peuvent ' +
      'doit doivent permet permettent portant suite notamment lors depuis jusqu tout tous toutes ' +
      'deux trois quatre cinq non oui bien encore toujours plusieurs certains certaines mis aujourd hui',
  ),
  en: words(
    'of the for s',
    'and to in is that it was on are as with be by at this have from or which will not has been ' +
      'their they we you your our can may more about all other into new also between under two both upon',
  ),
  de: words(
    'der des von vom zur zum fur im',
    'die das und den dem ein eine einer eines einem einen ist nicht mit sich auf auch wird werden ' +
      'sind es wie aus bei nach oder wir sie ihr ihre er ich zu in an am als durch uber um hat ' +
      'haben kann konnen wurde wurden bis unter diese dieser dieses mehr hier nur noch vor seit ' +
      'ab seinen seiner seinem ihren ihrem unser unserer allem aller jeder jede wegen beide sowie dass war so sein seine man alle gegen beim ihrer unsere',
  ),
  es: words(
    'de del la las los el',
    'y en que un una por con para se es su sus al lo como mas o este esta estos estas ha han fue ' +
      'son entre desde sobre sin tambien hasta ser muy pero no',
  ),
  it: words(
    'di del della dei delle dello degli d l',
    'il la lo gli le e che un una per con non da dal dalla nel nella nelle al alla alle i si sono ' +
      'come piu anche ha questo questa su sul sulla o ed essere tra',
  ),
  pt: words(
    'de do da dos das',
    'o a os as e que um uma em no na nos nas por com para se nao mais ao pelo pela ou como sua ' +
      'seu foi sao ser este esta entre sobre tambem ate',
  ),
  nl: words(
    'van der den het de voor',
    'een en in is dat op te met zijn die aan er niet om ook als bij door naar uit worden wordt ' +
      'kan over deze dit heeft hebben of tot maar meer u uw wij we ze',
  ),
};
