import Gap from '../content/Gap.astro';
import ExampleFact from './ExampleFact.astro';
import ExampleFigure from './ExampleFigure.astro';

/** What the handbook may use in MDX. A term would lead to the glossary of a site, which it cannot know. */
export const handbookComponents = { Fact: ExampleFact, Figure: ExampleFigure, Gap };
