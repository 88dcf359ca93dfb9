import type { Level } from '../../src/model/rule.js'
import { rules } from '../index.js'

/**
 * The rules that `recommended` leaves off and a policy asks for, each at its level there.
 * @param policy the letters of its clauses: "DUR"
 */
export const askedBy = (policy: string): Record<string, Level> =>
  Object.fromEntries(
    rules.flatMap(({ id, level, asked, clauses }) =>
      level === 'off' && asked && clauses.some(clause => clause.startsWith(`${policy} `)) ? [[id, asked]] : [],
    ),
  )
