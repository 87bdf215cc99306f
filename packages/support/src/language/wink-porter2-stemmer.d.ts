declare module 'wink-porter2-stemmer' {
  /** Porter's second stemmer of English, which Snowball calls English. */
  export default function stem(word: string): string;
}
