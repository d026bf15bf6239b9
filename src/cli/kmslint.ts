import { main } from './main.ts'

main(process.argv.slice(2)).then(code => {
  // All has been written by now. Leaving at once spares Node taking its heap apart, some 4 ms.
  process.exit(code)
})
