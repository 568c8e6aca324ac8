/** Words that a letter must not have, and those that leave a thing open. */

/** Accusation or certainty, in any of the languages. */
export const CERTAIN =
  /ill[ée]gal|unlawful|rechtswidrig|widerrechtlich|ilegal|violat|infringe|verst(oß|öß)|en infraction|manquement|bafou|vous n’avez pas respecté|you (have )?failed|must (have )?publish|êtes tenus? de publier|müssen .{0,40}veröffentlichen|sin duda|sans aucun doute|undoubtedly|certainement|zweifellos/i;

/** A sentence that says *may*. */
export const OPEN =
  /\b(peut|peuvent|pourrait|pourraient|paraît|may|might|könnte|dürfte|dürften|podría)\b/i;
