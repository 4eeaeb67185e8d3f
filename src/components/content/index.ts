import Fact from './Fact.astro';
import Figure from './Figure.astro';
import Gap from './Gap.astro';
import Term from './Term.astro';

/** Exactly what authors may use in MDX. */
export const contentComponents = { Fact, Figure, Gap, Term };
