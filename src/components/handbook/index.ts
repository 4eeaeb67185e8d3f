import { contentComponents } from '../content/index.ts';
import ExampleFact from './ExampleFact.astro';
import ExampleFigure from './ExampleFigure.astro';

/** What authors may use, as the handbook shows it: from its own examples. */
export const handbookComponents = {
  ...contentComponents,
  Fact: ExampleFact,
  Figure: ExampleFigure,
};
