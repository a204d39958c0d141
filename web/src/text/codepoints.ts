/** A text addressed by code points, as the ledger counts, where JavaScript counts UTF-16 units. */
export class CodePointText {
  readonly length: number
  private readonly units: Uint32Array | null

  /** `offset` is the code point at which this text begins in its document. */
  constructor(
    readonly text: string,
    readonly offset = 0,
  ) {
    if (!/[\uD800-\uDBFF]/.test(text)) {
      this.units = null
      this.length = text.length
      return
    }
    const starts: number[] = []
    for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) starts.push(unit)
    starts.push(text.length)
    this.units = Uint32Array.from(starts)
    this.length = starts.length - 1
  }

  get end(): number {
    return this.offset + this.length
  }

  /** What stands from `start` to `end`, both offsets of the document; outside of the text nothing does. */
  slice(start: number, end: number): string {
    const from = Math.min(Math.max(start - this.offset, 0), this.length)
    const to = Math.min(Math.max(end - this.offset, from), this.length)
    if (this.units === null) return this.text.slice(from, to)
    return this.text.slice(this.units[from], this.units[to])
  }
}
