/** Things in the order of the files they are about, those of one file as they were. */
export function byFileName<Thing>(things: readonly Thing[], fileOf: (thing: Thing) => string): Thing[] {
  return things
    .map(thing => ({ thing, file: fileOf(thing) }))
    .sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
    .map(({ thing }) => thing)
}
