import { afterEach, expect, test } from 'vitest'
import { atTheDoor, mayJudge, session } from './session'

afterEach(() => {
  session.value = null
})

test.each([
  ['nobody knows yet', null, [false, false]],
  ['a stranger', { mode: 'users', name: null, role: null, token: null }, [false, true]],
  ['a reader', { mode: 'users', name: '李', role: 'reader', token: 't' }, [false, false]],
  ['a reviewer', { mode: 'users', name: '李', role: 'reviewer', token: 't' }, [true, false]],
  ['an admin', { mode: 'open', name: '李', role: 'admin', token: 't' }, [true, false]],
] as const)('%s may do what the role takes, and stands at the door only without a name', (_, who, expected) => {
  session.value = who
  expect([mayJudge.value, atTheDoor.value]).toEqual(expected)
})
