/** What shells expect of a program that was interrupted. */
const INTERRUPTED = 130

/**
 * From now on Ctrl-C waits for what is being done in one go (a line that is drawn, a file that is written), then cleans
 * up and ends. Gives the way back to the system's own manner, which is to end at once.
 */
export function onInterrupt(cleanUp: () => void): () => void {
  const end = () => {
    cleanUp()
    process.exit(INTERRUPTED)
  }
  process.on('SIGINT', end)
  return () => process.removeListener('SIGINT', end)
}
