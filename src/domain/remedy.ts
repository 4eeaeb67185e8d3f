import { z } from 'zod';

/** What has to be done about a fault of a record. */
export type Remedy =
  | 'add-field'
  | 'delete-field'
  | 'value-or-text'
  | 'registration'
  | 'swap-dates'
  | 'undo-history'
  | 'date'
  | 'id'
  | 'whole-address'
  | 'clean-address'
  | 'hide-user'
  | 'own-computer'
  | 'unit'
  | 'cover'
  | 'site-path'
  | 'shorten-quote';

/** Names the remedy beside the sentence of a schema, which may be reworded at any time. */
export const fault = (error: string, remedy: Remedy) => ({ error, params: { remedy } });

interface Shape {
  pattern: RegExp;
  /** What the author is told of a text that has another shape. */
  sentence: string;
  remedy?: Remedy;
  /** What the field is, for the people who fill it in. */
  meaning: string;
}

/** Makes the schema of a text whose shape an editor can check as well. */
export const shapedText = ({ pattern, sentence, remedy, meaning }: Shape) =>
  z
    .string()
    .superRefine((text, context) => {
      if (pattern.test(text)) return;
      context.addIssue({
        code: 'invalid_format',
        format: remedy ?? 'regex',
        pattern: pattern.source,
        message: sentence,
        continue: false,
      });
    })
    .meta({
      pattern: pattern.source,
      description: meaning,
      patternErrorMessage: `${sentence}。`,
    });
