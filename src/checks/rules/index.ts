import type { Rule } from '../rule.ts';
import { TYPOGRAPHY } from '../typography/rules.ts';
import { aiLabel } from './ai-label.ts';
import { assetUnused } from './asset-unused.ts';
import { character } from './character.ts';
import { contentFile } from './content-file.ts';
import { denial } from './denial.ts';
import { derivation } from './derivation.ts';
import { duplicates } from './duplicates.ts';
import { emblem } from './emblem.ts';
import { exampleLeft } from './example-left.ts';
import { factBeside, unitTwice } from './fact-beside.ts';
import { factWords } from './fact-words.ts';
import { figureMixed } from './figure-mixed.ts';
import { imageAlt } from './image-alt.ts';
import { imageFile } from './image-file.ts';
import { imageMetadata } from './image-metadata.ts';
import { linkBroken } from './link-broken.ts';
import { linkSource } from './link-source.ts';
import { mapBoundary } from './map-boundary.ts';
import { mdxCode, mdxComponent, mdxHtml, mdxNode, mdxSyntax, mdxUrl } from './mdx.ts';
import { numberException } from './number-exception.ts';
import { number } from './number.ts';
import { permalinkLost } from './permalink-lost.ts';
import { permalinkMoved } from './permalink-moved.ts';
import { permalinkUnlisted } from './permalink-unlisted.ts';
import { privacyCard, privacyEmail, privacyId, privacyPhone, privacyPlate } from './privacy.ts';
import { quote } from './quote.ts';
import { references } from './references.ts';
import { reviewDue } from './review-due.ts';
import { schema } from './schema.ts';
import { sectionOrder } from './section-order.ts';
import { synonym } from './synonym.ts';
import { toWrite } from './to-write.ts';
import { unused } from './unused.ts';

/** Every rule, in the order of the handbook. */
export const RULES: readonly Rule[] = [
  ...[contentFile, character, schema, duplicates, references, sectionOrder, denial, toWrite],
  ...[quote, derivation],
  ...[mdxSyntax, mdxCode, mdxComponent, mdxHtml, mdxUrl, mdxNode],
  ...[
    number,
    numberException,
    factWords,
    unitTwice,
    factBeside,
    figureMixed,
    reviewDue,
    exampleLeft,
  ],
  ...[unused, synonym],
  ...[linkBroken, linkSource, permalinkUnlisted, permalinkLost, permalinkMoved],
  ...[imageAlt, imageFile, imageMetadata, assetUnused],
  ...[privacyId, privacyPhone, privacyCard, privacyPlate, privacyEmail, emblem, mapBoundary],
  aiLabel,
  ...TYPOGRAPHY,
];
