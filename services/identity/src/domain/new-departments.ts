import { type Check, codePattern, codeRule } from './check-input.ts'

/** What is said of a department when it is made. */
export interface DepartmentDetails {
  code: string
  name: string
  nameAr: string | null
}

interface DepartmentInput {
  code: string
  name: string
  name_ar?: string
}

const atMost = 200

/** `at`: pointer of the object in the body. */
export const readDepartment = (check: Check, at: string, { code, name, name_ar }: DepartmentInput) => ({
  code: check.word(`${at}/code`, code, codePattern, codeRule),
  name: check.text(`${at}/name`, name, 200),
  nameAr: check.optionalText(`${at}/name_ar`, name_ar, 200),
})

/** Departments that come with their tenant, no code twice. */
export function readDepartments(check: Check, inputs: readonly DepartmentInput[]): DepartmentDetails[] {
  if (inputs.length > atMost) check.refuse('/departments', 'TOO_MANY', `At most ${atMost} departments.`)
  return inputs.slice(0, atMost).map((input, index) => {
    if (inputs.findIndex(({ code }) => code === input.code) < index)
      check.refuse(`/departments/${index}/code`, 'REPEATED', 'Another department here has this code.')
    return readDepartment(check, `/departments/${index}`, input)
  })
}
