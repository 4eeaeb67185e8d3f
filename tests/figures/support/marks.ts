import type { Mark, Scene } from '../../../src/figures/scene.ts';

type OfKind<K extends Mark['kind']> = Extract<Mark, { kind: K }>;

export const rects = (scene: Scene): OfKind<'rect'>[] => ofKind(scene, 'rect');
export const texts = (scene: Scene): OfKind<'text'>[] => ofKind(scene, 'text');
export const paths = (scene: Scene): OfKind<'path'>[] => ofKind(scene, 'path');
export const circles = (scene: Scene): OfKind<'circle'>[] => ofKind(scene, 'circle');
export const lines = (scene: Scene): OfKind<'line'>[] => ofKind(scene, 'line');

/** @returns how many closed shapes a path holds. */
export const shapes = ({ d }: OfKind<'path'>): number => d.split('z').length - 1;

function ofKind<K extends Mark['kind']>({ marks }: Scene, kind: K): OfKind<K>[] {
  return marks.filter((mark): mark is OfKind<K> => mark.kind === kind);
}
