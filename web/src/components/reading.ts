import type { InjectionKey, Ref } from 'vue'
import type { CodePointText } from '../text/codepoints'
import type { HighlightIndex } from '../text/segments'

/** What every piece of the reader's text needs: the text, what is highlighted in it, which mark takes the Tab key. */
export interface Reading {
  text: Ref<CodePointText>
  index: Ref<HighlightIndex>
}

export const READING: InjectionKey<Reading> = Symbol('reading')
