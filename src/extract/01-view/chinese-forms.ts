/** Traditional characters become the simplified ones the patterns are written in, one code unit for one. */
import { simplified } from '../lexicon/zh/characters.ts'

/** Each traditional character's code unit with that of its simplified form. */
export const simplifiedUnits: readonly (readonly [number, number])[] = [...simplified].map(([unit, form]) => [unit, form.charCodeAt(0)])
