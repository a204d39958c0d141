/** Numbers that look drawn by chance and are the same every time: 0 or more, below `most`. */
export function drawNumbers(seed: number): (most: number) => number {
  let state = seed
  return (most) => (state = (state * 16807) % 2147483647) % most
}
