import type { RunReport } from '../findings/run.ts'
import { print, STDERR } from './streams.ts'

/** Says once how many texts were not read because another program writes the documents from them. */
export function tellPassedOver({ passedOver = 0 }: RunReport): void {
  if (passedOver === 0) return
  const what =
    passedOver === 1
      ? '1 template of Helm or the like was'
      : `${passedOver} templates of Helm or the like were`
  print(STDERR, `kmslint: ${what} passed over; lint what is written out of them, as by helm template\n`)
}
