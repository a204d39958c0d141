import { computed, ref, watchEffect } from 'vue'
import en from './en.json'
import zh from './zh.json'

export type Locale = 'zh' | 'en'
type Catalogue = Readonly<Record<string, string>>
type Values = Record<string, string | number>

export const catalogues: Readonly<Record<Locale, Catalogue>> = { zh, en }
const STORED = 'lantu.locale'

/**
 * Fill a text's `{names}`. A text with a bar (`1 document|{n} documents`) has a form for n = 1 and one
 * for all other n.
 */
export function fill(text: string, values: Values): string {
  const forms = text.split('|')
  const form = forms.length === 2 ? (Number(values['n']) === 1 ? forms[0] : forms[1]) : text
  return (form as string).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A function from keys to texts of one language. A key that no catalogue has is shown, so that it is seen. */
export function translate(locale: Locale): (key: string, values?: Values) => string {
  return (key, values = {}) => fill(catalogues[locale][key] ?? key, values)
}

function initial(): Locale {
  const stored = typeof localStorage === 'undefined' ? null : localStorage.getItem(STORED)
  if (stored === 'zh' || stored === 'en') return stored
  const languages = typeof navigator === 'undefined' ? [] : navigator.languages
  return languages.length === 0 || languages.some((language) => language.startsWith('zh')) ? 'zh' : 'en'
}

export const locale = ref<Locale>('zh')
const current = computed(() => translate(locale.value))

/** The text of a key in the language that the reader has chosen. */
export const t = (key: string, values?: Values): string => current.value(key, values)

/** The word for a value of a vocabulary (`status.completed`); the value itself where there is none. */
export function term(vocabulary: string, value: string | null): string {
  if (value === null) return '—'
  const key = `${vocabulary}.${value}`
  return key in catalogues[locale.value] ? t(key) : value
}

/** A number as the language groups it. */
export const count = (n: number): string => n.toLocaleString(locale.value === 'zh' ? 'zh-CN' : 'en-GB')

/** Words as a list on one line. */
export const listed = (words: readonly string[]): string => words.join(locale.value === 'zh' ? '、' : ', ')

/** The word for what bounds a number (over, nearly), apart from the number in English; none for a plain one. */
export function signOf(op: string | null): string {
  if (op === null || op === '=' || op === 'range') return ''
  return t(`sign.${op}`) + (locale.value === 'en' ? ' ' : '')
}

/** A text that is written in Chinese and then in English, as scenarios ask: the part in the chosen language. */
export function ownPart(text: string): string {
  const parts = /^(.*[。？！])\s+(\p{Script=Latin}[^\p{Script=Han}]*)$/su.exec(text)
  return parts === null ? text : ((locale.value === 'zh' ? parts[1] : parts[2]) as string)
}

/** The catalogue's name in the chosen language, else the other one, else the words of the text. */
export function named(item: { name: string | null; english: string | null; key?: string }): string {
  if (locale.value === 'en' && item.english) return item.english.charAt(0).toUpperCase() + item.english.slice(1)
  return item.name ?? item.english ?? item.key ?? ''
}

/** Take the stored or the browser's language, and keep the page's own language in step. */
export function startLocale(): void {
  locale.value = initial()
  watchEffect(() => {
    document.documentElement.lang = locale.value === 'zh' ? 'zh-CN' : 'en'
  })
}

export function chooseLocale(next: Locale): void {
  locale.value = next
  localStorage.setItem(STORED, next)
}
