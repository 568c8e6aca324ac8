/**
 * Words too common to tell two records apart, folded. Few on purpose: the list travels in the
 * content script, and rarity already makes a common word weigh little.
 */
const STOP_WORDS = new Set(
  (
    'a ai ainsi alors apres au aucun aussi autre autres aux avant avec avoir c ce cela celle ces ' +
    'cet cette chaque ci comme comment d dans de depuis des donc dont du elle elles en entre est ' +
    'et ete etre eux fait il ils j je jusqu l la le les leur leurs lors lorsqu lui m ma mais me meme mes moi ' +
    'mon n ne ni nos notre nous on ont ou par pas peu peut plus pour puisqu qu quand que quel quelle ' +
    'quelles quels qui quoiqu s sa sans se selon ses si son sont sous sur t ta te tes toi ton tous tout ' +
    'toute toutes tres tu un une vers vos votre vous y ' +
    'about all also an and any are as at be been but by can do for from had has have he her his ' +
    'how if in into is it its more no not of or other our she should so such than that the their ' +
    'them then there these they this to us was we were what when which who will with would you ' +
    'your'
  ).split(' '),
);

const LONGEST = Math.max(...[...STOP_WORDS].map((word) => word.length));

/**
 * @param word a folded token.
 * @returns whether it is a French or English word that carries no subject.
 */
export function isStopWord(word: string): boolean {
  // Of a long one not even the hash is wanted.
  return word.length <= LONGEST && STOP_WORDS.has(word);
}
