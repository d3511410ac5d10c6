// Names as they may be typed: Bulgarian in Latin letters, and misspelt. The library searches by the same rules (NodeSearch.cs).

/** By the streamlined system of the Transliteration Act (State Gazette 19/2009), from а to я. */
const letters = "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y y e yu ya".split(" ");

/** The text in small Latin letters; what is not Cyrillic stays. */
export function toLatin(text: string): string {
  return text.toLowerCase()
    .replace(/ия(?!\p{L})/gu, "ia")
    .replace(/[а-я]/g, letter => letters[letter.charCodeAt(0) - "а".charCodeAt(0)]!);
}

/** How many edits still make a word of this length the same word: none where there is too little to guess from. */
export function editsAllowed(length: number): number {
  return length < 4 ? 0 : Math.floor(length / 4);
}

/** Edits between two texts: insert, delete, replace, swap neighbours (optimal string alignment). Costs the product of the lengths. */
export function distance(one: string, two: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= two.length; j++) {
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (one[i - 1] === two[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[two.length]!;
}
